import { Field } from '../ui/field.tsx'
import type { HoursDraft } from './draft.ts'
import { useCompoundWords } from './words.ts'

const WAYS = ['none', 'always', 'daily', 'raw'] as const

interface HoursProps {
  readonly hours: HoursDraft
  choose(hours: HoursDraft): void
}

/** When, by few presses; whoever knows the syntax writes it. */
export function HoursChoice({ hours, choose }: HoursProps) {
  const t = useCompoundWords().form
  return (
    <fieldset class="told-choice">
      <legend>{t.hours}</legend>
      {WAYS.map((as) => (
        <button
          key={as}
          class="button"
          type="button"
          aria-pressed={hours.as === as}
          onClick={() => choose({ ...hours, as })}
        >
          {t.hoursOf[as]}
        </button>
      ))}
      {hours.as === 'daily' ? (
        <div class="told-times">
          <Time label={t.from} value={hours.from} choose={(from) => choose({ ...hours, from })} />
          <Time label={t.to} value={hours.to} choose={(to) => choose({ ...hours, to })} />
        </div>
      ) : null}
      {hours.as === 'raw' ? (
        <Field
          label={t.hoursOf.raw}
          hint={t.rawHint}
          name="hours"
          autocomplete="off"
          maxLength={120}
          value={hours.raw}
          onInput={(raw) => choose({ ...hours, raw })}
        />
      ) : null}
    </fieldset>
  )
}

function Time(props: { label: string; value: string; choose(value: string): void }) {
  return (
    <label class="field">
      {props.label}
      <input
        type="time"
        required
        value={props.value}
        onInput={({ currentTarget }) => props.choose(currentTarget.value)}
      />
    </label>
  )
}
