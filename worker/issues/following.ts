import { and, desc, eq, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { JournalKind } from '../../domain/journal/entry.ts'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, type JournalRow, record } from '../journal/record.ts'
import { journal } from '../journal/table.ts'
import type { IssueRow } from './row.ts'
import { issue, issueFollower } from './table.ts'

/** Says that one has met it too, once; from then on one hears of it. */
export function meetIssue(act: Act, met: IssueRow): SQLWrapper[] {
  const { actor, now } = act
  const isOn = sql`exists (select 1 from ${issue} where id = ${met.id} and phase in ('new', 'open'))`
  return [
    sql`
      insert into ${issueFollower} (issue_id, person_id, because, at)
      select ${met.id}, ${actor}, 'met', ${now} where ${isOn}
      on conflict (issue_id, person_id) do update set because = 'met', at = ${now}, left_at = null
        where because = 'followed'`,
    sql`update ${issue} set met = met + 1 where id = ${met.id} and changes() > 0`,
    record(act, entryOf(met, 'issue.met'), {
      when: IF_CHANGED,
      extra: { met: sql`(select met from ${issue} where id = ${met.id})` },
    }),
  ]
}

/** Wants to hear what becomes of an issue. */
export const followIssue = (act: Act, followed: IssueRow): SQLWrapper[] => [
  sql`
    insert into ${issueFollower} (issue_id, person_id, because, at)
    values (${followed.id}, ${act.actor}, 'followed', ${act.now})
    on conflict (issue_id, person_id) do update set left_at = null where left_at is not null`,
  record(act, entryOf(followed, 'issue.followed'), { when: IF_CHANGED }),
]

/** Wants to hear of it no more; what one reported or met stays so. */
export const leaveIssue = (db: Db, act: Act, followed: IssueRow): SQLWrapper[] => [
  db
    .update(issueFollower)
    .set({ leftAt: act.now })
    .where(
      and(
        eq(issueFollower.issueId, followed.id),
        eq(issueFollower.personId, act.actor),
        isNull(issueFollower.leftAt),
      ),
    ),
  record(act, entryOf(followed, 'issue.unfollowed'), { when: IF_CHANGED }),
]

/**
 * The row of the last of these that somebody did to an issue, or null: who says twice that they have
 * met it, by two requests, has met it once, and is told the same.
 */
export async function saidBefore(
  db: Db,
  { actor }: Act,
  id: string,
  kinds: readonly JournalKind[],
): Promise<JournalRow | null> {
  const [row] = await db
    .select()
    .from(journal)
    .where(
      and(
        eq(journal.subject, `issue:${id}`),
        eq(journal.actor, actor),
        inArray(journal.kind, [...kinds]),
      ),
    )
    .orderBy(desc(journal.seq))
    .limit(1)
  return row ? ({ ...row, community_id: row.communityId } as unknown as JournalRow) : null
}

const entryOf = <K extends `issue.${string}`>({ id, no, seq, communityId }: IssueRow, kind: K) => ({
  communityId,
  kind,
  subject: `issue:${id}` as const,
  payload: { issue: id, issue_no: no, step: seq },
})
