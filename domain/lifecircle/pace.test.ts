import { expect, it } from 'vitest'
import { PACE_NAMES, PACES } from './pace.ts'

it('every pace has a name, and every name a pace', () => {
  expect(Object.keys(PACES).sort()).toEqual([...PACE_NAMES].sort())
})

it('lights with a cycle of 90 s and 30 s of green cost an adult 20 s on average', () => {
  expect(PACES.adult.signalS).toBe(20)
})
