import type { LngLat } from '../../domain/kit/geo.ts'
import { isochrone } from '../../domain/lifecircle/isochrone.ts'
import { PACES, type PaceName } from '../../domain/lifecircle/pace.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { type Reached, reachFrom, setOut } from '../lifecircle/reach.ts'

/** Where a poster hangs. */
export interface Spot {
  readonly community: Community
  readonly at: LngLat
  readonly pace: PaceName
  /** the place that it is of; null where it is of a whole community */
  readonly place: Place | null
}

/** What is told of the surroundings of a spot. */
export interface Surroundings {
  /** the nearest of each kind that people need, nearest first */
  readonly services: readonly Reached[]
  /** the rings of what is within the walk, in degrees */
  readonly circle: readonly (readonly LngLat[])[]
}

const POSTER_MINUTES = 15

/** As many as can be read from a step away. */
const MOST = 8

/** What somebody who does not know their way asks for, most needed first. */
const ASKED_FOR: readonly KindId[] = [
  ...(['toilet', 'clinic', 'pharmacy', 'market', 'community_centre', 'station'] as const),
  ...(['supermarket', 'bus', 'elder_care', 'rest_stop', 'convenience', 'bank', 'metro'] as const),
  ...(['breakfast', 'hairdresser', 'post', 'park', 'hospital', 'police', 'repair'] as const),
]

/** The nearest services around a spot and the circle of the walk; both empty where no street is near. */
export async function surroundingsOf(
  env: Pick<Env, 'DB' | 'FILES'>,
  { community, at, pace, place }: Spot,
): Promise<Surroundings> {
  const quarter = await openQuarter(env, community)
  const start = setOut(quarter, at, pace)
  if (!start) return { services: [], circle: [] }
  const { reached } = await reachFrom(connect(env.DB), quarter, community, start, POSTER_MINUTES)
  // The walker is the quarter's: meanwhile others may have walked with it.
  quarter.walker.reach([start.from], PACES[pace], POSTER_MINUTES * 60)
  const [{ coordinates }] = isochrone(quarter.walker, [POSTER_MINUTES])
  return { services: nearestOfEach(reached, place?.kind), circle: coordinates.flat() }
}

/** @param reached nearest first */
function nearestOfEach(reached: readonly Reached[], own: KindId | undefined): Reached[] {
  const nearest = ASKED_FOR.filter((kind) => kind !== own)
    .flatMap((kind) => reached.find(({ place }) => place.kind === kind) ?? [])
    .slice(0, MOST)
  return reached.filter((each) => nearest.includes(each))
}
