import { inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import type { IssueRow } from './row.ts'
import { issue } from './table.ts'

/** So many matters one meeting is given at most. */
const MOST_MATTERS = 200

/** Of each phase so many are looked through, the oldest first: those are the late ones. */
const MOST_LOOKED_THROUGH = 1000

/** After so many extensions a matter comes before the meeting. */
const EXTENDED_TOO_OFTEN = 2

/** What the next joint meeting has to talk about: overdue, or extended twice; the longest overdue first. */
export async function agendaOf(db: Db, communityId: number, now: number): Promise<IssueRow[]> {
  const oldest = (phase: 'new' | 'open') => sql`
    select * from (select id, due_at, extensions from ${issue}
      where community_id = ${communityId} and phase = ${phase}
      order by no limit ${MOST_LOOKED_THROUGH})`
  const found = await db.all<{ id: string }>(sql`
    select id from (${oldest('new')} union all ${oldest('open')})
    where due_at <= ${now} or extensions >= ${EXTENDED_TOO_OFTEN}
    order by due_at limit ${MOST_MATTERS}`)
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const rows = await db
    .select()
    .from(issue)
    .where(inArray(issue.id, sql`(select value from json_each(${JSON.stringify(ids)}))`))
  return rows.toSorted((a, b) => a.dueAt - b.dueAt)
}
