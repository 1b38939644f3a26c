import { expect, it } from 'vitest'
import { distanceM } from '../../../domain/kit/geo.ts'
import { buildDemo } from '../demo.ts'
import { ORIGIN } from '../plan.ts'
import { seedOf } from './seed.ts'

const { issues, tasks } = seedOf(buildDemo())

it('the issues and a dozen tasks lie in the quarter, told in both languages', () => {
  expect(tasks).toHaveLength(12)
  expect(issues.length).toBeGreaterThan(12)
  for (const { at, title } of [...issues, ...tasks]) {
    expect(distanceM(at, ORIGIN)).toBeLessThan(1800)
    expect(title.zh).toMatch(/\p{Script=Han}/u)
    expect(title.en).toMatch(/^[A-Z]/)
  }
  expect(new Set([...issues, ...tasks].map(({ key }) => key)).size).toBe(issues.length + 12)
})

it('only a claimed task has a lease', () => {
  for (const { state, leaseMinutesLeft } of tasks)
    expect(leaseMinutesLeft !== undefined).toBe(state === 'claimed')
})
