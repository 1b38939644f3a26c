import { describe, expect, it } from 'vitest'
import { bestGate } from '../../../domain/facts/difficulty-gate.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import type { KernelWay } from '../../lifecircle/protocol.ts'
import { lookOf, nameOf, standingWords, toldWords } from '../item-words.ts'
import type { DifficultyItem } from '../page.ts'
import { gatesNow, parkingNear } from './gate-now.ts'

const NOW = Date.UTC(2026, 10, 22, 4)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DOOR: LngLat = [120.15, 30.27]

const item = (more: Partial<DifficultyItem> = {}): DifficultyItem => ({
  ...{ id: 'south', kind: 'entry', seq: 1, changed_at: 0, name: '南门', name_en: null },
  ...{ at: [120.15, 30.269], place: null, how: 'walk', cost: null, price: null, note: null },
  ...{ hours: null, own_hours: null, hours_changes: [], hours_horizon: 0 },
  ...{ state: 'present', confirmed_at: NOW - HOUR_MS, freshness: 'fresh', disputed: false },
  ...more,
})

/** From six till eleven at night, in UTC. */
const DAILY = {
  hours: '06:00-23:00',
  hours_changes: [
    { at: NOW - 6 * HOUR_MS, state: 'closed' },
    { at: NOW - HOUR_MS, state: 'open' },
    { at: NOW + HOUR_MS, state: 'closed' },
  ],
  hours_horizon: NOW + 2 * DAY_MS,
} as const

const way = (minutes: number): KernelWay => ({ minutes, metres: 0, legs: [], arrival: 'here' })

const bestAt = (facts: readonly DifficultyItem[], ways: [string, KernelWay | null][], now = NOW) =>
  bestGate(gatesNow(facts, new Map(ways), DOOR, now))?.item.id ?? null

describe('the gate on the road', () => {
  const south = item(DAILY)
  const north = item({ id: 'north', at: [120.15, 30.28] })

  it('is the nearest by the way inside, and another once that one closes', () => {
    const ways: [string, KernelWay | null][] = [
      ['south', way(1)],
      ['north', way(4)],
    ]
    expect(bestAt([north, south], ways)).toBe('south')
    expect(bestAt([north, south], ways, NOW + 2 * HOUR_MS)).toBe('north')
    expect(bestAt([item({ how: 'shut' }), north], ways)).toBe('north')
  })

  it('is one from which a way leads; while no streets are there, the one that looks nearest', () => {
    expect(
      bestAt(
        [south, north],
        [
          ['south', null],
          ['north', way(9)],
        ],
      ),
    ).toBe('north')
    expect(bestAt([north, south], [])).toBe('south')
    expect(bestAt([item({ kind: 'rest' })], [])).toBeNull()
  })

  it('is not one that has changed, until nobody knows that any longer', () => {
    const changed = item({ state: 'broken', confirmed_at: NOW - DAY_MS })
    expect(bestAt([changed], [['south', way(1)]])).toBeNull()
    expect(bestAt([changed], [['south', way(1)]], NOW + 14 * DAY_MS)).toBe('south')
  })
})

it('the bicycle goes to the shed nearest to the gate that nobody says is gone', () => {
  const shed = (id: string, lat: number, more: Partial<DifficultyItem> = {}) =>
    item({ id, kind: 'parking', at: [120.15, lat], ...more })
  const all = [shed('far', 30.28), shed('gone', 30.269, { state: 'broken' }), shed('near', 30.27)]
  expect(parkingNear(all, [120.15, 30.269], NOW)?.id).toBe('near')
  expect(parkingNear([item()], [120.15, 30.269], NOW)).toBeNull()
})

it('what is told says what it is worth by now', () => {
  const at = (confirmed_at: number | null, more: Partial<DifficultyItem> = {}) =>
    item({ confirmed_at, ...more })
  expect(standingWords(at(NOW - 2 * HOUR_MS), NOW, 'zh')).toBe('2 小时前有人确认')
  expect(standingWords(at(null), NOW, 'zh')).toBe('没有人确认过')
  expect(standingWords(at(NOW - 20 * DAY_MS), NOW, 'en')).toBe('not confirmed for 20 d')
  expect(lookOf(at(NOW - 5 * DAY_MS), NOW)).toBe('ageing')
  expect(lookOf(at(NOW - DAY_MS, { state: 'broken' }), NOW)).toBe('changed')
  expect(lookOf(at(NOW - 15 * DAY_MS, { state: 'broken' }), NOW)).toBe('unknown')
  expect([nameOf(item(), 'en'), nameOf(item({ name: '小门' }), 'en')]).toEqual([
    ...['South gate', '小门'],
  ])
  const words = { now: NOW, lang: 'zh' } as const
  expect(toldWords(item({ ...DAILY, cost: '免费' }), words)).toEqual([
    ...['只能走进去', '免费', '6:00–23:00', '现在开着'],
  ])
  expect(toldWords(item({ ...DAILY, hours: '24/7', how: null }), words)).toEqual(['全天'])
})
