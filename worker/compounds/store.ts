import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { DifficultyValue } from '../../domain/facts/difficulty.ts'
import { asRecorded, type Standing } from '../../domain/facts/standing.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Place } from '../../domain/places/place.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { fact } from '../facts/table.ts'
import { wanted } from '../issues/list.ts'
import { compound } from '../issues/table.ts'
import { placesOf } from '../places/store.ts'
import type { DifficultyRow } from './here.ts'
import { difficulty, difficultyTurn } from './table.ts'

/** A thing of a compound with what holds of it, and the place that it names, while there is one. */
export interface Told {
  readonly row: DifficultyRow
  readonly value: DifficultyValue
  readonly standing: Standing
  readonly place: Place | null
}

interface Asked {
  /** of this compound alone */
  readonly compoundId?: string
  /** only of compounds whose id comes behind this one */
  readonly after?: string
  readonly limit: number
}

/** What is told of the compounds of a community, compound by compound. */
export async function difficultiesIn(
  db: Db,
  communityId: number,
  { compoundId, after, limit }: Asked,
): Promise<Told[]> {
  const found = await db
    .select({ row: difficulty, fact })
    .from(difficulty)
    .leftJoin(fact, eq(fact.id, VERSION))
    .where(
      and(
        eq(difficulty.communityId, communityId),
        compoundId === undefined ? undefined : eq(difficulty.compoundId, compoundId),
        after === undefined ? undefined : gt(difficulty.compoundId, after),
        isNull(difficulty.removedAt),
      ),
    )
    .orderBy(asc(difficulty.compoundId), asc(difficulty.id))
    .limit(limit)
  const ids = [...new Set(found.flatMap(({ row }) => row.placeId ?? []))]
  const places = new Map((await placesOf(db, ids)).map((place) => [place.id, place]))
  return found.map(({ row, fact: held }) => ({
    ...{ row, value: JSON.parse(row.value) as DifficultyValue },
    standing: held ?? asRecorded('present'),
    place: places.get(row.placeId ?? '') ?? null,
  }))
}

/** The id of the fact that says whether the version in force is still so. */
const VERSION = sql`'compound:' || ${difficulty.compoundId} || '/' || ${difficulty.id} || '-' || ${difficulty.seq}`

export interface CompoundRow {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
}

/** Compounds of these ids, with their outlines. */
export async function compoundsNamed(
  db: Db,
  ids: readonly string[],
): Promise<(CompoundRow & { readonly ring: LngLat[] })[]> {
  if (ids.length === 0) return []
  const found = await db.all<{ id: string; name: string; name_en: string | null; ring: string }>(
    sql`select t.id, t.name, t.name_en, t.ring from ${wanted(ids)} cross join ${compound} t
      on t.id = wanted.id`,
  )
  return found.map(({ id, name, name_en, ring }) => ({
    ...{ id, name, nameEn: name_en },
    ring: JSON.parse(ring) as LngLat[],
  }))
}

/** A page of compounds by name; `after` is the end of the id of the last one seen. */
export const compoundsByName = (
  db: Db,
  { id: communityId, slug }: Community,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<CompoundRow[]> =>
  db
    .select({ id: compound.id, name: compound.name, nameEn: compound.nameEn })
    .from(compound)
    .where(
      and(
        eq(compound.communityId, communityId),
        after === null
          ? undefined
          : sql`(${compound.name}, ${compound.id}) >
              (select name, id from ${compound} where id = ${`${slug}/${after}`})`,
      ),
    )
    .orderBy(asc(compound.name), asc(compound.id))
    .limit(limit)

/** What is told of these compounds: kinds and standings, for a list of them. */
export async function summariesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.all<{
    compound_id: string
    kind: DifficultyRow['kind']
    state: Standing['state'] | null
    confirmed_at: number | null
    disputed_at: number | null
  }>(sql`select d.compound_id, d.kind, f.state, f.confirmed_at, f.disputed_at
    from ${wanted(ids)} cross join ${difficulty} d
      on d.compound_id = wanted.id and d.removed_at is null
    left join ${fact} f on f.id = 'compound:' || d.compound_id || '/' || d.id || '-' || d.seq`)
}

/** So many versions of a thing are shown; the older ones are in the database. */
const MOST_TURNS = 50

/** What became of a thing, the newest version first. */
export const turnsOf = (db: Db, difficultyId: string) =>
  db
    .select()
    .from(difficultyTurn)
    .where(eq(difficultyTurn.difficultyId, difficultyId))
    .orderBy(sql`${difficultyTurn.seq} desc`)
    .limit(MOST_TURNS)
