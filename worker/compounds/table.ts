import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { DIFFICULTY_KINDS } from '../../domain/facts/difficulty.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { compound } from '../issues/table.ts'

/**
 * What people tell of a compound: a gate, a charger, a bench, a canteen, as it is now. Whether it is
 * still so stands in `fact`, under the key of this version.
 */
export const difficulty = sqliteTable(
  'difficulty',
  {
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    compoundId: text('compound_id')
      .notNull()
      .references(() => compound.id),
    kind: text('kind', { enum: DIFFICULTY_KINDS }).notNull(),
    /** JSON: `DifficultyValue` */
    value: text('value').notNull(),
    /** what people call it, and where it is, as its value says or the place that it names */
    name: text('name').notNull(),
    lng: real('lng').notNull(),
    lat: real('lat').notNull(),
    placeId: text('place_id'),
    /** number of its version */
    seq: integer('seq').notNull().default(1),
    addedBy: text('added_by')
      .notNull()
      .references(() => person.id),
    changedAt: integer('changed_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [
    // Of two who tell of the same gate at once, one does.
    uniqueIndex('difficulty_named')
      .on(t.compoundId, t.kind, t.name)
      .where(sql`${t.removedAt} is null`),
    index('difficulty_by_community')
      .on(t.communityId, t.compoundId, t.id)
      .where(sql`${t.removedAt} is null`),
  ],
)

export const DIFFICULTY_DEEDS = ['added', 'changed', 'removed'] as const

/** What became of it, version by version. The key lets one of two who correct the same. */
export const difficultyTurn = sqliteTable(
  'difficulty_turn',
  {
    difficultyId: text('difficulty_id')
      .notNull()
      .references(() => difficulty.id),
    seq: integer('seq').notNull(),
    did: text('did', { enum: DIFFICULTY_DEEDS }).notNull(),
    /** JSON: as it was then */
    value: text('value').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.difficultyId, t.seq] }),
    index('difficulty_turn_by_person').on(t.by),
  ],
)
