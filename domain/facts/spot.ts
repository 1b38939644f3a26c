import { distanceM, type LngLat } from '../kit/geo.ts'

/** So near one sees whether the thing works. */
const ON_THE_SPOT_M = 80

/** A position that is further off than this from being sure is worth no more than this. */
const MOST_ACCURACY_M = 30

/**
 * How far somebody at `at` is too far off to speak of a thing at `thing`, in metres; 0 where they are
 * on the spot. `accuracyM` is the radius that their device gives with the position: a benefit of the
 * doubt, up to 30 m.
 */
export function metresTooFar(at: LngLat, thing: LngLat, accuracyM: number): number {
  const doubtM = Math.min(Math.max(accuracyM, 0), MOST_ACCURACY_M)
  return Math.max(0, distanceM(at, thing) - doubtM - ON_THE_SPOT_M)
}
