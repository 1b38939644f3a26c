import { boundsAround, type LngLat } from '../../domain/kit/geo.ts'
import { type Directions, directions, type Leg } from '../../domain/lifecircle/directions.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { type Route, routeTo } from '../../domain/lifecircle/route.ts'
import type { Place } from '../../domain/places/place.ts'
import { entriesOf, type Register } from '../../domain/places/register.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { LONGEST_WALK_MINUTES } from '../http/inputs.ts'
import { registerOf } from '../places/register/store.ts'
import { placesOf } from '../places/store.ts'
import type { Quarter } from './quarter.ts'
import { doorOf, inMinutes, type Start } from './reach.ts'

/** A leg with the place that its beginning is known by. */
export interface GuidedLeg extends Omit<Leg, 'landmark'> {
  readonly landmark: Place | null
}

/** The way to a place, as one tells it. */
export interface Guided {
  readonly walkMinutes: number
  readonly distanceM: number
  readonly legs: readonly GuidedLeg[]
  readonly arrival: Directions['arrival']
}

/** The way from a start to a place, or null where none leads there within the longest walk. */
export async function guide(
  db: Db,
  quarter: Quarter,
  community: Community,
  start: Start,
  goal: Place,
): Promise<Guided | null> {
  const register = await registerOf(db, community)
  const route = walked(quarter, community, start, goal)
  if (!route) return null
  const passed = besides(register, route, goal)
  const landmarks = passed.map(({ at }) => at)
  const { legs, arrival } = directions(quarter.graph, route, { goal: goal.at, landmarks })
  const ids = legs.flatMap(({ landmark }) => (landmark === null ? [] : passed[landmark].id))
  const known = new Map((await placesOf(db, [...new Set(ids)])).map((place) => [place.id, place]))
  const landmarkOf = ({ landmark }: Leg) =>
    landmark === null ? null : (known.get(passed[landmark].id) ?? null)
  return {
    walkMinutes: inMinutes(route.seconds),
    distanceM: Math.round(route.metres),
    legs: legs.map((leg) => ({ ...leg, landmark: landmarkOf(leg) })),
    arrival,
  }
}

function walked(quarter: Quarter, community: Community, { from, pace }: Start, goal: Place) {
  const door = doorOf(quarter, community, goal, pace)
  if (!door) return null
  const { walker } = quarter
  walker.reach([from], PACES[pace], LONGEST_WALK_MINUTES * 60, [door])
  return routeTo(walker, door)
}

/** The places that a way may pass: no point of it is farther from its middle than half its length. */
function besides(register: Register, { from, to, metres }: Route, goal: Place) {
  const middle: LngLat = [(from.at[0] + to.at[0]) / 2, (from.at[1] + to.at[1]) / 2]
  const bounds = boundsAround(middle, metres / 2 + ASIDE_M)
  return entriesOf(register, { bounds }).filter(({ id }) => id !== goal.id)
}

/** A landmark stands beside the way. */
const ASIDE_M = 20
