import { describe, expect, it } from 'vitest'
import { type Fix, isDue } from './cadence.ts'

const HOME = [120.15, 30.27] as const
/** about a metre of latitude */
const METRE = 0.000009

const fix = (seconds: number, change: Partial<Fix> = {}): Fix => ({
  at: HOME,
  accuracyM: 5,
  heading: null,
  speedMps: null,
  takenAt: seconds * 1000,
  ...change,
})

const north = (metres: number) => ({ at: [HOME[0], HOME[1] + metres * METRE] as const })

describe('positions are sent', () => {
  it('at once when there was none', () => expect(isDue(fix(0), null)).toBe(true))

  it('once a second while the phone says that it moves', () => {
    expect(isDue(fix(1, { speedMps: 5 }), fix(0))).toBe(true)
    expect(isDue(fix(0.5, { speedMps: 5 }), fix(0))).toBe(false)
  })

  it('once in ten seconds while it stands', () => {
    expect(isDue(fix(9, { speedMps: 0.1 }), fix(0))).toBe(false)
    expect(isDue(fix(10, { speedMps: 0.1 }), fix(0))).toBe(true)
  })

  it('by distance where the phone knows no speed', () => {
    expect(isDue(fix(1, north(20)), fix(0))).toBe(true)
    expect(isDue(fix(1, north(4)), fix(0))).toBe(false)
  })

  it('not for a wander within what both fixes are vague by', () => {
    const vague = { accuracyM: 40 }
    expect(isDue(fix(1, { ...north(20), ...vague }), fix(0, vague))).toBe(false)
  })

  it('never when nobody could tell where that is', () => {
    expect(isDue(fix(0, { accuracyM: 3000 }), null)).toBe(false)
  })
})
