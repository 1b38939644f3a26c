/** A die with a seed, uniform in [0, 1): the same throws on every machine, so that the demo file is the same bytes everywhere. */
export type Dice = () => number

/** A die of its own for each concern, so that a change in one does not reshuffle the others. */
export function dice(concern: string): Dice {
  let state = fnv1a(concern)
  // mulberry32, Tommy Ettinger, public domain
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (roll: Dice, low: number, high: number): number =>
  low + roll() * (high - low)

export const whole = (roll: Dice, low: number, high: number): number =>
  Math.floor(between(roll, low, high + 1))

export const chance = (roll: Dice, share: number): boolean => roll() < share

export const pick = <T>(roll: Dice, list: readonly T[]): T => list[Math.floor(roll() * list.length)]

export function shuffled<T>(roll: Dice, list: readonly T[]): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(roll() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}
