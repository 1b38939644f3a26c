import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { KeptPlace } from '../../../domain/places/list-change.ts'
import { searchSuffixes } from '../../../domain/places/search.ts'
import type { Db } from '../../db/connect.ts'
import type { Act } from '../../journal/record.ts'
import { journal } from '../../journal/table.ts'
import { initialsOf } from '../changes/initials.ts'
import { placesChanged } from '../register/store.ts'
import { place, placeSearch } from '../table.ts'

/** What a list, or its undoing, does to the places of a community. */
export interface Writing {
  readonly add: readonly KeptPlace[]
  readonly change: readonly KeptPlace[]
  readonly remove: readonly string[]
}

/** A parameter of D1 holds 2 MB: of so many rows none comes near. */
const ROWS_EACH = 500

/**
 * The statements that write places, how they are found, and the register. They do nothing unless the
 * row of the journal that stands before them in the batch was written.
 */
export function writePlaces(
  db: Db,
  act: Act,
  communityId: number,
  { add, change, remove }: Writing,
): SQLWrapper[] {
  const told = isTold(act)
  const gone = [...remove, ...change.map(({ id }) => id)]
  return [
    ...inPieces(
      gone,
      (ids) => sql`delete from ${placeSearch}
      where place_id in (select value from json_each(${ids})) and ${told}`,
    ),
    ...inPieces(
      remove,
      (ids) => sql`delete from ${place} where community_id = ${communityId}
      and id in (select value from json_each(${ids})) and ${told}`,
    ),
    ...inPieces(change.map(rowOf), (rows) => changing(rows, communityId, act.now, told)),
    ...inPieces(add.map(rowOf), (rows) => adding(rows, communityId, act.now, told)),
    ...inPieces([...add, ...change].map(findableOf), (rows) => finding(rows, communityId, told)),
    ...placesChanged(db, communityId),
  ]
}

/** Whether this request's row of the journal is written. */
const isTold = ({ actor, request }: Act): SQL =>
  sql`exists (select 1 from ${journal} told where told.actor = ${actor} and told.key = ${request?.key ?? ''})`

const WRITTEN = [
  ...['kind', 'name', 'name_en', 'lng', 'lat', 'address', 'phone', 'hours', 'wheelchair'],
  ...['amenities', 'edited_fields'],
]

const staged = (column: string) => `json_extract(s.value, '$.${column}')`

const SET = sql.raw(WRITTEN.map((column) => `${column} = ${staged(column)}`).join(', '))
const COLUMNS = sql.raw(WRITTEN.join(', '))
const VALUES = sql.raw(WRITTEN.map(staged).join(', '))
const ID = sql.raw(staged('id'))

const changing = (rows: string, communityId: number, now: number, told: SQL): SQL => sql`
  update ${place} set ${SET}, updated_at = max(place.updated_at + 1, ${now})
  from json_each(${rows}) s
  where place.id = ${ID} and place.community_id = ${communityId} and ${told}`

const adding = (rows: string, communityId: number, now: number, told: SQL): SQL => sql`
  insert into ${place} (id, community_id, ${COLUMNS}, updated_at)
  select ${ID}, ${communityId}, ${VALUES}, ${now} from json_each(${rows}) s where ${told}`

const finding = (rows: string, communityId: number, told: SQL): SQL => sql`
  insert into ${placeSearch} (community_id, suffix, place_id)
  select ${communityId}, j.value, ${ID} from json_each(${rows}) s, json_each(s.value, '$.suffixes') j
  where ${told}`

function inPieces(
  rows: readonly (object | string)[],
  statement: (rows: string) => SQL,
): SQLWrapper[] {
  const statements: SQLWrapper[] = []
  for (let i = 0; i < rows.length; i += ROWS_EACH)
    statements.push(statement(JSON.stringify(rows.slice(i, i + ROWS_EACH))))
  return statements
}

const rowOf = ({ nameEn, at, amenities, editedFields, ...described }: KeptPlace) => ({
  ...described,
  name_en: nameEn,
  lng: at[0],
  lat: at[1],
  amenities: JSON.stringify(amenities),
  edited_fields: JSON.stringify(editedFields),
})

const findableOf = (found: KeptPlace) => ({
  id: found.id,
  suffixes: searchSuffixes({ ...found, initials: initialsOf(found.name) }),
})
