const DAY_MS = 86_400_000

/** `fresh` below three days; `unknown` from fourteen on, or where nobody ever said so. */
export const FRESHNESSES = ['fresh', 'ageing', 'unknown'] as const

export type Freshness = (typeof FRESHNESSES)[number]

const FRESH_MS = 3 * DAY_MS

/** From so long ago on a word says nothing of today. */
export const UNKNOWN_AFTER_MS = 14 * DAY_MS

/** How much a confirmation at `confirmedAt` (ms since the epoch, null: none) is worth at `now`. */
export function freshness(confirmedAt: number | null, now: number): Freshness {
  if (confirmedAt === null || now - confirmedAt >= UNKNOWN_AFTER_MS) return 'unknown'
  return now - confirmedAt < FRESH_MS ? 'fresh' : 'ageing'
}
