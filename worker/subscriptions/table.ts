import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROBOT_VENDORS } from '../../domain/notify/robot.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'

/** What somebody wants to hear of beside the reports that they follow: a compound, or a category. */
export const subscription = sqliteTable(
  'subscription',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    what: text('what', { enum: ['compound', 'category'] }).notNull(),
    /** id of the compound, or of the category */
    target: text('target').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.communityId, t.what, t.target] })],
)

/** How far somebody has read what they subscribed to. */
export const newsSeen = sqliteTable('news_seen', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  /** of the journal */
  seq: integer('seq').notNull(),
})

/** A robot in a group chat that is told what happens to reports. */
export const robot = sqliteTable(
  'robot',
  {
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** the group, as the coordinator calls it */
    label: text('label').notNull(),
    vendor: text('vendor', { enum: ROBOT_VENDORS }).notNull(),
    /** https, with the robot's own key in it: it is shown to nobody again */
    address: text('address').notNull(),
    /** by which what is sent is signed, where the vendor has that */
    secret: text('secret'),
    /** null: of every category */
    category: text('category'),
    /** null: of every compound, and of the streets */
    compoundId: text('compound_id'),
    lang: text('lang', { enum: ['zh', 'en'] }).notNull(),
    /** where people reach the house, for the links in a message: an alarm is asked at no address */
    origin: text('origin').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [index('robot_by_community').on(t.communityId, t.madeAt).where(sql`${t.endedAt} is null`)],
)

/** How far a robot has been told, and how telling it goes. */
export const robotTurn = sqliteTable('robot_turn', {
  robotId: text('robot_id')
    .primaryKey()
    .references(() => robot.id),
  /** the last row of the journal that it was told, or that was none of its business */
  toldSeq: integer('told_seq').notNull(),
  /** how often it was tried since it was last taken: whoever tries names it, so that two cannot both */
  tries: integer('tries').notNull().default(0),
  /** not before; null: as soon as there is something */
  nextAt: integer('next_at'),
  takenAt: integer('taken_at'),
  /** why it was not taken, in the vendor's own code */
  error: text('error'),
})
