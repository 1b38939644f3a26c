import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { FACT_STATES } from '../../domain/facts/standing.ts'
import { HOWS, RANKS, SAYS } from '../../domain/facts/voice.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { issue } from '../issues/table.ts'

/** What holds of a thing by what was said of it, written down so that nobody else reads voices. */
export const fact = sqliteTable(
  'fact',
  {
    /** `place:ID/KEY`, see `factId` */
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** `place:ID` or `compound:ID` */
    subject: text('subject').notNull(),
    key: text('key').notNull(),
    state: text('state', { enum: FACT_STATES }).notNull(),
    since: integer('since'),
    confirmedAt: integer('confirmed_at'),
    confirmedBy: text('confirmed_by', { enum: RANKS }),
    disputedAt: integer('disputed_at'),
    /** number of the last word that was heard */
    seq: integer('seq').notNull(),
  },
  (t) => [
    index('fact_by_subject').on(t.subject, t.key),
    index('fact_by_community').on(t.communityId, t.subject),
  ],
)

/** The facts of one thing in one row, kept with them: a page of places reads one row more for each. */
export const factSheet = sqliteTable('fact_sheet', {
  subject: text('subject').primaryKey(),
  /** JSON array of what `SheetLine` says */
  lines: text('lines').notNull(),
})

/** The latest word of one person on a fact. Where they stood when they said it is kept nowhere. */
export const voice = sqliteTable(
  'voice',
  {
    factId: text('fact_id').notNull(),
    /** a person's id; `guest:` and a keyed hash of address and day; `organisation` */
    by: text('by').notNull(),
    personId: text('person_id').references(() => person.id),
    says: text('says', { enum: SAYS }).notNull(),
    at: integer('at').notNull(),
    since: integer('since').notNull(),
    how: text('how', { enum: HOWS }).notNull(),
    rank: text('rank', { enum: RANKS }).notNull(),
    /** JSON: their word before this one, for whoever takes this one back; null: none */
    before: text('before'),
  },
  (t) => [
    primaryKey({ columns: [t.factId, t.by] }),
    index('voice_by_fact').on(t.factId, t.at),
    index('voice_by_time').on(t.at),
    index('voice_by_person').on(t.personId).where(sql`${t.personId} is not null`),
  ],
)

/**
 * What was said of a fact, in order, by nobody in particular. The key lets one of two who speak at
 * once: the other reads again what holds, and then speaks.
 */
export const factTurn = sqliteTable(
  'fact_turn',
  {
    factId: text('fact_id').notNull(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    /** null: somebody took their word back */
    says: text('says', { enum: SAYS }),
    rank: text('rank', { enum: RANKS }),
    /** what held then */
    state: text('state', { enum: FACT_STATES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.factId, t.seq] })],
)

/** The report that a break made by itself. */
export const factBreak = sqliteTable(
  'fact_break',
  {
    issueId: text('issue_id')
      .primaryKey()
      .references(() => issue.id),
    factId: text('fact_id').notNull(),
    at: integer('at').notNull(),
    /** somebody said that it works again */
    mendedAt: integer('mended_at'),
  },
  (t) => [
    // One break is reported once.
    uniqueIndex('fact_break_open').on(t.factId).where(sql`${t.mendedAt} is null`),
    index('fact_break_by_fact').on(t.factId, t.at),
  ],
)

/** Which of its codes hangs on a place's wall; the first, where there is no row. */
export const wallCode = sqliteTable('wall_code', {
  placeId: text('place_id').primaryKey(),
  number: integer('number').notNull(),
  renewedAt: integer('renewed_at').notNull(),
  renewedBy: text('renewed_by')
    .notNull()
    .references(() => person.id),
})
