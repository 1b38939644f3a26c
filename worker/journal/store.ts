import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import type { JournalRow } from './record.ts'
import { journal } from './table.ts'

const ROW = sql`seq, community_id, kind, subject, actor, audience, at, payload, request`

/** The row that a request of this actor wrote first, or null. */
export async function receiptOf(db: Db, actor: string, key: string): Promise<JournalRow | null> {
  const found = await db.get<JournalRow>(
    sql`select ${ROW} from ${journal} where ${and(eq(journal.actor, actor), eq(journal.key, key))}`,
  )
  return found ?? null
}

/** The rows of a community after a sequence number, oldest first. */
export function rowsAfter(
  db: Db,
  communityId: number,
  after: number,
  limit: number,
): Promise<JournalRow[]> {
  const newer = and(eq(journal.communityId, communityId), gt(journal.seq, after))
  return db.all<JournalRow>(
    sql`select ${ROW} from ${journal} where ${newer} order by ${asc(journal.seq)} limit ${limit}`,
  )
}
