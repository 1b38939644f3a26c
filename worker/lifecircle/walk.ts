import type { LngLat } from '../../domain/kit/geo.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { LONGEST_WALK_MINUTES } from '../http/inputs.ts'
import type { Quarter } from './quarter.ts'
import { inMinutes, type Start } from './reach.ts'

/** Minutes from a start to each target, null beyond the longest walk. */
export function walk(
  { snapper, walker }: Quarter,
  start: Start,
  to: readonly LngLat[],
): (number | null)[] {
  const pace = PACES[start.pace]
  const doors = to.map((at) => snapper.nearest(at, undefined, pace))
  const known = doors.filter((door) => door !== null)
  walker.reach([start.from], pace, LONGEST_WALK_MINUTES * 60, known)
  return doors.map((door) => {
    const seconds = door ? walker.secondsTo(door) : Number.POSITIVE_INFINITY
    return Number.isFinite(seconds) ? inMinutes(seconds) : null
  })
}
