import { LONGEST_HOURS } from '../../../domain/places/change-words.ts'
import { Field } from '../../ui/field.tsx'
import { Choices } from './choices.tsx'
import { type DayDraft, HOURS_AS } from './draft.ts'
import { type Changing, write } from './model.ts'
import { useChangeWords } from './words.ts'

/** Opening hours as most doors have them; the raw line for who knows how it is written. */
export function HoursForm({ model }: { model: Changing }) {
  const t = useChangeWords()
  const { hoursAs, weekdays, weekend, hoursLine } = model.draft.value
  const isWrong = model.fault.value === 'hours'
  return (
    <div class="hours-form">
      <Choices
        legend={t.form.hours}
        name="hours_as"
        chosen={hoursAs}
        options={HOURS_AS.map((each) => [each, t.hours.as[each]] as const)}
        choose={(as) => write(model, { hoursAs: as })}
      />
      {hoursAs === 'simple' ? (
        <>
          <Days
            label={t.hours.weekdays}
            name="weekdays"
            days={weekdays}
            wrong={isWrong}
            change={(days) => write(model, { weekdays: days })}
          />
          <Days
            label={t.hours.weekend}
            name="weekend"
            days={weekend}
            wrong={isWrong}
            change={(days) => write(model, { weekend: days })}
          />
        </>
      ) : null}
      {hoursAs === 'line' ? (
        <Field
          label={t.hours.line}
          name="hours"
          autocomplete="off"
          maxLength={LONGEST_HOURS}
          value={hoursLine}
          wrong={isWrong}
          onInput={(line) => write(model, { hoursLine: line })}
          hint={t.hours.lineHint}
        />
      ) : null}
    </div>
  )
}

interface DaysProps {
  readonly label: string
  readonly name: string
  readonly days: DayDraft
  readonly wrong: boolean
  change(days: DayDraft): void
}

function Days({ label, name, days, wrong, change }: DaysProps) {
  const t = useChangeWords()
  return (
    <fieldset class="hours-days">
      <legend>{label}</legend>
      <label class="tick">
        <input
          type="checkbox"
          name={`${name}_open`}
          checked={days.open}
          onChange={({ currentTarget }) => change({ ...days, open: currentTarget.checked })}
        />
        {t.hours.open}
      </label>
      {days.open ? (
        <div class="hours-span">
          <Field
            label={t.hours.from}
            name={`${name}_from`}
            type="time"
            value={days.from}
            wrong={wrong && !days.from}
            onInput={(from) => change({ ...days, from })}
          />
          <Field
            label={t.hours.to}
            name={`${name}_to`}
            type="time"
            value={days.to}
            wrong={wrong && !days.to}
            onInput={(to) => change({ ...days, to })}
          />
        </div>
      ) : null}
    </fieldset>
  )
}
