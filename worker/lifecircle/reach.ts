import { boundsAround, type LngLat } from '../../domain/kit/geo.ts'
import { remember } from '../../domain/kit/remember.ts'
import { PACES, type PaceName } from '../../domain/lifecircle/pace.ts'
import type { Walker } from '../../domain/lifecircle/reach.ts'
import type { Snapped } from '../../domain/lifecircle/snap.ts'
import { EXPECTED_KINDS, type KindId } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import { type Entry, entriesOf, type Register } from '../../domain/places/register.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { registerOf } from '../places/register/store.ts'
import { placesOf } from '../places/store.ts'
import { placesHere, type Quarter } from './quarter.ts'

export interface Start {
  readonly from: Snapped
  readonly pace: PaceName
}

interface Walk {
  /** to the tenth */
  readonly walkMinutes: number
  readonly distanceM: number
}

/** A place and the walk to its door. */
export interface Reached extends Walk {
  readonly place: Place
}

export interface Reach {
  /** nearest first */
  readonly reached: readonly Reached[]
  /** expected kinds of which nothing is within reach */
  readonly missing: readonly KindId[]
}

/** The street one steps onto, or null where there is none near that this pace can walk. */
export function setOut(quarter: Quarter, at: LngLat, pace: PaceName): Start | null {
  const from = quarter.snapper.nearest(at, undefined, PACES[pace])
  return from && { from, pace }
}

/** The places within `minutes` of a start, and the kinds that are missing among them. */
export async function reachFrom(
  db: Db,
  quarter: Quarter,
  community: Community,
  start: Start,
  minutes: number,
): Promise<Reach> {
  const register = await registerOf(db, community)
  const walks = walksOut(quarter, community, register, start, minutes)
  const places = await placesOf(db, [...walks.keys()])
  const reached = places.map((place) => ({ place, ...(walks.get(place.id) as Walk) }))
  const kinds = new Set(places.map(({ kind }) => kind))
  return { reached, missing: EXPECTED_KINDS.filter((kind) => !kinds.has(kind)) }
}

/** The walks to all that is within `minutes`, by the id of the place, nearest first. */
export function walksOut(
  quarter: Quarter,
  community: Community,
  register: Register,
  { from, pace }: Start,
  minutes: number,
): ReadonlyMap<string, Walk> {
  const { walker } = quarter
  // No walk is shorter than the straight line, which spares the doors of a wide community.
  const farthestM = PACES[pace].speedMps * minutes * 60
  const near = entriesOf(register, { bounds: boundsAround(from.at, farthestM + from.awayM) })
  walker.reach([from], PACES[pace], minutes * 60)
  const walks = near.flatMap((entry): [string, Walk][] => {
    const walk = walkTo(walker, doorOf(quarter, community, entry, pace))
    return walk ? [[entry.id, walk]] : []
  })
  return new Map(
    walks.toSorted(([, a], [, b]) => a.walkMinutes - b.walkMinutes || a.distanceM - b.distanceM),
  )
}

function walkTo(walker: Walker, door: Snapped | null): Walk | null {
  const seconds = door ? walker.secondsTo(door) : Number.POSITIVE_INFINITY
  if (!door || seconds > walker.limitS) return null
  return { walkMinutes: inMinutes(seconds), distanceM: Math.round(walker.metresTo(door)) }
}

/** Minutes to the tenth, rounded up: a place at 14:59 must not seem beyond the 15th minute, nor one at 15:01 within. */
export const inMinutes = (seconds: number): number => Math.ceil(seconds / 6) / 10

/** Where a place's door meets the streets that a pace can walk. */
export function doorOf(
  quarter: Quarter,
  community: Community,
  place: Entry,
  pace: PaceName,
): Snapped | null {
  const { doors: byPace } = placesHere(quarter, community)
  const doors = remember(byPace, pace, () => new Map<string, Snapped | null>())
  return remember(doors, place.id, () => quarter.snapper.nearest(place.at, undefined, PACES[pace]))
}
