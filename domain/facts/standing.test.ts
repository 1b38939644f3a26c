import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factId, factOf } from './fact.ts'
import { freshness } from './freshness.ts'
import { metresTooFar } from './spot.ts'
import { aged, asRecorded, type Standing, say, standing } from './standing.ts'
import { RANKS, type Rank, SAYS, type Says, type Voice } from './voice.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 1_000 * DAY

/** Who says what, so many hours before now. */
const says = (by: string, word: Says, hoursAgo: number, rank: Rank = 'neighbour'): Voice => {
  const at = NOW - hoursAgo * HOUR
  return { by, says: word, at, since: at, how: 'near', rank }
}

const told = (...voices: Voice[]) => {
  const { state, disputedAt } = standing(voices, 'present')
  return disputedAt === null ? state : `${state}?`
}

it.each<[string, Voice[], string]>([
  ['nobody has said anything: what was recorded', [], 'present'],
  ['one says so', [says('li', 'broken', 1)], 'broken'],
  ['two agree', [says('li', 'out', 5), says('zhao', 'out', 1)], 'out'],
  ['two contradict each other', [says('li', 'works', 5), says('zhao', 'broken', 1)], 'present?'],
  ['the other way round', [says('li', 'broken', 5), says('zhao', 'works', 1)], 'broken?'],
  [
    'a third sides with the second',
    [says('li', 'works', 5), says('zhao', 'broken', 2), says('wang', 'broken', 1)],
    'broken',
  ],
  [
    'a third sides with the first',
    [says('li', 'works', 5), says('zhao', 'broken', 2), says('wang', 'works', 1)],
    'present',
  ],
  [
    'a fourth says that it works again',
    [...['li', 'zhao'].map((by, i) => says(by, 'broken', 9 - i)), says('wang', 'works', 1)],
    'broken?',
  ],
  ['the first word is four days old', [says('li', 'works', 97), says('zhao', 'out', 1)], 'out'],
  ['used up, then broken', [says('li', 'out', 5), says('zhao', 'broken', 1)], 'broken'],
  [
    'the keeper contradicts two',
    [...['li', 'zhao'].map((by) => says(by, 'broken', 2)), says('liu', 'works', 1, 'keeper')],
    'present',
  ],
  [
    'somebody contradicts the keeper',
    [says('liu', 'works', 2, 'keeper'), says('li', 'out', 1)],
    'present?',
  ],
])('when %s', (_, voices, expected) => {
  expect(told(...voices)).toBe(expected)
})

it('who says the same again confirms it, and is no third', () => {
  const before = standing([says('li', 'works', 5), says('zhao', 'broken', 2)], 'present')
  const again = say({ ...says('li', 'works', 1) }, says('li', 'works', 5), before)
  expect(again.since).toBe(NOW - 5 * HOUR)
  const after = standing([again, says('zhao', 'broken', 2)], 'present')
  expect(after).toEqual({ ...before, confirmedAt: NOW - HOUR })
})

it('the last confirmation counts, whoever began first to say so', () => {
  const li = { ...says('li', 'works', 1), since: NOW - 9 * HOUR }
  expect(standing([li, says('zhao', 'works', 5)]).confirmedAt).toBe(NOW - HOUR)
})

it('who was overruled and looks again is heard anew', () => {
  const others = ['zhao', 'wang'].map((by) => says(by, 'broken', 3))
  const before = standing([says('li', 'works', 5), ...others])
  expect(before.state).toBe('broken')
  const again = say(says('li', 'works', 1), says('li', 'works', 5), before)
  expect(told(...others, again)).toBe('broken?')
})

it('what broke a fortnight ago nobody knows; what worked is shown with its age', () => {
  const held = standing([says('li', 'broken', 1)])
  expect(aged(held, NOW)).toMatchObject({ state: 'broken', freshness: 'fresh' })
  expect(aged(held, NOW + 4 * DAY)).toMatchObject({ state: 'broken', freshness: 'ageing' })
  expect(aged(held, NOW + 15 * DAY)).toMatchObject({ state: 'unknown', freshness: 'unknown' })
  const works = standing([says('li', 'works', 1)])
  expect(aged(works, NOW + 15 * DAY)).toMatchObject({ state: 'present', freshness: 'unknown' })
  expect(aged(asRecorded('present'), NOW)).toMatchObject({ state: 'present', freshness: 'unknown' })
})

