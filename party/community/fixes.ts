import { distanceM, type LngLat } from '../../domain/kit/geo.ts'
import type { Fix } from '../../domain/live/fixes.ts'
import type { Rate } from './allowance.ts'

/** Nobody in a neighbourhood moves faster: 144 km/h. */
const FASTEST_M_PER_S = 40

/** A phone that knows itself no better than this is on no street. */
const VAGUEST_M = 300

/** What is told of somebody older than this is told of nobody. */
const OLDEST_MS = 120_000

/** Reports of one person, whatever they come by. */
export const REPORTS: Rate = { atOnce: 3, aSecond: 3 }

/** Why a fix is not believed. */
export type Disbelief = 'flood' | 'old' | 'vague' | 'jump'

/** Where somebody was last, as far as a new fix is judged by it. */
export interface Last {
  readonly at: LngLat
  readonly foundAt: number
  readonly accuracyM: number
}

/** Whether a fix is believed, next to the last one of the same person. */
export function disbelief(fix: Fix, last: Last | null, now: number): Disbelief | null {
  const foundAt = now - fix.ageMs
  if (fix.ageMs > OLDEST_MS || (last !== null && foundAt <= last.foundAt)) return 'old'
  if (fix.accuracyM > VAGUEST_M) return 'vague'
  return last !== null && isJump(fix, foundAt, last) ? 'jump' : null
}

function isJump(fix: Fix, foundAt: number, last: Last): boolean {
  const sureM = distanceM(last.at, fix.at) - fix.accuracyM - last.accuracyM
  return sureM > FASTEST_M_PER_S * ((foundAt - last.foundAt) / 1000)
}
