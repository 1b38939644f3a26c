import { type Dice, diceFrom } from '../../domain/kit/dice.ts'

export type { Dice }

/** Dice of its own for each concern, so that a change in one does not reshuffle the others. */
export const dice = (concern: string): Dice => diceFrom(fnv1a(concern))

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
