import { describe, expect, it } from 'vitest'
import { doorState, type HoursChange } from './hours.ts'

const minute = 60_000
const hour = 60 * minute

// open from 8 to 20, closed at night
const day: readonly HoursChange[] = [
  { at: 0, state: 'closed' },
  { at: 8 * hour, state: 'open' },
  { at: 20 * hour, state: 'closed' },
  { at: 32 * hour, state: 'open' },
]
const horizon = 48 * hour

describe('a door', () => {
  it('is closed until the next time it opens', () => {
    expect(doorState(day, 7 * hour, horizon)).toEqual({ is: 'closed', until: 8 * hour })
    expect(doorState(day, 21 * hour, horizon)).toEqual({ is: 'closed', until: 32 * hour })
  })

  it('opens and closes on the minute', () => {
    expect(doorState(day, 8 * hour, horizon)).toEqual({ is: 'open' })
    expect(doorState(day, 20 * hour, horizon)).toMatchObject({ is: 'closed' })
  })

  it('closes soon in its last half hour', () => {
    expect(doorState(day, 19.5 * hour, horizon)).toEqual({ is: 'closes_soon', at: 20 * hour })
    expect(doorState(day, 19.5 * hour - 1, horizon)).toEqual({ is: 'open' })
  })

  it('that stays open has nothing to tell', () => {
    expect(doorState([{ at: 0, state: 'open' }], 40 * hour, horizon)).toEqual({ is: 'open' })
  })

  it('that does not open within what is known is closed, nobody knows until when', () => {
    const shut: HoursChange[] = [{ at: 0, state: 'closed' }]
    expect(doorState(shut, hour, horizon)).toEqual({ is: 'closed', until: null })
  })

  it('is unknown without hours, before the first of them, and beyond the last', () => {
    expect(doorState([{ at: 0, state: 'unknown' }], hour, horizon)).toEqual({ is: 'unknown' })
    expect(doorState([], hour, horizon)).toEqual({ is: 'unknown' })
    expect(doorState(day, -1, horizon)).toEqual({ is: 'unknown' })
    expect(doorState(day, horizon + 1, horizon)).toEqual({ is: 'unknown' })
  })

  it('whose hours end in the unknown does not claim to close', () => {
    const ragged: HoursChange[] = [
      { at: 0, state: 'open' },
      { at: 10 * hour, state: 'unknown' },
    ]
    expect(doorState(ragged, 9.9 * hour, horizon)).toEqual({ is: 'open' })
  })
})
