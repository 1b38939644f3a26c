import { expect, it } from 'vitest'
import { filterLink, filterQuery, readFilter } from './filter.ts'

const ALL = { phase: null, category: null, compound: null, age: null, mine: false } as const

it.each([
  ALL,
  { ...ALL, phase: 'open', category: 'light' },
  { ...ALL, compound: 'c/w12', age: 'week' },
  { ...ALL, mine: true },
] as const)('every filter is a link, and the link is the filter: %o', (filter) => {
  const [, search = ''] = filterLink('liuwan', filter).split('?')
  expect(readFilter(new URLSearchParams(search))).toEqual(filter)
})

it('what cannot be read of an address is left out', () => {
  expect(readFilter(new URLSearchParams('phase=nonsense&category=&age=9&mine=no'))).toEqual(ALL)
})

it('an age is asked for as a moment, the same for a minute', () => {
  const filter = { ...ALL, age: 'day' } as const
  const asked = filterQuery(filter, 1_800_000_030_000).get('since')
  expect(asked).toBe(String(1_800_000_000_000 - 86_400_000))
  expect(filterQuery(filter, 1_800_000_059_999).get('since')).toBe(asked)
})
