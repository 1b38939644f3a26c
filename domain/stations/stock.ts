import type { KindId } from '../places/kinds.ts'

/** What whoever keeps a place writes down of its stock; `counted` says how many there are. */
export const KEPT_REASONS = ['received', 'given', 'spoiled', 'moved', 'counted'] as const

export type KeptReason = (typeof KEPT_REASONS)[number]

/** Why there is more or less of something. */
export const MOVE_REASONS = [...KEPT_REASONS, 'lent', 'returned', 'reversed'] as const

export type MoveReason = (typeof MOVE_REASONS)[number]

/** So long whoever wrote a line of the ledger can reverse it: ten seconds are shown, the rest is the way. */
export const REVERSAL_MS = 15_000

export const REVERSIBLE = ['received', 'given', 'spoiled', 'counted'] as const

/** More or fewer by so many; null where what was counted says how many there are. */
export function changeOf(reason: KeptReason, count: number): number | null {
  if (reason === 'counted') return null
  return reason === 'received' ? count : -count
}

const KEPT_AT: readonly KindId[] = ['station', 'rest_stop']

/** Whether a place keeps a stock, and lends. */
export const keepsStock = (kind: KindId): boolean => KEPT_AT.includes(kind)
