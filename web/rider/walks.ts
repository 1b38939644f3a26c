import { effect, type Signal } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import {
  type Community,
  LIST_MINUTES,
  type PlaceItem,
  type PlaceRow,
  type Walk,
} from '../app/page.ts'
import { readPlaces } from '../tasks/read-places.ts'
import { STOP_KINDS } from './stops.ts'
import type { Streets } from './streets.ts'

/** Where one can rest, and how far each is; `fromHere` once that is counted from where one is. */
export interface Stops {
  readonly places: Signal<readonly PlaceItem[]>
  readonly walks: Signal<ReadonlyMap<string, Walk>>
  readonly fromHere: Signal<boolean>
}

/**
 * Walks to all stops from where the phone is, computed on the phone: where one is need not be told to
 * anybody for that, and it works without a network.
 */
export function walkFromHere(
  { places, walks, fromHere }: Stops,
  at: Signal<LngLat | null>,
  { slug }: Community,
  streets: Streets,
): () => void {
  let given: readonly PlaceItem[] | null = null
  const walk = async (from: LngLat, to: readonly PlaceItem[]) => {
    const ready = await streets.open()
    if (given !== to) {
      given = to
      await ready.ask('places', positionsOf(to))
    }
    const answer = await ready.ask('walks', { from, pace: 'adult', withinMinutes: LIST_MINUTES })
    // Meanwhile the list may be another one.
    if (answer.offStreet || places.peek() !== to) return
    walks.value = walksOf(to, answer)
    fromHere.value = true
  }
  const stop = effect(() => {
    const from = at.value
    const to = places.value
    // Without streets what the page came with stays, and says from where it is counted.
    if (from && to.length > 0) void walk(from, to).catch(() => undefined)
  })
  void readPlaces(slug, `places?kind=${STOP_KINDS.join(',')}&limit=${MOST_STOPS}`).then(
    (read) => (places.value = read),
    () => undefined,
  )
  return stop
}

export const rowsToStops = (rows: readonly PlaceRow[]) => ({
  places: rows.map(({ place }) => place),
  walks: new Map(rows.flatMap(({ place, walk }) => (walk ? [[place.id, walk] as const] : []))),
})

const positionsOf = (places: readonly PlaceItem[]) => ({
  positions: Float64Array.from(places.flatMap(({ at }) => [...at])),
  kinds: places.map(({ kind }) => kind),
})

function walksOf(
  places: readonly PlaceItem[],
  { minutes, metres }: { minutes: Float32Array; metres: Float32Array },
): ReadonlyMap<string, Walk> {
  const walks = new Map<string, Walk>()
  places.forEach(({ id }, i) => {
    const walk = { minutes: minutes[i] as number, metres: Math.round(metres[i] as number) }
    if (walk.minutes <= LIST_MINUTES) walks.set(id, walk)
  })
  return walks
}

const MOST_STOPS = 500
