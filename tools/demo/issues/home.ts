import type { D1Database } from '@cloudflare/workers-types'
import { isWithin } from '../../../domain/issues/ring.ts'
import { distanceM, type LngLat } from '../../../domain/kit/geo.ts'
import type { Whereabouts } from './play.ts'

/** So near a station answers for what is reported. */
const STATION_REACH_M = 500

/** The neighbourhood, as far as it tells who answers for what. */
export interface Home {
  readonly id: number
  /** the number of the next issue */
  readonly nextNo: number
  readonly compounds: readonly {
    readonly id: string
    readonly name: string
    readonly ring: LngLat[]
  }[]
  /** those with a master */
  readonly stations: readonly { readonly id: string; readonly at: LngLat }[]
}

/** The invented neighbourhood of this name, or null where there is none, or reports are in it already. */
export async function homeToSettle(db: D1Database, slug: string): Promise<Home | null> {
  const home = await db
    .prepare(
      `select id, (select coalesce(max(no), 0) + 1 from issue) as nextNo
      from community where slug = ?1 and fictional
        and not exists (select 1 from issue where community_id = community.id)`,
    )
    .bind(slug)
    .first<Pick<Home, 'id' | 'nextNo'>>()
  if (!home) return null
  const [compounds, stations] = await db.batch<Record<string, string & number>>([
    db.prepare('select id, name, ring from compound where community_id = ?1').bind(home.id),
    db
      .prepare(
        `select place.id, lng, lat from place join membership m on m.place_id = place.id
        where place.community_id = ?1 and m.role = 'station_master'`,
      )
      .bind(home.id),
  ])
  return {
    ...home,
    compounds: compounds.results.map(({ id, name, ring }) => ({
      id,
      name,
      ring: JSON.parse(ring),
    })),
    stations: stations.results.map(({ id, lng, lat }) => ({ id, at: [lng, lat] })),
  }
}

/** Whether the neighbourhood was imported before imports brought in compounds. */
export const isBeforeCompounds = async (db: D1Database, slug: string): Promise<boolean> =>
  (await db
    .prepare(
      `select 1 from community where slug = ?1 and fictional
        and not exists (select 1 from compound where community_id = community.id)`,
    )
    .bind(slug)
    .first()) !== null

export function whereabouts({ id, compounds, stations }: Home, at: LngLat): Whereabouts {
  const [station] = stations
    .filter((one) => distanceM(one.at, at) <= STATION_REACH_M)
    .toSorted((a, b) => distanceM(a.at, at) - distanceM(b.at, at))
  return {
    communityId: id,
    compoundId: compounds.find(({ ring }) => isWithin(ring, at))?.id ?? null,
    stationId: station?.id ?? null,
  }
}
