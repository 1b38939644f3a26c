import { distanceM, type LngLat } from '../../domain/kit/geo.ts'

/** Where the phone says it is. */
export interface Fix {
  readonly at: LngLat
  readonly accuracyM: number
  /** degrees clockwise from north, null while standing */
  readonly heading: number | null
  readonly speedMps: number | null
  /** ms since the epoch, by the phone's clock */
  readonly takenAt: number
}

/** About once a second on the move, once in ten seconds standing: the battery is the rider's. */
const MOVING_MS = 1000
const STILL_MS = 10_000

/** A phone at rest wanders by a few metres; a rider who starts off does not stop at those. */
const STIRRED_M = 8
const WALKING_MPS = 0.7

/** Positions this vague tell nobody anything. */
const VAGUE_M = 250

/** Whether a fix is worth sending after the last one that was. */
export function isDue(fix: Fix, last: Fix | null): boolean {
  if (fix.accuracyM > VAGUE_M) return false
  if (!last) return true
  return fix.takenAt - last.takenAt >= (isMoving(fix, last) ? MOVING_MS : STILL_MS)
}

function isMoving({ at, accuracyM, speedMps }: Fix, last: Fix): boolean {
  if (speedMps !== null) return speedMps > WALKING_MPS
  return distanceM(at, last.at) > Math.max(STIRRED_M, Math.min(accuracyM, last.accuracyM))
}
