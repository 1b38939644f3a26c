import type { DifficultyValue, EntryWay } from '../../domain/facts/difficulty.ts'
import { middleOf, sideOf } from '../../domain/facts/difficulty-ground.ts'
import { distanceM, type LngLat } from '../../domain/kit/geo.ts'
import type { KindId } from '../../domain/places/kinds.ts'

/** What there is around a compound to be told of. */
export interface Around {
  readonly ring: readonly LngLat[]
  readonly gates: readonly LngLat[]
  readonly places: readonly {
    readonly id: string
    readonly kind: KindId
    readonly name: string
    readonly lng: number
    readonly lat: number
  }[]
}

interface Told {
  readonly value: DifficultyValue
  readonly name: string
  readonly at: LngLat
}

const NAMES = { east: '东门', south: '南门', west: '西门', north: '北门' } as const

const WAYS: readonly EntryWay[] = ['ride', 'walk', 'register', 'shut', 'walk']
const HOURS = [null, '24/7', '06:00-22:30', null, '06:30-09:30,16:30-19:30'] as const
const NOTES = ['车停门口，别挡消防通道', null, '找保安扫码', null, null] as const
const COSTS = ['1 元 4 小时', '0.8 元一度', '免费'] as const

/** What riders tell of the `nth` compound; of every fifth its gates alone. */
export function toldOf(around: Around, nth: number): Told[] {
  const gates = gatesTold(around, nth)
  if (nth % 5 === 4) return gates
  return [...gates, ...parked(around, nth), ...placed(around, nth)]
}

function gatesTold({ ring, gates }: Around, nth: number): Told[] {
  const named = gates.map((at) => ({ at, name: NAMES[sideOf(ring, at)] as string }))
  return named
    .filter(({ name }, i) => named.findIndex((other) => other.name === name) === i)
    .map(({ name, at }, i) => {
      const k = (nth + i) % WAYS.length
      const value = {
        ...{ kind: 'entry' as const, where: { name, at: pair(at) } },
        // At any hour one gate of each lets riders in.
        how: i === 0 && WAYS[k] === 'shut' ? 'walk' : (WAYS[k] as EntryWay),
        hours: i === 0 ? null : (HOURS[k] ?? null),
        note: NOTES[k] ?? null,
      }
      return { value, name, at }
    })
}

/** Between the first gate and the middle: the shed for bicycles, every other time with a charger. */
function parked({ ring, gates }: Around, nth: number): Told[] {
  const [gate] = gates
  if (!gate) return []
  const middle = middleOf(ring)
  const along = (share: number): LngLat => [
    gate[0] + share * (middle[0] - gate[0]),
    gate[1] + share * (middle[1] - gate[1]),
  ]
  const usual = { hours: '24/7', note: null }
  const thing = (kind: 'parking' | 'charging', name: string, at: LngLat, cost: string): Told => ({
    value: { kind, where: { name, at: pair(at) }, cost, ...usual },
    ...{ name, at },
  })
  const shed = thing('parking', '门内车棚', along(0.15), '免费')
  const charger = thing('charging', '充电桩', along(0.3), COSTS[nth % COSTS.length] as string)
  return nth % 2 === 0 ? [shed, charger] : [shed]
}

const REST: readonly KindId[] = ['rest_stop', 'station']
const MEALS: readonly KindId[] = ['breakfast', 'restaurant']

/** The nearest place to sit in and the nearest to eat at, where there are any. */
function placed(around: Around, nth: number): Told[] {
  const rest = nearest(around, REST, 500)
  const meals = nearest(around, MEALS, 800)
  const usual = { hours: null, note: null }
  return [
    ...(rest ? [{ ...rest, value: { kind: 'rest' as const, where: rest.where, ...usual } }] : []),
    ...(meals
      ? [
          {
            ...meals,
            value: { kind: 'meals' as const, where: meals.where, price: 8 + (nth % 8), ...usual },
          },
        ]
      : []),
  ]
}

function nearest({ ring, places }: Around, kinds: readonly KindId[], withinM: number) {
  const middle = middleOf(ring)
  const [first] = places
    .filter(({ kind }) => kinds.includes(kind))
    .map((place) => ({ place, metres: distanceM(middle, [place.lng, place.lat]) }))
    .filter(({ metres }) => metres < withinM)
    .toSorted((a, b) => a.metres - b.metres)
  if (!first) return null
  const { id, name, lng, lat } = first.place
  return { where: { place: id }, name, at: [lng, lat] as LngLat }
}

/** Valibot's tuples are not read-only. */
const pair = ([lng, lat]: LngLat): [number, number] => [lng, lat]
