import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { ITEM_IDS, LENT_IDS } from '../../domain/stations/item.ts'
import { MOVE_REASONS } from '../../domain/stations/stock.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'

/**
 * What came to a place and what went, line by line. Triggers refuse to change or remove a line, and
 * one that does not carry on from the line before it.
 */
export const stockMove = sqliteTable(
  'stock_move',
  {
    placeId: text('place_id').notNull(),
    item: text('item', { enum: ITEM_IDS }).notNull(),
    seq: integer('seq').notNull(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    reason: text('reason', { enum: MOVE_REASONS }).notNull(),
    delta: integer('delta').notNull(),
    /** how many there are then */
    held: integer('held').notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
    note: text('note'),
    /** the other place of a move between two */
    otherPlaceId: text('other_place_id'),
    /** the line that this one reverses */
    reverses: integer('reverses'),
  },
  (t) => [
    primaryKey({ columns: [t.placeId, t.item, t.seq] }),
    index('stock_move_by_time').on(t.placeId, t.at),
    uniqueIndex('stock_move_reversed')
      .on(t.placeId, t.item, t.reverses)
      .where(sql`${t.reverses} is not null`),
    // Of two who take the last one, this refuses the other.
    check('stock_move_held', sql`${t.held} >= 0`),
  ],
)

/** Something that somebody took from a stand and gives back at any. */
export const loan = sqliteTable(
  'loan',
  {
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    item: text('item', { enum: LENT_IDS }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    fromPlaceId: text('from_place_id').notNull(),
    takenAt: integer('taken_at').notNull(),
    dueAt: integer('due_at').notNull(),
    remindedAt: integer('reminded_at'),
    returnedAt: integer('returned_at'),
    returnedTo: text('returned_to'),
    lostAt: integer('lost_at'),
    lostBy: text('lost_by').references(() => person.id),
  },
  (t) => [
    // One of each at a time.
    uniqueIndex('loan_open')
      .on(t.personId, t.item)
      .where(sql`${t.returnedAt} is null and ${t.lostAt} is null`),
    index('loan_by_person').on(t.personId, t.takenAt),
    index('loan_open_by_place')
      .on(t.fromPlaceId, t.dueAt)
      .where(sql`${t.returnedAt} is null and ${t.lostAt} is null`),
    index('loan_open_by_community')
      .on(t.communityId, t.dueAt)
      .where(sql`${t.returnedAt} is null and ${t.lostAt} is null`),
    index('loan_to_remind')
      .on(t.communityId, t.dueAt)
      .where(sql`${t.returnedAt} is null and ${t.lostAt} is null and ${t.remindedAt} is null`),
    check('loan_ended_once', sql`${t.returnedAt} is null or ${t.lostAt} is null`),
  ],
)
