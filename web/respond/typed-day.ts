import { useSignal } from '@preact/signals'
import { type Day, dayWritten, writeDay } from './days.ts'

/** A day by the device's own calendar: what its field takes, and null where that is no day to promise. */
export function useTypedDay(first: Day, now: number, timeZone: string) {
  const written = useSignal(writeDay(first.ahead, now, timeZone))
  const day = dayWritten(written.value, now, timeZone)
  const field = {
    name: 'day',
    type: 'date',
    value: written.value,
    wrong: day === null,
    focused: true,
    onInput: (typed: string) => {
      written.value = typed
    },
  } as const
  return { day, field }
}
