import { distanceM, type LngLat } from '../../domain/kit/geo.ts'
import { doorState } from '../../domain/places/hours.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import { fold } from '../../domain/places/search.ts'
import type { Filter, PlaceItem, PlaceRow, Walk } from '../app/page.ts'

export interface Listing {
  readonly start: LngLat
  readonly walks: ReadonlyMap<string, Walk>
  readonly filter: Filter
  readonly query: string
  /** what the server's search found, beyond what matches here */
  readonly found: ReadonlySet<string> | null
  /** list places that cannot be walked to as well: no start, no walks */
  readonly anywhere: boolean
  readonly now: number
}

/** The places to list, nearest on foot first; without a search only those that can be walked to. */
export function listPlaces(places: Iterable<PlaceItem>, listing: Listing): PlaceRow[] {
  const { filter, walks, now } = listing
  const sought = fold(listing.query)
  const rows: PlaceRow[] = []
  for (const place of places) {
    const walk = walks.get(place.id) ?? null
    if (sought ? !matches(place, sought, listing.found) : !walk && !listing.anywhere) continue
    if (filter.kinds.length > 0 && !filter.kinds.includes(place.kind)) continue
    if (filter.open && !isOpen(place, now)) continue
    rows.push({ place, walk })
  }
  return rows.sort((a, b) => compareRows(a, b, listing.start))
}

/** How many places of each kind are within `minutes`. */
export function countByKind(
  places: Iterable<Pick<PlaceItem, 'id' | 'kind'>>,
  walks: ReadonlyMap<string, Walk>,
  minutes: number,
): Partial<Record<KindId, number>> {
  const counts: Partial<Record<KindId, number>> = {}
  for (const { id, kind } of places) {
    const walk = walks.get(id)
    if (walk && walk.minutes <= minutes) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

/** Whether one could walk in at `now`. */
export function isOpen(place: PlaceItem, now: number): boolean {
  const { is } = doorState(place.hours_changes, now, place.hours_horizon)
  return is === 'open' || is === 'closes_soon'
}

function matches(place: PlaceItem, sought: string, found: ReadonlySet<string> | null): boolean {
  if (found?.has(place.id)) return true
  return [place.name, place.name_en, place.address].some(
    (text) => text && fold(text).includes(sought),
  )
}

// The id settles ties, so that the server's pages and the browser's list agree.
function compareRows(a: PlaceRow, b: PlaceRow, start: LngLat): number {
  if (a.walk && b.walk) return a.walk.minutes - b.walk.minutes || (a.place.id < b.place.id ? -1 : 1)
  if (a.walk || b.walk) return a.walk ? -1 : 1
  return distanceM(start, a.place.at) - distanceM(start, b.place.at)
}
