import { eq, sql } from 'drizzle-orm'
import type { Bounds } from '../../domain/kit/geo.ts'
import type { CellRange } from '../../domain/places/cover.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import { fold } from '../../domain/places/search.ts'
import type { Db } from '../db/connect.ts'
import { readPage, readRanges } from './read.ts'
import { PLACE_COLUMNS, type PlaceRow, placeOf } from './row.ts'
import { rangesIn, readCursor, writeCursor } from './spans.ts'
import { place } from './table.ts'

export interface PlaceFilter {
  readonly kinds?: readonly KindId[]
  readonly bounds?: Bounds
  /** `next` of the page before */
  readonly after?: string | null
  readonly limit?: number
}

export interface PlacePage {
  readonly places: readonly Place[]
  /** given as `after` it reads on; null at the end */
  readonly next: string | null
}

/** A page of a community's places: kind by kind where kinds are asked for, then cell by cell. */
export async function listPlaces(
  db: Db,
  communityId: number,
  filter: PlaceFilter,
): Promise<PlacePage> {
  const { kinds, bounds, after, limit = 100 } = filter
  const cursor = after ? readCursor(after) : null
  const query = { communityId, kinds, bounds, cursor, limit: limit + 1 }
  const { rows, byKind } = await readPage(db, query)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next =
    rows.length > limit && last ? writeCursor({ ...last, kind: byKind ? last.kind : null }) : null
  return { places: page.map(placeOf), next }
}

/** All places in a box. */
export async function placesWithin(db: Db, communityId: number, bounds: Bounds): Promise<Place[]> {
  return placesOn(db, communityId, rangesIn(bounds))
}

/** All places on some ground. */
export async function placesOn(
  db: Db,
  communityId: number,
  ground: readonly CellRange[],
): Promise<Place[]> {
  return (await readRanges(db, communityId, ground, MOST_WITHIN)).map(placeOf)
}

/** All places of a community, for figures of the whole. */
export async function allPlaces(db: Db, communityId: number): Promise<Place[]> {
  return placesOn(db, communityId, rangesIn(undefined))
}

/** More places than any quarter has: a guard against one that was imported as a country. */
const MOST_WITHIN = 50_000

export interface FoundPlace {
  readonly place: Place
  readonly communityId: number
  readonly updatedAt: number
}

export async function findPlace(db: Db, id: string): Promise<FoundPlace | null> {
  const row = await db.get<PlaceRow & { community_id: number; updated_at: number }>(
    sql`select ${PLACE_COLUMNS}, p.community_id, p.updated_at from ${place} p where ${eq(sql`p.id`, id)}`,
  )
  return row
    ? { place: placeOf(row), communityId: row.community_id, updatedAt: row.updated_at }
    : null
}

/** Places with `query` somewhere in their name, address or initials: those whose name begins with it first. */
export async function searchPlaces(
  db: Db,
  communityId: number,
  query: string,
  limit = 20,
): Promise<Place[]> {
  const folded = fold(query)
  if (folded === '') return []
  const found = await db.all<{ place_id: string }>(sql`
    select place_id from place_search
    where community_id = ${communityId} and suffix >= ${folded} and suffix < ${`${folded}\u{10ffff}`}
    limit ${limit * 2}`)
  const ids = [...new Set(found.map((row) => row.place_id))].slice(0, limit)
  if (ids.length === 0) return []
  const values = sql.join(
    ids.map((id) => sql`(${id})`),
    sql`, `,
  )
  const rows = await db.all<PlaceRow>(sql`
    select ${PLACE_COLUMNS} from (values ${values}) f cross join ${place} p on p.id = f.column1`)
  return rows.map(placeOf).toSorted((a, b) => rank(a, folded) - rank(b, folded))
}

function rank({ name, nameEn }: Place, folded: string): number {
  const names = [name, nameEn ?? ''].map(fold)
  if (names.includes(folded)) return 0
  if (names.some((text) => text.startsWith(folded))) return 1
  return names.some((text) => text.includes(folded)) ? 2 : 3
}
