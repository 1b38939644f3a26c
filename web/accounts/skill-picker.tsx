import type { Signal } from '@preact/signals'
import { SKILL_IDS, SKILLS } from '../../domain/tasks/skills.ts'
import { useFrame } from '../app/frame.ts'

interface PickerProps {
  readonly label: string
  readonly chosen: Signal<readonly string[]>
}

/** Any number of skills, each a press. */
export function SkillPicker({ label, chosen }: PickerProps) {
  const { lang } = useFrame()
  const toggle = (id: string) => {
    const others = chosen.value.filter((each) => each !== id)
    chosen.value = others.length < chosen.value.length ? others : [...others, id]
  }
  return (
    <fieldset class="skills">
      <legend>{label}</legend>
      {SKILL_IDS.map((id) => (
        <label key={id} class="skill">
          <input
            type="checkbox"
            name="skills"
            value={id}
            checked={chosen.value.includes(id)}
            onChange={() => toggle(id)}
          />
          {SKILLS[id][lang]}
        </label>
      ))}
    </fieldset>
  )
}
