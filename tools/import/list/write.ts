import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { JournalKind } from '../../../domain/journal/entry.ts'
import type { KeptPlace } from '../../../domain/places/list-change.ts'
import { searchSuffixes } from '../../../domain/places/search.ts'
import { MOST_PLACES, rewriteRegister } from '../../../worker/places/register/table.ts'
import { initialsOf } from '../places/places.ts'
import { chunks } from '../publish/chunks.ts'
import { DESCRIBED } from '../publish/stage.ts'
import { ImportRefusal } from '../refusal.ts'
import type { Community } from './standing.ts'

/** What a list, or its undoing, does to the places of a community. */
export interface Writing {
  readonly add: readonly KeptPlace[]
  readonly change: readonly KeptPlace[]
  readonly remove: readonly string[]
  readonly journal: { readonly kind: JournalKind; readonly listId: string }
}

/**
 * Writes places in one batch, which is one transaction: places, how they are found, the register, its
 * version and the journal. Refused, with nothing written, where places changed since they were read.
 */
export async function writePlaces(
  db: D1Database,
  community: Community,
  writing: Writing,
  now: number,
): Promise<void> {
  const { add, change, remove } = writing
  if (community.places.length + add.length - remove.length > MOST_PLACES)
    throw new ImportRefusal(`a community holds ${MOST_PLACES.toLocaleString('en')} places`)
  const gone = JSON.stringify(remove)
  const touched = [...add, ...change]
  await db
    .batch([
      guard(db, community),
      db.prepare(UNFIND).bind(JSON.stringify([...remove, ...change.map(({ id }) => id)])),
      db.prepare(REMOVE).bind(community.id, gone),
      ...inPieces(change.map(rowOf), (rows) => db.prepare(CHANGE).bind(community.id, rows, now)),
      ...inPieces(add.map(rowOf), (rows) => db.prepare(ADD).bind(community.id, rows, now)),
      ...inPieces(touched.map(findableOf), (rows) => db.prepare(FIND).bind(community.id, rows)),
      db.prepare(rewriteRegister('?1')).bind(community.id),
      db.prepare(BUMP).bind(community.id),
      told(db, community, writing, now),
    ])
    .catch(refuseOvertaken)
}

const staged = (column: string) => `json_extract(s.value, '$.${column}')`

const WRITTEN = [...DESCRIBED, 'edited_fields']

const UNFIND = `delete from place_search where place_id in (select value from json_each(?1))`

const REMOVE = `delete from place where community_id = ?1 and id in (select value from json_each(?2))`

const CHANGE = `update place set ${WRITTEN.map((c) => `${c} = ${staged(c)}`)}, updated_at = ?3
  from json_each(?2) s where place.id = ${staged('id')} and place.community_id = ?1`

const ADD = `insert into place (id, community_id, ${WRITTEN}, updated_at)
  select ${staged('id')}, ?1, ${WRITTEN.map(staged)}, ?3 from json_each(?2) s`

const FIND = `insert into place_search (community_id, suffix, place_id)
  select ?1, j.value, ${staged('id')} from json_each(?2) s, json_each(s.value, '$.suffixes') j`

const BUMP = 'update community set places_version = places_version + 1 where id = ?1'

const OVERTAKEN = 'places changed meanwhile'

// The only error that SQL can raise outside a trigger: reading what is no JSON.
function guard(db: D1Database, { id, version }: Community): D1PreparedStatement {
  return db
    .prepare(
      `select case when places_version = ?2 then 1 else json('${OVERTAKEN}') end from community where id = ?1`,
    )
    .bind(id, version)
}

function refuseOvertaken(error: Error): never {
  if (error.message.includes('malformed JSON'))
    throw new ImportRefusal('somebody changed places at the same moment; nothing is written: again')
  throw error
}

/** By the system: nobody is signed in at the command line. */
function told(
  db: D1Database,
  { id }: Community,
  { add, change, remove, journal }: Writing,
  now: number,
): D1PreparedStatement {
  const payload = { added: add.length, changed: change.length, removed: remove.length }
  return db
    .prepare(
      `insert into journal (community_id, kind, subject, actor, audience, at, payload)
       values (?1, ?2, ?3, 'system', 'coordinators', ?4, ?5)`,
    )
    .bind(id, journal.kind, `list:${journal.listId}`, now, JSON.stringify(payload))
}

const inPieces = (
  rows: readonly object[],
  statement: (rows: string) => D1PreparedStatement,
): D1PreparedStatement[] => [...chunks(rows)].map((chunk) => statement(`[${chunk.join(',')}]`))

const rowOf = ({ nameEn, at, amenities, editedFields, ...place }: KeptPlace) => ({
  ...place,
  name_en: nameEn,
  lng: at[0],
  lat: at[1],
  amenities: JSON.stringify(amenities),
  edited_fields: JSON.stringify(editedFields),
})

const findableOf = (place: KeptPlace) => ({
  id: place.id,
  suffixes: searchSuffixes({ ...place, initials: initialsOf(place.name) }),
})
