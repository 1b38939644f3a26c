import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isShut,
  isStanding,
  LIFE_STEPS,
  type LifeStep,
  STATION_STATES,
  type StationState,
  stateAfter,
  stepsFrom,
} from './life.ts'
import { presenceAt, presentUntil } from './presence.ts'

const steps = fc.array(fc.constantFrom(...LIFE_STEPS), { maxLength: 30 })

/** The states that a station goes through; a step that does not lead on is not taken. */
function lifeOf(taken: readonly LifeStep[]): StationState[] {
  const states: StationState[] = ['proposed']
  for (const step of taken) {
    const last = states[states.length - 1]
    states.push(stateAfter(last, step) ?? last)
  }
  return states
}

describe('the life of a station', () => {
  it('never opens without a plaque, and never goes back to being proposed', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const states = lifeOf(taken)
        const opened = states.indexOf('open')
        if (opened >= 0) expect(states.slice(0, opened)).toContain('plaqued')
        const stood = states.findIndex(isStanding)
        if (stood >= 0) expect(states.slice(stood).every(isStanding)).toBe(true)
      }),
    )
  })

  it('what was suspended opens by being resumed alone', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const states = lifeOf(taken)
        states.forEach((state, i) => {
          const before = states[i - 1]
          if (before === 'suspended' && state !== before)
            expect([taken[i - 1], state]).toEqual(['resume', 'open'])
        })
      }),
    )
  })

  it('what was declined has an end, everything else leads on; only what is open is not shut', () => {
    for (const state of STATION_STATES) {
      expect(stepsFrom(state).length > 0, state).toBe(state !== 'declined')
      expect(isShut(state), state).toBe(state !== 'open')
      for (const step of stepsFrom(state)) expect(STATION_STATES).toContain(stateAfter(state, step))
    }
  })
})

describe('who is there', () => {
  it('is there for as long as they said, to the end, and no longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2e12 }),
        fc.integer({ min: 1, max: 48 }),
        (now, quarters) => {
          const until = presentUntil(quarters / 4, now)
          expect(until - now).toBe(quarters * 900_000)
          expect([presenceAt(until, until - 1), presenceAt(until, until)]).toEqual(['here', 'away'])
        },
      ),
    )
    expect([presenceAt(null, 5), presenceAt(0, 5)]).toEqual(['none', 'away'])
  })
})
