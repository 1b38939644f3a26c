import { expect, it } from 'vitest'
import type { PlaceItem, Walk } from '../app/page.ts'
import { countByKind, type Listing, listPlaces } from './listing.ts'

const NOON = Date.parse('2026-07-15T12:00:00+08:00')

const place = (id: string, change: Partial<PlaceItem> = {}): PlaceItem => ({
  id,
  kind: 'pharmacy',
  name: `${id}药店`,
  name_en: null,
  open: 'open',
  address: '柳湾路8号',
  phone: null,
  hours: null,
  hours_changes: [{ at: NOON - 1, state: 'open' }],
  hours_horizon: NOON + 86_400_000,
  wheelchair: null,
  amenities: [],
  amenity_states: [],
  at: [120.15, 30.27],
  ...change,
})

const walks = (minutes: Record<string, number>): ReadonlyMap<string, Walk> =>
  new Map(Object.entries(minutes).map(([id, each]) => [id, { minutes: each, metres: each * 60 }]))

const asked: Listing = {
  start: [120.15, 30.27],
  walks: walks({ a: 9, b: 3, c: 20 }),
  filter: { kinds: [], open: false },
  query: '',
  found: null,
  anywhere: false,
  now: NOON,
}

const ids = (places: PlaceItem[], change: Partial<Listing> = {}) =>
  listPlaces(places, { ...asked, ...change }).map((row) => row.place.id)

const all = [place('a'), place('b', { kind: 'toilet' }), place('c'), place('far')]

it('lists the nearest on foot first, and leaves out what cannot be walked to', () => {
  expect(ids(all)).toEqual(['b', 'a', 'c'])
})

it('lists one kind', () => {
  expect(ids(all, { filter: { kinds: ['toilet'], open: false } })).toEqual(['b'])
})

it('finds by part of a name or address, also what is too far to walk to', () => {
  expect(ids(all, { query: 'far' })).toEqual(['far'])
  expect(ids(all, { query: '湾路' })).toEqual(['b', 'a', 'c', 'far'])
})

it('shows what only the server could find', () => {
  expect(ids(all, { query: 'yd', found: new Set(['c']) })).toEqual(['c'])
})

it('leaves out doors that are closed or unknown when asked for open ones', () => {
  const closed = place('a', { hours_changes: [{ at: NOON - 1, state: 'closed' }] })
  const unknown = place('b', { hours_changes: [{ at: NOON - 1, state: 'unknown' }] })
  expect(ids([closed, unknown, place('c')], { filter: { kinds: [], open: true } })).toEqual(['c'])
})

it('lists everything, nearest in a straight line, where nothing can be walked to', () => {
  const near = place('near', { at: [120.151, 30.27] })
  const far = place('far', { at: [120.16, 30.27] })
  expect(ids([far, near], { walks: new Map(), anywhere: true })).toEqual(['near', 'far'])
})

it('counts what is within the circle, by kind', () => {
  expect(countByKind(all, asked.walks, 15)).toEqual({ pharmacy: 1, toilet: 1 })
})
