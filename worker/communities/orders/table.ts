import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { EXTRACT_KINDS, ORDER_STATES } from '../../../domain/communities/order.ts'
import { person } from '../../accounts/table.ts'

/** An order for a new community. Its extract lies in R2 in pieces, until the importer has made of it what it can. */
export const communityOrder = sqliteTable(
  'community_order',
  {
    id: text('id').primaryKey(),
    district: text('district').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    /** null: the middle of the extract, and all of it */
    lng: real('lng'),
    lat: real('lat'),
    radiusM: integer('radius_m'),
    /** null: found from the centre */
    timeZone: text('time_zone'),
    country: text('country'),
    phone: text('phone'),
    /** JSON: the websites that may show its map */
    embedOrigins: text('embed_origins').notNull().default('[]'),
    /** JSON: what neighbours will not be able to report in it */
    categoriesOff: text('categories_off').notNull().default('[]'),
    extractKind: text('extract_kind', { enum: EXTRACT_KINDS }).notNull(),
    pieces: integer('pieces').notNull(),
    state: text('state', { enum: ORDER_STATES }).notNull().default('begun'),
    /** how far the importer is, or the sentence with which it gave up */
    said: text('said'),
    tries: integer('tries').notNull().default(0),
    orderedBy: text('ordered_by')
      .notNull()
      .references(() => person.id),
    orderedAt: integer('ordered_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [
    index('community_order_by_district').on(t.district, t.orderedAt),
    index('community_order_by_state').on(t.state, t.orderedAt),
    // Of two who order the same name, one does.
    uniqueIndex('community_order_slug')
      .on(t.slug)
      .where(sql`${t.state} in ('begun', 'waiting', 'running')`),
  ],
)
