import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { person } from '../../accounts/table.ts'
import { community } from '../../communities/table.ts'

/** A link that opens a community's wall without an account, until a day or until it is taken back. */
export const wallLink = sqliteTable(
  'wall_link',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token, which only the link has */
    tokenHash: text('token_hash').notNull().unique(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** where the screen hangs, as the coordinator calls it */
    label: text('label').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    index('wall_link_by_community').on(t.communityId, t.madeAt).where(sql`${t.revokedAt} is null`),
  ],
)
