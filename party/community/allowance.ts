/** How much somebody may still send, refilled as time passes. */
export interface Allowance {
  readonly left: number
  readonly at: number
}

/** A rate: so many at once, and so many a second from then on. */
export interface Rate {
  readonly atOnce: number
  readonly aSecond: number
}

export const full = ({ atOnce }: Rate): Allowance => ({ left: atOnce, at: 0 })

/** What is left after one more now; null: it is one too many. */
export function spend(
  { left, at }: Allowance,
  { atOnce, aSecond }: Rate,
  now: number,
): Allowance | null {
  const refilled = Math.min(atOnce, left + (Math.max(0, now - at) / 1000) * aSecond)
  return refilled < 1 ? null : { left: refilled - 1, at: now }
}
