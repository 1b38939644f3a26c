import type { LngLat } from '../../domain/kit/geo.ts'
import { PACES, type PaceName } from '../../domain/lifecircle/pace.ts'
import type { Snapped } from '../../domain/lifecircle/snap.ts'
import { EXPECTED_KINDS, type KindId } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { placesOn } from '../places/store.ts'
import { groundOf } from './ground.ts'
import { placesHere, type Quarter } from './quarter.ts'

export interface Start {
  readonly from: Snapped
  readonly pace: PaceName
}

/** A place and the walk to its door. */
export interface Reached {
  readonly place: Place
  /** to the tenth */
  readonly walkMinutes: number
  readonly distanceM: number
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
  const walkOut = () => quarter.walker.reach([start.from], PACES[start.pace], minutes * 60)
  walkOut()
  const places = await placesOn(db, community.id, groundOf(quarter.walker))
  const doors = places.map((place) => doorOf(quarter, community, place, start.pace))
  // Somebody else may have walked in the meantime.
  walkOut()
  const reached = places.flatMap((place, i) => walkTo(quarter, place, doors[i]))
  const kinds = new Set(reached.map(({ place }) => place.kind))
  return {
    reached: reached.toSorted((a, b) => a.walkMinutes - b.walkMinutes || a.distanceM - b.distanceM),
    missing: EXPECTED_KINDS.filter((kind) => !kinds.has(kind)),
  }
}

function walkTo({ walker }: Quarter, place: Place, door: Snapped | null): Reached[] {
  const seconds = door ? walker.secondsTo(door) : Number.POSITIVE_INFINITY
  if (!door || seconds > walker.limitS) return []
  return [{ place, walkMinutes: inMinutes(seconds), distanceM: Math.round(walker.metresTo(door)) }]
}

/** Minutes to the tenth, rounded up: a place at 14:59 must not seem beyond the 15th minute, nor one at 15:01 within. */
export const inMinutes = (seconds: number): number => Math.ceil(seconds / 6) / 10

/** Where a place's door meets the streets that a pace can walk. */
export function doorOf(
  quarter: Quarter,
  community: Community,
  place: Place,
  pace: PaceName,
): Snapped | null {
  const { doors: byPace } = placesHere(quarter, community)
  const doors = byPace.get(pace) ?? new Map<string, Snapped | null>()
  byPace.set(pace, doors)
  const known = doors.get(place.id)
  if (known !== undefined) return known
  const door = quarter.snapper.nearest(place.at, undefined, PACES[pace])
  doors.set(place.id, door)
  return door
}
