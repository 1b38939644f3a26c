import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
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

/** The rows of a community up to a sequence number, newest first. */
export function rowsUpTo(
  db: Db,
  communityId: number,
  seq: number,
  limit: number,
): Promise<JournalRow[]> {
  const older = and(eq(journal.communityId, communityId), lte(journal.seq, seq))
  return db.all<JournalRow>(
    sql`select ${ROW} from ${journal} where ${older} order by ${desc(journal.seq)} limit ${limit}`,
  )
}

/** The last sequence number there is; 0 before anything happened. */
export async function newestSeq(db: Db): Promise<number> {
  const found = await db.get<{ seq: number | null }>(sql`select max(seq) as seq from ${journal}`)
  return found?.seq ?? 0
}
