import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import { type Act, alongside, record } from '../journal/record.ts'
import { journal } from '../journal/table.ts'
import { type Stepping, wasTaken } from './stepping.ts'
import type { IssueFound } from './store.ts'
import { issue, issueFollower } from './table.ts'

/** What follows from a step in the same batch, if it is taken. */
export async function following(
  db: Db,
  act: Act,
  _found: IssueFound,
  stepping: Stepping,
): Promise<readonly SQLWrapper[]> {
  const { step } = stepping
  if (step.kind === 'merge') return carryOver(db, act, stepping, step.into)
  if (step.kind === 'verify') return pointsDue(act, stepping)
  return []
}

/** That an issue can still be merged into: of two that are merged into each other, one stays. */
export const sameTarget = (communityId: number, into: string): SQL =>
  sql`exists (select 1 from ${issue}
    where id = ${into} and community_id = ${communityId} and phase <> 'gone')`

/** Whoever reported, met or followed the one now does the other; each neighbour counts once. */
function carryOver(db: Db, act: Act, stepping: Stepping, into: string): SQLWrapper[] {
  const { id } = stepping.row
  const taken = wasTaken(stepping, act)
  return [
    sql`
      insert into ${issueFollower} (issue_id, person_id, because, at, left_at)
      select ${into}, person_id, because, at, left_at from ${issueFollower}
      where issue_id = ${id} and ${taken}
      on conflict (issue_id, person_id) do update set because = excluded.because
        where because = 'followed' and excluded.because <> 'followed'`,
    db
      .update(issue)
      .set({
        met: sql`(select count(*) from ${issueFollower} f where f.issue_id = ${into}
          and f.because <> 'followed' and f.person_id <> ${issue.reportedBy})`,
      })
      .where(sql`${eq(issue.id, into)} and ${taken}`),
  ]
}

/** Who reported it, and who looked whether it is fixed: each is owed once for one issue. */
function pointsDue(act: Act, stepping: Stepping): SQLWrapper[] {
  const { row, by } = stepping
  const owed = [
    { person: row.reportedBy, for: 'report' },
    { person: by, for: 'verify' },
  ]
  return owed.map(({ person, for: what }) => {
    const subject = `issue:${row.id}` as const
    const before = sql`select 1 from ${journal} where ${journal.subject} = ${subject}
      and ${journal.kind} = 'points.due' and ${journal.actor} = ${person}
      and json_extract(${journal.payload}, '$.for') = ${what}`
    return record(
      { ...alongside(act), actor: person },
      {
        communityId: row.communityId,
        kind: 'points.due',
        subject,
        payload: { issue: row.id, issue_no: row.no, step: row.seq + 1, for: what },
      },
      { when: sql`${wasTaken(stepping, act)} and not exists (${before})` },
    )
  })
}
