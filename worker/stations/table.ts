import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { ITEM_IDS, LENT_IDS } from '../../domain/stations/item.ts'
import { LIFE_STEPS, STATION_STATES } from '../../domain/stations/life.ts'
import { MOVE_REASONS } from '../../domain/stations/stock.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { photo } from '../photos/table.ts'

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

/**
 * What a station is beyond a place of the map. One that an import brought has no row before somebody
 * does something about it: it is open. What is only proposed is no place yet; it gets one, with this
 * id, with its plaque.
 */
export const station = sqliteTable(
  'station',
  {
    placeId: text('place_id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    state: text('state', { enum: STATION_STATES }).notNull().default('open'),
    /** number of the last step; 0 before the first one of what an import brought */
    seq: integer('seq').notNull().default(0),
    /** why it was declined, suspended or resumed, while that was the last step */
    because: text('because'),
    /** as it was proposed; from its plaque on the place says it */
    name: text('name'),
    lng: real('lng'),
    lat: real('lat'),
    /** the place of the map that keeps it */
    hostPlaceId: text('host_place_id'),
    proposedBy: text('proposed_by').references(() => person.id),
    proposedAt: integer('proposed_at'),
    plaqueNo: text('plaque_no'),
    /** a day, e.g. 2026-11-22 */
    plaquedOn: text('plaqued_on'),
    /** JSON array of short lines */
    services: text('services').notNull().default('[]'),
    photoId: text('photo_id').references(() => photo.id),
  },
  (t) => [
    index('station_by_state').on(t.communityId, t.state, t.proposedAt),
    index('station_by_proposer').on(t.proposedBy, t.proposedAt),
    // One shop keeps one station, and nobody proposes it twice.
    uniqueIndex('station_of_host')
      .on(t.hostPlaceId)
      .where(sql`${t.hostPlaceId} is not null and ${t.state} <> 'declined'`),
    uniqueIndex('station_plaque')
      .on(t.communityId, t.plaqueNo)
      .where(sql`${t.plaqueNo} is not null`),
  ],
)

/** What happened to a station, in order. Of two who take the same step, the key lets one. */
export const stationStep = sqliteTable(
  'station_step',
  {
    placeId: text('place_id').notNull(),
    seq: integer('seq').notNull(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    kind: text('kind', { enum: LIFE_STEPS }).notNull(),
    /** the state it led to */
    state: text('state', { enum: STATION_STATES }).notNull(),
    at: integer('at').notNull(),
    by: text('by').notNull(),
    because: text('because'),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.seq] })],
)

/** Until when a master says to be at their station. Of what was before, nothing is kept. */
export const presence = sqliteTable(
  'presence',
  {
    placeId: text('place_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    untilAt: integer('until_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.personId] })],
)

/**
 * By which services a station is found, as `place_search` has it of names: on its own, because an
 * import writes that anew.
 */
export const serviceSearch = sqliteTable(
  'service_search',
  {
    communityId: integer('community_id').notNull(),
    suffix: text('suffix').notNull(),
    placeId: text('place_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.suffix, t.placeId] }),
    index('service_search_by_place').on(t.placeId),
  ],
)
