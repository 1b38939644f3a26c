import { expect, it } from 'vitest'
import { diceFrom } from './dice.ts'

it('throws the numbers of mulberry32, the same in every run', () => {
  const roll = diceFrom(1)
  expect([roll(), roll(), roll()].map((each) => each * 2 ** 32)).toEqual([
    2_693_262_067, 11_749_833, 2_265_367_787,
  ])
  expect(diceFrom(1)()).toBe(diceFrom(1)())
  expect(diceFrom(2)()).not.toBe(diceFrom(1)())
})

it('falls on all sides alike', () => {
  const roll = diceFrom(6)
  const sides = new Array<number>(6).fill(0)
  for (let i = 0; i < 6000; i++) sides[Math.floor(6 * roll())]++
  for (const times of sides) expect(Math.abs(times - 1000)).toBeLessThan(100)
})
