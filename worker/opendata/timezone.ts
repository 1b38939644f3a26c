import { wallAt } from '../places/zone.ts'

const MINUTE_MS = 60_000
const WEEK_MS = 7 * 86_400_000

/** From `at` on, the clocks of a zone are `to` ahead of UTC, before it `from`; all in milliseconds. */
export interface ClockChange {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** When the clocks of a zone change between two moments. No zone goes there and back within a week. */
export function clockChanges(timeZone: string, since: number, until: number): ClockChange[] {
  const changes: ClockChange[] = []
  for (let begin = since; begin < until; begin += WEEK_MS) {
    const end = Math.min(begin + WEEK_MS, until)
    const [from, to] = [aheadAt(timeZone, begin), aheadAt(timeZone, end)]
    if (from !== to) changes.push({ at: firstAfter(timeZone, begin, end), from, to })
  }
  return changes
}

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
export const aheadAt = (timeZone: string, at: number): number => wallAt(timeZone, at) - at

/** The minute of a change between two moments that have different clocks. */
function firstAfter(timeZone: string, begin: number, end: number): number {
  const before = aheadAt(timeZone, begin)
  let [early, late] = [Math.floor(begin / MINUTE_MS), Math.ceil(end / MINUTE_MS)]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (aheadAt(timeZone, middle * MINUTE_MS) === before) early = middle
    else late = middle
  }
  return late * MINUTE_MS
}
