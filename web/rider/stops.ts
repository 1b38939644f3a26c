import type { AmenityId } from '../../domain/places/amenities.ts'
import { doorState } from '../../domain/places/hours.ts'
import type { PlaceItem, PlaceRow, Walk } from '../app/page.ts'
import { canBeUsed } from '../facts/lines.ts'

/** What a rider asks for, in the order of the bottom row: 水 充电 暖 药 网 伞 厕. */
export const WANTED = [
  'water',
  'charging',
  'warmth',
  'medicine',
  'wifi',
  'umbrella',
  'toilet',
] as const satisfies readonly AmenityId[]

export type Wanted = (typeof WANTED)[number]

/** What the page knows of: where one can rest, and public toilets. */
export const STOP_KINDS = ['rest_stop', 'station', 'toilet'] as const

/**
 * The places to rest at that have all that is wanted, nearest on foot first; a door that is shut
 * stands behind all that are open or may be.
 */
export function restStops(
  places: Iterable<PlaceItem>,
  wanted: readonly Wanted[],
  walks: ReadonlyMap<string, Walk>,
  now: number,
): PlaceRow[] {
  return [...places]
    .filter((place) => isStop(place, wanted) && wanted.every((each) => has(place, each)))
    .map((place) => ({ place, walk: walks.get(place.id) ?? null }))
    .sort((a, b) => shut(a.place, now) - shut(b.place, now) || minutes(a) - minutes(b))
}

/** Rest stops; whatever has the toilet, where that is all one wants. */
const isStop = ({ kind }: PlaceItem, wanted: readonly Wanted[]): boolean =>
  kind === 'rest_stop' || kind === 'station' || (kind === 'toilet' && wanted.includes('toilet'))

const has = (place: PlaceItem, wanted: Wanted): boolean =>
  canBeUsed(wanted, place) || (wanted === 'toilet' && place.kind === 'toilet')

const shut = ({ hours_changes, hours_horizon }: PlaceItem, now: number): number =>
  doorState(hours_changes, now, hours_horizon).is === 'closed' ? 1 : 0

const minutes = ({ walk }: PlaceRow): number => walk?.minutes ?? Number.POSITIVE_INFINITY
