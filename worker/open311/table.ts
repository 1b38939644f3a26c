import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { organisation } from '../issues/table.ts'

/** By which another program reports, and tells what became of reports: a hotline, a company's own system. */
export const apiKey = sqliteTable(
  'api_key',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the key, which only that program has */
    tokenHash: text('token_hash').notNull().unique(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** whose it is, as the administrator calls it; also the name of `person_id` */
    label: text('label').notNull(),
    /** reports that come by it are this one's: nobody signs in as them */
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** for whom it accepts, plans and fixes; null: it only reports */
    organisationId: text('organisation_id').references(() => organisation.id),
    madeBy: text('made_by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    index('api_key_by_community').on(t.communityId, t.madeAt).where(sql`${t.revokedAt} is null`),
  ],
)
