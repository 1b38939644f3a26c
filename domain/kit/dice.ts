/** Throws the next number, uniform in [0, 1). */
export type Dice = () => number

/**
 * Dice with a seed: the same throws on every machine and in every run.
 *
 * @param seed an integer, of which the lower 32 bits count
 * @see mulberry32, Tommy Ettinger, public domain
 */
export function diceFrom(seed: number): Dice {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
