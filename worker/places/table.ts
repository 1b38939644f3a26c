import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { community } from '../communities/table.ts'

const described = {
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
  lng: real('lng').notNull(),
  lat: real('lat').notNull(),
  address: text('address'),
  phone: text('phone'),
  hours: text('hours'),
  wheelchair: text('wheelchair', { enum: ['yes', 'limited', 'no'] }),
  /** JSON array of amenity ids */
  amenities: text('amenities').notNull().default('[]'),
}

export const place = sqliteTable(
  'place',
  {
    /** derived from community and source, so that it is the same after every import */
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** `n123`, `w123` or `r123` of OpenStreetMap; null when people added it */
    source: text('source'),
    ...described,
    /** JSON array of the columns that people changed: an import leaves those alone */
    editedFields: text('edited_fields').notNull().default('[]'),
    /** taken out of sight by people: an import does not bring it back, and it can be shown again */
    hiddenAt: integer('hidden_at'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('place_by_community').on(t.communityId, t.kind),
    check('place_wheelchair', sql`${t.wheelchair} in ('yes', 'limited', 'no')`),
  ],
)

/**
 * Every suffix of what a place can be found by (name, address, pinyin initials), folded:
 * a search inside a name is then a range on the primary key, for two-character Chinese words too.
 */
export const placeSearch = sqliteTable(
  'place_search',
  {
    communityId: integer('community_id').notNull(),
    suffix: text('suffix').notNull(),
    placeId: text('place_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.suffix, t.placeId] }),
    index('place_search_by_place').on(t.placeId),
  ],
)

/** What an import is about to put in force: filled in pieces, moved over in one batch. */
export const stagedPlace = sqliteTable(
  'staged_place',
  {
    importId: text('import_id').notNull(),
    id: text('id').notNull(),
    source: text('source').notNull(),
    ...described,
    /** JSON array of search suffixes */
    suffixes: text('suffixes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.id] })],
)