it('fresh is below three days, unknown from fourteen on', () => {
  expect(freshness(NOW - 3 * DAY + 1, NOW)).toBe('fresh')
  expect(freshness(NOW - 3 * DAY, NOW)).toBe('ageing')
  expect(freshness(NOW - 14 * DAY + 1, NOW)).toBe('ageing')
  expect(freshness(NOW - 14 * DAY, NOW)).toBe('unknown')
  expect(freshness(null, NOW)).toBe('unknown')
})

it('a fact is named by what it is about', () => {
  const gate = { subject: { kind: 'compound', id: 'c/w123' }, key: 'entry' } as const
  expect(factOf(factId(gate))).toEqual(gate)
  for (const wrong of ['', 'place:a', 'house:a/b', 'place:/b', 'place:a/'])
    expect(factOf(wrong)).toBe(null)
})

it('on the spot is within 80 m, and a doubt of 30 m is granted', () => {
  const thing = [120.15, 30.27] as const
  const north = (m: number) => [120.15, 30.27 + m / 111_132.95] as const
  expect(metresTooFar(north(79), thing, 0)).toBe(0)
  expect(metresTooFar(north(90), thing, 0)).toBeCloseTo(10)
  expect(metresTooFar(north(90), thing, 12)).toBe(0)
  expect(metresTooFar(north(200), thing, 5_000)).toBeCloseTo(90)
  expect(metresTooFar(north(90), thing, -50)).toBeCloseTo(10)
})

describe('whatever was said', () => {
  const voice = fc.record({
    says: fc.constantFrom(...SAYS),
    hoursAgo: fc.integer({ min: 1, max: 500 }),
    rank: fc.constantFrom(...RANKS, 'neighbour' as const),
  })
  const voices = fc
    .array(voice, { maxLength: 9 })
    .map((said) => said.map((each, i) => says(`p${i}`, each.says, each.hoursAgo, each.rank)))
  const check = (rule: (said: Voice[], held: Standing) => void) =>
    fc.assert(
      fc.property(voices, (said) => {
        rule(said, standing(said, 'present'))
      }),
    )

  it('the order in which it is read does not matter', () => {
    check((said, held) => expect(standing(said.toReversed(), 'present')).toEqual(held))
  })

  it('the state is one that somebody spoke of, or the recorded one', () => {
    const word = { present: 'works', out: 'out', broken: 'broken', unknown: '' } as const
    check((said, held) => {
      if (said.length === 0) expect(held).toEqual(asRecorded('present'))
      else expect(said.map((each) => each.says)).toContain(word[held.state])
    })
  })

  it('fourteen days after the last word, nothing is known to be broken or disputed', () => {
    check((said, held) => {
      const late = aged(held, NOW + 14 * DAY)
      expect(late.freshness).toBe('unknown')
      expect(late.disputedAt).toBe(null)
      expect(['present', 'unknown']).toContain(late.state)
      if (said.length === 0) expect(late.state).toBe('present')
    })
  })

  it('one more keeper ends every dispute, and one more neighbour too', () => {
    check((said, held) => {
      const keeper = { ...says('last', 'works', 0, 'keeper'), at: NOW, since: NOW }
      expect(told(...said, keeper)).toBe('present')
      if (held.disputedAt === null) return
      for (const word of ['works', 'broken'] as const) {
        const third = { ...says('last', word, 0), at: NOW, since: NOW }
        expect(told(...said, third)).toBe(word === 'works' ? 'present' : 'broken')
      }
    })
  })

  it('two who agree settle it, whatever was said before', () => {
    check((said) => {
      const last = ['a', 'b'].map((by) => ({ ...says(by, 'out', 0), at: NOW, since: NOW }))
      expect(told(...said, ...last)).toBe('out')
    })
  })

  it('a dispute has two sides, three days apart at most', () => {
    check((said, { disputedAt, confirmedAt }) => {
      if (disputedAt === null || confirmedAt === null) return
      expect(disputedAt - confirmedAt).toBeLessThanOrEqual(3 * DAY)
      expect(said.some(({ at }) => at === disputedAt)).toBe(true)
    })
  })
})
