import { and, asc, eq, gte, sql } from 'drizzle-orm'
import type { Listener } from '../../domain/journal/entry.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { instantOf } from '../places/zone.ts'
import type { JournalRow } from './record.ts'
import { journal } from './table.ts'

/** Which rows are looked for; absent: all. */
export interface Sought {
  /** a kind of change, or a family of them such as `task` */
  readonly kind?: string
  /** who did it */
  readonly person?: string
  /** a day of the community's own calendar, `2026-11-22` */
  readonly day?: string
  /** only rows before this one, for the page after */
  readonly before?: number
}

/**
 * One request looks at no more rows than this. Whoever looks for something rare gets what was found
 * so far, and where to go on.
 */
export const MOST_LOOKED_AT = 5000

export interface AuditPage {
  readonly rows: readonly JournalRow[]
  /** where to go on; null: nothing is older */
  readonly next: number | null
}

/** Rows of a community that a listener may hear, newest first. */
export async function readAudit(
  db: Db,
  community: Community,
  { personId }: Listener,
  sought: Sought,
  limit: number,
): Promise<AuditPage> {
  const { first, before } = await spanOf(db, community, sought)
  const window = sql`
    select * from ${journal} where community_id = ${community.id} and seq >= ${first}
    and seq < ${before} order by seq desc limit ${MOST_LOOKED_AT}`
  const rows = await db.all<JournalRow>(sql`
    select seq, community_id, kind, subject, actor, audience, at, payload, request
    from (${window})
    where (audience not like 'person:%' or audience = ${`person:${personId}`})
      ${sought.kind ? sql`and (kind = ${sought.kind} or kind like ${`${sought.kind}.%`})` : sql``}
      ${sought.person ? sql`and actor = ${sought.person}` : sql``}
    limit ${limit + 1}`)
  if (rows.length > limit) return { rows: rows.slice(0, limit), next: rows[limit - 1].seq }
  return { rows, next: await lastLookedAt(db, community.id, first, before) }
}

/** Where a window that was full ended; null where everything was looked at. */
async function lastLookedAt(db: Db, communityId: number, first: number, before: number) {
  const last = await db.get<{ seq: number }>(sql`
    select seq from ${journal} where community_id = ${communityId} and seq >= ${first}
    and seq < ${before} order by seq desc limit 1 offset ${MOST_LOOKED_AT - 1}`)
  return last?.seq ?? null
}

/** From which row on, and before which, the rows of a day lie. */
async function spanOf(db: Db, { id, timeZone }: Community, { day, before }: Sought) {
  const end = before ?? Number.MAX_SAFE_INTEGER
  if (!day) return { first: 0, before: end }
  const wall = Date.parse(`${day}T00:00:00Z`)
  const [begins, ends] = [wall, wall + DAY_MS].map((at) => instantOf(timeZone, at))
  const [first, after] = await Promise.all([firstSince(db, id, begins), firstSince(db, id, ends)])
  return { first, before: Math.min(end, after) }
}

const DAY_MS = 24 * 3600_000

/** The first row written at or after an instant: rows are written in the order of time. */
async function firstSince(db: Db, communityId: number, at: number): Promise<number> {
  const [row] = await db
    .select({ seq: journal.seq })
    .from(journal)
    .where(and(eq(journal.communityId, communityId), gte(journal.at, at)))
    .orderBy(asc(journal.at), asc(journal.seq))
    .limit(1)
  return row?.seq ?? Number.MAX_SAFE_INTEGER
}
