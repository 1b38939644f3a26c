import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Level } from '../../domain/issues/issue.ts'
import { isWithin } from '../../domain/issues/ring.ts'
import { boundsAround, distanceM, type LngLat } from '../../domain/kit/geo.ts'
import { isInForce } from '../accounts/membership/in-force.ts'
import { membership } from '../accounts/table.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { propertiesOf } from '../places/properties.ts'
import { listPlaces } from '../places/store.ts'
import { compound } from './table.ts'

/** So near a station answers for what is reported. */
const STATION_REACH_M = 500

/** Where something was reported, as far as it tells who answers for it. */
export interface Ground {
  readonly compoundId: string | null
  readonly level: Level
  readonly stationId: string | null
}

/** Who answers for a position: the nearest open station with a master, else the community. */
export async function groundOf(
  db: Db,
  community: Community,
  at: LngLat,
  now: number,
): Promise<Ground> {
  const [compoundId, stationId] = await Promise.all([
    compoundAt(db, community.id, at),
    stationNear(db, community, at, now),
  ])
  return { compoundId, stationId, level: stationId === null ? 'community' : 'station' }
}

async function compoundAt(db: Db, communityId: number, at: LngLat): Promise<string | null> {
  const [lng, lat] = at
  const tallest = sql`coalesce((select ${compound.north} - ${compound.south} from ${compound}
    where community_id = ${communityId} order by (${compound.north} - ${compound.south}) desc limit 1), 0)`
  const around = await db
    .select({ id: compound.id, ring: compound.ring })
    .from(compound)
    .where(
      and(
        eq(compound.communityId, communityId),
        lte(compound.west, lng),
        gte(compound.east, lng),
        lte(compound.south, lat),
        gte(compound.south, sql`${lat} - ${tallest}`),
        gte(compound.north, lat),
      ),
    )
  return around.find(({ ring }) => isWithin(JSON.parse(ring) as LngLat[], at))?.id ?? null
}

async function stationNear(
  db: Db,
  community: Community,
  at: LngLat,
  now: number,
): Promise<string | null> {
  const bounds = boundsAround(at, STATION_REACH_M)
  const { places } = await listPlaces(db, community, { kinds: ['station'], bounds })
  const near = places
    .map((station) => ({ station, metres: distanceM(at, station.at) }))
    .filter(({ metres }) => metres <= STATION_REACH_M)
    // Hours that nobody wrote down keep no station from answering.
    .filter(({ station }) => propertiesOf(station, community, now).open !== 'closed')
    .toSorted((a, b) => a.metres - b.metres)
    .map(({ station }) => station.id)
  const kept = near.length > 0 ? await withMaster(db, community.id, near) : new Set()
  return near.find((id) => kept.has(id)) ?? null
}

async function withMaster(db: Db, communityId: number, stations: readonly string[]) {
  const held = await db
    .selectDistinct({ id: membership.placeId })
    .from(membership)
    .where(
      and(
        eq(membership.communityId, communityId),
        eq(membership.role, 'station_master'),
        inArray(membership.placeId, stations.slice(0, 50)),
        isInForce,
      ),
    )
  return new Set(held.map(({ id }) => id))
}
