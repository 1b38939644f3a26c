import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import {
  fieldsIn,
  type PlaceField,
  type PlaceFields,
  pick,
  type SomeFields,
} from '../../../domain/places/change.ts'
import { searchSuffixes } from '../../../domain/places/search.ts'
import type { Db } from '../../db/connect.ts'
import type { Act } from '../../journal/record.ts'
import { placesChanged } from '../register/store.ts'
import { place, placeSearch } from '../table.ts'
import { initialsOf } from './initials.ts'
import type { KeptPlace } from './kept.ts'
import { placeChange } from './table.ts'

/** What a change does to its place, worked out from how the place was read. */
export interface Effect {
  readonly communityId: number
  readonly placeId: string
  readonly before: SomeFields
  readonly after: SomeFields
  /** how the place is then */
  readonly result: PlaceFields
  readonly edited: readonly string[]
  readonly editedBefore: readonly string[]
  /** `updatedAt` of the place as it was read; null: there was none */
  readonly read: number | null
}

/** A place that there was not; undone, it goes out of sight. */
export const adding = (
  { id, communityId }: { readonly id: string; readonly communityId: number },
  result: PlaceFields,
): Effect => ({
  ...{ communityId, placeId: id, before: { hidden: true }, after: result, result },
  ...{ edited: [], editedBefore: [], read: null },
})

/** Fields that are to be otherwise, and count as edited by people from then on. */
export function editing(kept: KeptPlace, after: SomeFields): Effect {
  const { fields, edited, communityId, place } = kept
  return {
    ...{ communityId, placeId: place.id, after, before: pick(fields, after) },
    result: { ...fields, ...after },
    edited: [...new Set([...edited, ...columnsOf(after)])],
    ...{ editedBefore: edited, read: kept.updatedAt },
  }
}

/** Fields that are to be again as they were; what an import says of them counts again. */
export function restoring(
  kept: KeptPlace,
  before: SomeFields,
  editedBefore: readonly string[],
): Effect {
  const back = columnsOf(before).filter((column) => !editedBefore.includes(column))
  const effect = editing(kept, before)
  return { ...effect, edited: kept.edited.filter((column) => !back.includes(column)) }
}

/** Whether the place is still as it was read; a condition for the statement that decides. */
export const isAsRead = ({ placeId, read }: Effect): SQL =>
  read === null
    ? sql`not exists (select 1 from ${place} where id = ${placeId})`
    : sql`exists (select 1 from ${place} where id = ${placeId} and updated_at = ${read})`

/** Whether this act has moved a change: behind the statement that decides, all else hangs on it. */
export const isMoved = (id: string, { actor, now }: Act): SQL =>
  sql`exists (select 1 from ${placeChange} where id = ${id} and (
    (state = 'accepted' and decided_by = ${actor} and decided_at = ${now}) or
    (state = 'undone' and undone_by = ${actor} and undone_at = ${now})))`

/** The statements that put an effect in force: the place, how it is found, and the register. */
export function putInForce(db: Db, effect: Effect, { now }: Act, when: SQL): SQLWrapper[] {
  const { communityId, read } = effect
  const isFoundAnew = read === null || fieldsIn(effect.after).some((f) => FOUND_BY.includes(f))
  return [
    writePlace(effect, now, when),
    ...(isFoundAnew ? findAnew(effect, when) : []),
    ...placesChanged(db, communityId),
  ]
}

const FOUND_BY: readonly PlaceField[] = ['name', 'name_en', 'address']

const COLUMNS: Readonly<Partial<Record<PlaceField, readonly string[]>>> = {
  at: ['lng', 'lat'],
  hidden: ['hidden_at'],
}

const columnsOf = (fields: SomeFields): string[] =>
  fieldsIn(fields).flatMap((field) => COLUMNS[field] ?? [field])

const WRITTEN = [
  ...['kind', 'name', 'name_en', 'lng', 'lat', 'address', 'phone', 'hours', 'wheelchair'],
  'edited_fields',
]

function writePlace({ placeId, communityId, result, edited }: Effect, now: number, when: SQL): SQL {
  const { kind, name, name_en, at, address, phone, hours, wheelchair, hidden } = result
  return sql`
    insert into ${place} (id, community_id, ${sql.raw(WRITTEN.join(', '))}, hidden_at, updated_at)
    select ${placeId}, ${communityId}, ${kind}, ${name}, ${name_en}, ${at[0]}, ${at[1]}, ${address},
      ${phone}, ${hours}, ${wheelchair}, ${JSON.stringify(edited)}, ${hidden ? now : null}, ${now}
    where ${when}
    on conflict (id) do update set
      ${sql.raw(WRITTEN.map((column) => `${column} = excluded.${column}`).join(', '))},
      hidden_at = iif(excluded.hidden_at is null, null, coalesce(hidden_at, excluded.hidden_at)),
      updated_at = max(updated_at + 1, excluded.updated_at)`
}

function findAnew({ placeId, communityId, result }: Effect, when: SQL): SQLWrapper[] {
  const { name, name_en, address } = result
  const suffixes = searchSuffixes({ name, nameEn: name_en, address, initials: initialsOf(name) })
  return [
    sql`delete from ${placeSearch} where ${eq(placeSearch.placeId, placeId)} and ${when}`,
    sql`insert into ${placeSearch} (community_id, suffix, place_id)
      select ${communityId}, value, ${placeId} from json_each(${JSON.stringify(suffixes)})
      where ${when}`,
  ]
}
