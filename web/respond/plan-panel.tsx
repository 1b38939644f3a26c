import { Days } from './days-choice.tsx'
import { take } from './model.ts'
import type { PanelProps } from './panel.ts'
import { useRespondWords } from './words.ts'

/** The day by which it will be right: one press. */
export function PlanPanel({ timeZone, on, close }: PanelProps) {
  const t = useRespondWords()
  const plan = async (dueAt: number) => {
    if (await take(on, 'plan', { due_at: dueAt })) close()
  }
  return (
    <fieldset class="respond-panel">
      <legend>{t.planAsk}</legend>
      <Days timeZone={timeZone} busy={on.acting.value === 'plan'} choose={plan} />
    </fieldset>
  )
}
