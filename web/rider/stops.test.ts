import { expect, it } from 'vitest'
import type { PlaceItem, Walk } from '../app/page.ts'
import { restStops, type Wanted } from './stops.ts'

const NOON = Date.parse('2026-07-15T12:00:00+08:00')

const stop = (id: string, change: Partial<PlaceItem> = {}): PlaceItem => ({
  id,
  kind: 'rest_stop',
  name: `${id}骑手驿站`,
  name_en: null,
  open: 'open',
  address: null,
  phone: null,
  hours: null,
  hours_changes: [{ at: NOON - 1, state: 'open' }],
  hours_horizon: NOON + 86_400_000,
  wheelchair: null,
  amenities: ['water', 'toilet'],
  amenity_states: [],
  at: [120.15, 30.27],
  ...change,
})

const shut = { hours_changes: [{ at: NOON - 1, state: 'closed' as const }] }

const PLACES = [
  stop('near'),
  stop('nearer', shut),
  stop('charger', { amenities: ['water', 'charging'] }),
  stop('far'),
  stop('toilet', { kind: 'toilet', amenities: [] }),
  stop('noodles', { kind: 'pharmacy' }),
]

const WALKS = new Map<string, Walk>(
  Object.entries({ near: 3, nearer: 1, charger: 6, toilet: 2, noodles: 1 }).map(([id, minutes]) => [
    id,
    { minutes, metres: minutes * 75 },
  ]),
)

const ids = (...wanted: Wanted[]) =>
  restStops(PLACES, wanted, WALKS, NOON).map(({ place }) => place.id)

it('the nearest stop comes first, one that is shut last, one beyond reach after what is near', () => {
  expect(ids()).toEqual(['near', 'charger', 'far', 'nearer'])
})

it('a stop has everything that is wanted', () => {
  expect(ids('water', 'charging')).toEqual(['charger'])
  expect(ids('umbrella')).toEqual([])
})

it('nobody is sent to what is broken or used up', () => {
  const said = (state: 'broken' | 'out' | 'present') => ({
    amenity_states: [{ id: 'water' as const, state, confirmed_at: NOON, disputed: false }],
  })
  const stops = [
    stop('dry', said('out')),
    stop('burst', said('broken')),
    stop('fine', said('present')),
  ]
  expect(restStops(stops, ['water'], new Map(), NOON).map(({ place }) => place.id)).toEqual([
    'fine',
  ])
  expect(restStops(stops, [], new Map(), NOON)).toHaveLength(3)
})

it('who wants a toilet is shown the public ones too', () => {
  expect(ids('toilet')).toEqual(['toilet', 'near', 'far', 'nearer'])
})

it('unknown hours are not shut ones', () => {
  const unknown = [stop('unknown', { hours_changes: [], hours_horizon: 0 }), stop('shut', shut)]
  expect(restStops(unknown, [], new Map(), NOON).map(({ place }) => place.id)).toEqual([
    'unknown',
    'shut',
  ])
})
