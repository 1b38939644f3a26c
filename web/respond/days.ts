import { untilAt } from '../desk/draft.ts'
import { localTime } from '../places/local-time.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A day that can be promised, and its last minute. */
export interface Day {
  /** from today on */
  readonly ahead: number
  readonly dueAt: number
}

/** The three days that are offered: from today on, or the first whose end is after `later`. */
export function daysOffered(now: number, timeZone: string, later = now): Day[] {
  const first = Math.max(0, dayAhead(later, now, timeZone))
  const from = endOfDay(first, now, timeZone) > later ? first : first + 1
  return [0, 1, 2].map((each) => dayIn(from + each, now, timeZone))
}

/** So far ahead a day can be promised: a season. */
const MOST_DAYS_AHEAD = 92

/** A day as a date field writes it, `2026-11-24`, or null where that is none, past, or too far off. */
export function dayWritten(written: string, now: number, timeZone: string): Day | null {
  const day = Date.parse(`${written}T00:00:00Z`) / DAY_MS
  const ahead = day - localTime(now, timeZone, 'zh').day
  return ahead >= 0 && ahead <= MOST_DAYS_AHEAD ? dayIn(ahead, now, timeZone) : null
}

/** How a date field writes a day that is so far ahead. */
export const writeDay = (ahead: number, now: number, timeZone: string): string =>
  new Date((localTime(now, timeZone, 'zh').day + ahead) * DAY_MS).toISOString().slice(0, 10)

const dayIn = (ahead: number, now: number, timeZone: string): Day => ({
  ahead,
  dueAt: endOfDay(ahead, now, timeZone),
})

const dayAhead = (at: number, now: number, timeZone: string): number =>
  localTime(at, timeZone, 'zh').day - localTime(now, timeZone, 'zh').day

/** A promise for a day holds to its last minute. */
function endOfDay(ahead: number, now: number, timeZone: string): number {
  let midnight = now
  for (let day = 0; day <= ahead; day++) midnight = untilAt('today', midnight, timeZone) ?? midnight
  return midnight - MINUTE_MS
}
