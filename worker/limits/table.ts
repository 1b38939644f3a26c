import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How far somebody has used up what they may do in a time. */
export const allowance = sqliteTable(
  'allowance',
  {
    /** what is limited, and whose it is: a keyed hash, never a phone or an address */
    key: text('key').primaryKey(),
    /** when all of it will be there again, ms since the epoch */
    freeAt: integer('free_at').notNull(),
  },
  (t) => [index('allowance_by_time').on(t.freeAt)],
)
