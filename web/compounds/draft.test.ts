import { parse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { DIFFICULTY_KINDS, DifficultyValue } from '../../domain/facts/difficulty.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { type Draft, draftOf, hoursDraft, writtenOf } from './draft.ts'
import type { DifficultyItem } from './page.ts'

const AT: LngLat = [120.15, 30.27]

const written: Draft = {
  name: ' 南门 ',
  spot: { at: AT },
  how: 'register',
  hours: { as: 'daily', from: '06:00', to: '22:30', raw: '' },
  cost: '免费',
  price: '12',
  note: ' ',
}

describe('what is sent', () => {
  it.each(DIFFICULTY_KINDS)('of %s is what the server takes', (kind) => {
    const value = writtenOf(kind, written)
    expect(parse(DifficultyValue, value)).toEqual(value)
    expect(value).toMatchObject({ hours: '06:00-22:30', note: null, where: { name: '南门' } })
  })

  it('is nothing while a name or a position is missing; a place has its own name', () => {
    expect(writtenOf('entry', { ...written, name: ' ' })).toBeNull()
    expect(writtenOf('entry', { ...written, spot: null })).toBeNull()
    const spot = { place: 'k3x', placeName: '面馆' }
    expect(writtenOf('meals', { ...written, spot, name: '' })).toMatchObject({
      ...{ where: { place: 'k3x' }, price: 12 },
    })
    expect(writtenOf('entry', { ...written, spot })).toBeNull()
  })
})

it('a correction begins with what is told', () => {
  const item = {
    ...{ name: '南门', place: null, at: AT, how: 'walk', cost: null, price: null, note: '慢一点' },
    own_hours: 'Mo-Fr 06:00-22:00',
  } as unknown as DifficultyItem
  expect(writtenOf('entry', draftOf(item))).toEqual({
    ...{ kind: 'entry', where: { name: '南门', at: AT }, how: 'walk', note: '慢一点' },
    hours: 'Mo-Fr 06:00-22:00',
  })
})

it.each([
  [null, 'none'],
  ['24/7', 'always'],
  ['06:00-23:00', 'daily'],
  ['Mo-Fr 06:00-22:00; PH off', 'raw'],
])('hours of %s are chosen as %s', (hours, as) => {
  expect(hoursDraft(hours).as).toBe(as)
})
