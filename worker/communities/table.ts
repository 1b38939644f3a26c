import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CategoryId } from '../../domain/issues/category.ts'

/** A neighbourhood. Its files in R2 carry a content hash in their names: naming new ones here puts them in force. */
export const community = sqliteTable('community', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
  district: text('district'),
  centerLng: real('center_lng').notNull(),
  centerLat: real('center_lat').notNull(),
  west: real('west').notNull(),
  south: real('south').notNull(),
  east: real('east').notNull(),
  north: real('north').notNull(),
  /** IANA name, e.g. Asia/Shanghai: the zone its opening hours are read in */
  timeZone: text('time_zone').notNull(),
  /** ISO 3166-1 alpha-2, lower case, for public holidays in opening hours */
  country: text('country').notNull(),
  phone: text('phone'),
  /** whether the streets are invented, which the page must say */
  fictional: integer('fictional', { mode: 'boolean' }).notNull().default(false),
  attribution: text('attribution').notNull(),
  /** R2 key of the walk graph */
  graphKey: text('graph_key').notNull(),
  /** R2 key of the homes with their estimated population */
  homesKey: text('homes_key').notNull(),
  /** R2 key of the PMTiles archive */
  tilesKey: text('tiles_key').notNull(),
  homes: integer('homes').notNull(),
  population: integer('population').notNull(),
  /** moves with every change to the community's places: the ETag of what is made from them */
  placesVersion: integer('places_version').notNull(),
  importedAt: integer('imported_at').notNull(),
  /** websites that may show its map in a frame; read with the community, which is read for every page */
  embedOrigins: text('embed_origins', { mode: 'json' })
    .$type<readonly string[]>()
    .notNull()
    .default([]),
  /** what neighbours cannot report here; what is new in the house is taken until somebody says otherwise */
  categoriesOff: text('categories_off', { mode: 'json' })
    .$type<readonly CategoryId[]>()
    .notNull()
    .default([]),
})
