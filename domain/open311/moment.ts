const DAY_MS = 86_400_000

/** No search spans more, says the specification. */
const LONGEST_SPAN_MS = 90 * DAY_MS

/** A moment as the W3C writes it, in UTC: `2026-11-22T05:30:00Z`. @see https://www.w3.org/TR/NOTE-datetime */
export const w3 = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** A plus that stands in an address unescaped is read as a blank. */
const W3 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[-+ ]\d\d:\d\d)$/

/** ms since the epoch of a moment as the W3C writes it, or null; it has to say its offset from UTC. */
export function readW3(text: string): number | null {
  if (!W3.test(text)) return null
  const at = Date.parse(text.replace(' ', '+'))
  return Number.isFinite(at) ? at : null
}

export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * What a search spans, both ends within: the last 90 days, or 90 days from the one end that was given.
 *
 * @returns `too_long` where both ends are further apart, `backwards` where the end comes first
 */
export function spanOf(
  start: number | null,
  end: number | null,
  now: number,
): Span | 'too_long' | 'backwards' {
  const to = end ?? (start === null ? now : start + LONGEST_SPAN_MS)
  const from = start ?? to - LONGEST_SPAN_MS
  if (to < from) return 'backwards'
  return to - from > LONGEST_SPAN_MS ? 'too_long' : { from, to }
}
