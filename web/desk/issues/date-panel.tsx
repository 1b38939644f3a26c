import { type Signal, useSignal } from '@preact/signals'
import { REASONS, type Reason } from '../../../domain/issues/issue.ts'
import type { IssueItem } from '../../issues/page.ts'
import { dayOf, type Reading } from '../../issues/telling/moment.ts'
import { useTellingWords } from '../../issues/telling/words.ts'
import { type Day, daysOffered } from '../../respond/days.ts'
import { useTypedDay } from '../../respond/typed-day.ts'
import { Field } from '../../ui/field.tsx'
import { Asked, NumberedChoice } from '../asked.tsx'
import { extend, plan } from './acts.ts'
import type { IssueDesk } from './model.ts'
import { useIssueDeskWords } from './words.ts'

interface DateProps {
  readonly desk: IssueDesk
  readonly issue: IssueItem
  readonly reading: Reading
}

/** The day by which it is fixed; where one was given before, first why it takes longer. */
export function DatePanel({ desk, issue, reading }: DateProps) {
  const t = useIssueDeskWords()
  const because = useSignal<Reason | null>(null)
  const why = because.value
  const moves = issue.can.includes('extend')
  if (moves && why === null) return <Why because={because} />
  const choose = (dueAt: number) => {
    const day = dayOf(dueAt, reading)
    if (why === null) void plan(desk, issue, dueAt, t.said.plan(issue.no, day))
    else void extend(desk, issue, { dueAt, because: why }, t.said.extend(issue.no, day))
  }
  return (
    <Days
      key={why}
      legend={moves ? t.extendTo : t.planWhen}
      later={moves ? Math.max(reading.now, issue.due_at) : reading.now}
      reading={reading}
      busy={desk.acting.value?.act === 'date'}
      choose={choose}
    />
  )
}

function Why({ because }: { because: Signal<Reason | null> }) {
  const t = useIssueDeskWords()
  const { reasons } = useTellingWords()
  return (
    <Asked legend={t.extendWhy}>
      {REASONS.extend.map((each, i) => (
        <NumberedChoice key={each} n={i + 1} busy={false} press={() => (because.value = each)}>
          {reasons[each]}
        </NumberedChoice>
      ))}
    </Asked>
  )
}

interface DaysProps {
  readonly legend: string
  /** only days whose end is after this */
  readonly later: number
  readonly reading: Reading
  readonly busy: boolean
  choose(dueAt: number): void
}

function Days({ legend, later, reading, busy, choose }: DaysProps) {
  const t = useIssueDeskWords()
  const other = useSignal(false)
  const days = daysOffered(reading.now, reading.timeZone, later)
  return (
    <Asked legend={busy ? t.dating : legend}>
      {days.map(({ ahead, dueAt }, i) => (
        <NumberedChoice key={ahead} n={i + 1} busy={busy} press={() => choose(dueAt)}>
          {dayOf(dueAt, reading)}
        </NumberedChoice>
      ))}
      <NumberedChoice n={days.length + 1} busy={busy} press={() => (other.value = true)}>
        {t.otherDay}
      </NumberedChoice>
      {other.value && days[0] ? (
        <OtherDay first={days[0]} reading={reading} busy={busy} choose={choose} />
      ) : null}
    </Asked>
  )
}

interface OtherProps extends Pick<DaysProps, 'reading' | 'busy' | 'choose'> {
  readonly first: Day
}

function OtherDay({ first, reading, busy, choose }: OtherProps) {
  const t = useIssueDeskWords()
  const { now, timeZone } = reading
  const { day, field } = useTypedDay(first, now, timeZone)
  return (
    <form
      class="desk-number"
      onSubmit={(event) => {
        event.preventDefault()
        if (day && !busy) choose(day.dueAt)
      }}
    >
      <Field label={t.day} {...field} />
      <button class="button" type="submit" disabled={day === null}>
        {t.thisDay}
      </button>
    </form>
  )
}
