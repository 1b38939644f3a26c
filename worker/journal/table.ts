import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { community } from '../communities/table.ts'

/** What happened to reports, in the words of the index: a query that says the same reads it alone. */
export const OF_ISSUES = sql.raw("kind >= 'issue.' and kind < 'issue/'")

/**
 * What happened: one row per change, written in the change's own transaction. It is the audit trail,
 * the outbox, the news, and the receipt of whoever asked. Triggers refuse to update or delete a row.
 */
export const journal = sqliteTable(
  'journal',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    /** null: it concerns one account, and no community */
    communityId: integer('community_id').references(() => community.id),
    kind: text('kind').notNull(),
    /** e.g. `task:k3x…` */
    subject: text('subject').notNull(),
    /** a person's id, or `system` */
    actor: text('actor').notNull(),
    /** `public`, `volunteers`, `coordinators` or `person:ID` */
    audience: text('audience').notNull(),
    at: integer('at').notNull(),
    /** small JSON; ids, numbers and states, nothing personal */
    payload: text('payload').notNull().default('{}'),
    /** the Idempotency-Key of the request that asked for the change */
    key: text('key'),
    /** what that request said, hashed: the same key with other words is refused */
    request: text('request'),
  },
  (t) => [
    index('journal_by_community').on(t.communityId, t.seq),
    index('journal_by_time').on(t.communityId, t.at),
    // What became of reports: feeds, robots and other people's programs read it alone.
    index('journal_of_issues').on(t.communityId, t.seq).where(OF_ISSUES),
    index('journal_of_issues_by_time').on(t.communityId, t.at).where(OF_ISSUES),
    index('journal_by_subject').on(t.subject, t.seq),
    index('journal_of_lists').on(t.communityId, t.seq).where(sql`${t.kind} = 'places.listed'`),
    // Whoever pays twice by mistake is stopped here: see `domain/issues/owed`.
    uniqueIndex('points_due_once')
      .on(t.subject, t.actor, sql`(${t.payload} ->> '$.for')`)
      .where(sql`${t.kind} = 'points.due'`),
    uniqueIndex('journal_by_key').on(t.actor, t.key).where(sql`${t.key} is not null`),
  ],
)
