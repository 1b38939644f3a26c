import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { community } from '../../communities/table.ts'

/**
 * All places of a community in one row: which places a question is about is found in memory, and then
 * exactly their rows are read. Derived from `place`; see {@link rewriteRegister}.
 */
export const placeRegister = sqliteTable('place_register', {
  communityId: integer('community_id')
    .primaryKey()
    .references(() => community.id),
  /** as domain/places/register.ts reads it */
  entries: text('entries').notNull(),
})

/** A row of D1 holds 2 MB, and an entry of an import is 36 bytes at most; the rest is for what people add by hand. */
export const MOST_PLACES = 50_000

/**
 * The statement that makes a community's register of its places. It belongs into every batch that
 * writes places, after them and together with a new `places_version`: so it can never be stale.
 *
 * @param communityId an SQL expression
 */
export const rewriteRegister = (communityId: string): string =>
  `insert into place_register (community_id, entries)
  select community.id, (
    select json_group_object(kind, json(entries)) from (
      select kind, json_group_array(json_array(
        id, cast(round(lng * 1e6) as integer), cast(round(lat * 1e6) as integer))) as entries
      from place where community_id = community.id and hidden_at is null group by kind))
  from community where community.id = ${communityId}
  on conflict (community_id) do update set entries = excluded.entries`
