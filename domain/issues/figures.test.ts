import { expect, it } from 'vitest'
import { type Alike, shareInTime, trendsOf } from './figures.ts'

const alike = (more: Partial<Alike>): Alike => ({
  week: 0,
  category: 'light',
  holder: 'org',
  hours: 5,
  reports: 1,
  judged: 1,
  inTime: 1,
  reopened: 0,
  ...more,
})

it('half of the handled took at most the median: many quick ones outweigh one slow one', () => {
  const { all } = trendsOf([alike({ hours: 100 }), alike({ hours: 2, reports: 3 })], 1)
  expect(all.medianHours).toBe(2)
  expect(trendsOf([alike({ hours: 1 }), alike({ hours: 9 }), alike({ hours: 5 })], 1).all).toEqual(
    expect.objectContaining({ medianHours: 5, handled: 3 }),
  )
})

it('what still runs counts as reported, not as handled', () => {
  const { all } = trendsOf([alike({ hours: null, inTime: 0 }), alike({})], 1)
  expect(all).toMatchObject({ reports: 2, handled: 1, medianHours: 5, judged: 2, inTime: 1 })
  expect(shareInTime(all)).toBe(0.5)
})

it('the share of none is not known, rather than nought or all', () => {
  const { all } = trendsOf([alike({ judged: 0, inTime: 0, hours: null })], 1)
  expect(shareInTime(all)).toBeNull()
  expect(all.medianHours).toBeNull()
})

it('a week without a report stands there empty', () => {
  const { weeks } = trendsOf([alike({ week: 2, reports: 4 })], 4)
  expect(weeks.map(({ reports }) => reports)).toEqual([0, 0, 4, 0])
})

it('categories and holders are told apart', () => {
  const { categories, holders } = trendsOf(
    [alike({}), alike({ category: 'litter', holder: '@community', hours: 8, reopened: 1 })],
    1,
  )
  expect(categories.get('litter')).toMatchObject({ medianHours: 8, reopened: 1 })
  expect(categories.get('light')).toMatchObject({ medianHours: 5, reopened: 0 })
  expect([...holders.keys()]).toEqual(['org', '@community'])
})
