import { useSignal } from '@preact/signals'
import { useFrame } from '../app/frame.ts'
import { useNow } from '../app/use-now.ts'
import { dayOf } from '../issues/telling/moment.ts'
import { Field } from '../ui/field.tsx'
import { type Day, daysOffered } from './days.ts'
import { useTypedDay } from './typed-day.ts'
import { useRespondWords } from './words.ts'

interface DaysProps {
  readonly timeZone: string
  /** only days whose end is after this */
  readonly later?: number
  readonly busy: boolean
  choose(dueAt: number): void
}

/** The next three days at one press each, and any other by the device's own calendar. */
export function Days({ timeZone, later, busy, choose }: DaysProps) {
  const { lang } = useFrame()
  const now = useNow()
  const t = useRespondWords()
  const other = useSignal(false)
  const days = daysOffered(now, timeZone, Math.max(now, later ?? now))
  const label = ({ ahead, dueAt }: Day) => t.days[ahead] ?? dayOf(dueAt, { now, lang, timeZone })
  return (
    <>
      {days.map((day) => (
        <button
          class="button"
          key={day.ahead}
          type="button"
          aria-disabled={busy || undefined}
          onClick={() => {
            if (!busy) choose(day.dueAt)
          }}
        >
          {busy ? t.sending : label(day)}
        </button>
      ))}
      <button
        class="button"
        type="button"
        aria-expanded={other.value}
        onClick={() => (other.value = !other.value)}
      >
        {t.otherDay}
      </button>
      {other.value ? (
        <OtherDay first={days[0]} timeZone={timeZone} busy={busy} choose={choose} />
      ) : null}
    </>
  )
}

interface OtherDayProps extends Pick<DaysProps, 'timeZone' | 'busy' | 'choose'> {
  readonly first: Day
}

function OtherDay({ first, timeZone, busy, choose }: OtherDayProps) {
  const now = useNow()
  const t = useRespondWords()
  const { day, field } = useTypedDay(first, now, timeZone)
  return (
    <div class="respond-day">
      <Field label={t.chooseDay} {...field} />
      <button
        class="button"
        data-weight="primary"
        type="button"
        disabled={day === null}
        aria-disabled={busy || undefined}
        onClick={() => {
          if (day && !busy) choose(day.dueAt)
        }}
      >
        {busy ? t.sending : t.thisDay}
      </button>
    </div>
  )
}
