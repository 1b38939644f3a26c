import { eq, sql } from 'drizzle-orm'
import type { Place } from '../../domain/places/place.ts'
import { type Asked, entriesOf } from '../../domain/places/register.ts'
import { fold } from '../../domain/places/search.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { registerOf } from './register/store.ts'
import { PLACE_COLUMNS, type PlaceRow, placeOf } from './row.ts'
import { place } from './table.ts'

export interface PlaceFilter extends Asked {
  readonly limit?: number
}

export interface PlacePage {
  readonly places: readonly Place[]
  /** given as `after` it reads on; null at the end */
  readonly next: string | null
}

/** A page of a community's places, in the order of their ids. */
export async function listPlaces(
  db: Db,
  community: Community,
  { limit = 100, ...asked }: PlaceFilter,
): Promise<PlacePage> {
  const found = entriesOf(await registerOf(db, community), asked)
  const page = found.slice(0, limit).map(({ id }) => id)
  const next = found.length > limit ? page[limit - 1] : null
  return { places: await placesOf(db, page), next }
}

/** The places of these ids, in their order; one that was removed or hidden meanwhile is left out. */
export async function placesOf(db: Db, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return []
  const rows = await db.all<PlaceRow>(sql`
    select ${PLACE_COLUMNS} from json_each(${JSON.stringify(ids)}) asked cross join ${place} p
    on p.id = asked.value and p.hidden_at is null`)
  return rows.map(placeOf)
}

export interface FoundPlace {
  readonly place: Place
  readonly communityId: number
  readonly updatedAt: number
}

export async function findPlace(db: Db, id: string): Promise<FoundPlace | null> {
  const row = await db.get<PlaceRow & { community_id: number; updated_at: number }>(
    sql`select ${PLACE_COLUMNS}, p.community_id, p.updated_at from ${place} p
    where ${eq(sql`p.id`, id)} and p.hidden_at is null`,
  )
  return row
    ? { place: placeOf(row), communityId: row.community_id, updatedAt: row.updated_at }
    : null
}

/** Places with `query` somewhere in their name, address, initials or services: those whose name begins with it first. */
export async function searchPlaces(
  db: Db,
  communityId: number,
  query: string,
  limit = 20,
): Promise<Place[]> {
  const folded = fold(query)
  if (folded === '') return []
  const rows = await db.all<PlaceRow>(sql`
    select ${PLACE_COLUMNS} from (select distinct place_id from (
      ${startingWith('place_search', communityId, folded, limit * 2)}
      union all ${startingWith('service_search', communityId, folded, limit * 2)})) found
    cross join ${place} p on p.id = found.place_id and p.hidden_at is null limit ${limit}`)
  return rows.map(placeOf).toSorted((a, b) => rank(a, folded) - rank(b, folded))
}

const startingWith = (table: string, communityId: number, folded: string, most: number) => sql`
  select * from (select place_id from ${sql.identifier(table)}
    where community_id = ${communityId} and suffix >= ${folded} and suffix < ${`${folded}\u{10ffff}`}
    limit ${most})`

function rank({ name, nameEn }: Place, folded: string): number {
  const names = [name, nameEn ?? ''].map(fold)
  if (names.includes(folded)) return 0
  if (names.some((text) => text.startsWith(folded))) return 1
  return names.some((text) => text.includes(folded)) ? 2 : 3
}
