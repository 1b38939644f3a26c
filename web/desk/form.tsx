import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { SKILL_IDS, SKILLS, type SkillId } from '../../domain/tasks/skills.ts'
import { PROOFS, TASK_KINDS } from '../../domain/tasks/task.ts'
import { createSender } from '../app/change.ts'
import { useFrame } from '../app/frame.ts'
import { refusalWords } from '../app/refusal-words.ts'
import { KindPicture } from '../tasks/mark.tsx'
import { useTaskWords } from '../tasks/words.ts'
import { Field } from '../ui/field.tsx'
import { Choices } from './choices.tsx'
import { BLANK, type Draft, type Until } from './draft.ts'
import type { Desk } from './model.ts'
import { postDraft } from './post.ts'
import { Where } from './where.tsx'
import { useDeskWords } from './words.ts'

const MINUTES = [5, 10, 20, 30, 60]
const UNTILS: readonly Until[] = ['hours', 'today', 'tomorrow', 'none']

interface FormProps {
  readonly desk: Desk
  /** the point in the middle of the map; null where there is no map */
  middle(): readonly [number, number] | null
}

/** Posts a task: what, where, how long, until when, and what it takes. */
export function TaskForm({ desk, middle }: FormProps) {
  const t = useDeskWords()
  const draft = useSignal<Draft>(BLANK)
  const sender = useMemo(createSender, [])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { point } = desk
  const submit = (event: Event) => {
    event.preventDefault()
    if (point.value) void postDraft(desk, sender, draft.value, point.value)
  }
  return (
    <form class="task-form" onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {t.form.heading}
      </h2>
      <What draft={draft} />
      <Where desk={desk} draft={draft} middle={middle} />
      <HowLong draft={draft} />
      <WhatItTakes draft={draft} />
      <p class="task-refused" role="alert">
        {sender.refusal.value ? refusalWords(desk.book.lang)(sender.refusal.value) : null}
      </p>
      <p class="form-acts">
        <button class="button" type="button" onClick={() => (desk.panel.value = 'queue')}>
          {t.form.cancel}
        </button>
        <button
          class="button"
          data-weight="primary"
          type="submit"
          aria-busy={sender.busy.value}
          aria-disabled={point.value === null || sender.busy.value}
        >
          {sender.busy.value ? t.form.sending : t.form.send}
        </button>
      </p>
    </form>
  )
}

type Written = { readonly draft: Signal<Draft> }

const write = (draft: Signal<Draft>, change: Partial<Draft>): void => {
  draft.value = { ...draft.value, ...change }
}

function What({ draft }: Written) {
  const t = useDeskWords()
  const tasks = useTaskWords()
  return (
    <>
      <Choices
        legend={t.form.kind}
        name="kind"
        of={TASK_KINDS}
        chosen={draft.value.kind}
        choose={(kind) => write(draft, { kind })}
        label={(kind) => (
          <>
            <KindPicture kind={kind} /> {tasks.kinds[kind]}
          </>
        )}
      />
      <Field
        label={t.form.title}
        hint={t.form.titleHint}
        name="title"
        maxLength={40}
        required
        autocomplete="off"
        value={draft.value.title}
        onInput={(title) => write(draft, { title })}
      />
      <Field
        label={t.form.note}
        hint={t.form.noteHint}
        name="note"
        maxLength={500}
        autocomplete="off"
        value={draft.value.note}
        onInput={(note) => write(draft, { note })}
      />
    </>
  )
}

function HowLong({ draft }: Written) {
  const t = useDeskWords()
  return (
    <>
      <Choices
        legend={t.form.minutes}
        name="minutes"
        of={MINUTES}
        chosen={draft.value.minutes}
        choose={(minutes) => write(draft, { minutes })}
        label={(n) => t.form.minutesUnit(n)}
      />
      <div class="field">
        <label for="from-at">{t.form.from}</label>
        <input
          id="from-at"
          type="datetime-local"
          onInput={({ currentTarget }) => {
            const fromAt = Date.parse(currentTarget.value)
            write(draft, { fromAt: Number.isFinite(fromAt) ? fromAt : null })
          }}
        />
        <p class="quiet">{draft.value.fromAt === null ? t.form.fromNow : t.form.fromAt}</p>
      </div>
      <Choices
        legend={t.form.until}
        name="until"
        of={UNTILS}
        chosen={draft.value.until}
        choose={(until) => write(draft, { until })}
        label={(until) => t.form.untils[until]}
      />
    </>
  )
}

function WhatItTakes({ draft }: Written) {
  const t = useDeskWords()
  const tasks = useTaskWords()
  return (
    <>
      <Choices
        legend={t.form.proof}
        name="proof"
        of={PROOFS}
        chosen={draft.value.proof}
        choose={(proof) => write(draft, { proof })}
        label={(proof) => tasks.proofs[proof]}
      />
      {draft.value.proof === 'code' ? (
        <Field
          label={t.form.code}
          hint={t.form.codeHint}
          name="code"
          inputMode="numeric"
          pattern="[0-9]{4,6}"
          maxLength={6}
          required
          autocomplete="off"
          value={draft.value.code}
          onInput={(code) => write(draft, { code: code.replace(/\D/g, '') })}
        />
      ) : null}
      <Skills draft={draft} />
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.value.two}
          onChange={({ currentTarget }) => write(draft, { two: currentTarget.checked })}
        />
        {t.form.two}
      </label>
    </>
  )
}

function Skills({ draft }: Written) {
  const t = useDeskWords()
  const { lang } = useFrame()
  const toggle = (skill: SkillId) => {
    const others = draft.value.skills.filter((each) => each !== skill)
    const had = others.length < draft.value.skills.length
    write(draft, { skills: had ? others : [...others, skill] })
  }
  return (
    <fieldset class="choices">
      <legend>{t.form.skills}</legend>
      {SKILL_IDS.map((skill) => (
        <label key={skill} class="chip">
          <input
            type="checkbox"
            class="unseen"
            checked={draft.value.skills.includes(skill)}
            onChange={() => toggle(skill)}
          />
          {SKILLS[skill][lang]}
        </label>
      ))}
    </fieldset>
  )
}
