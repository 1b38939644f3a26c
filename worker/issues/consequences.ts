import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import { mended } from '../facts/mended.ts'
import type { Act } from '../journal/record.ts'
import type { Taker } from './advance.ts'
import { fromWhoIsGone } from './holders/removal.ts'
import { askNoMore, askToLook } from './looking.ts'
import { pointsDue } from './points-due.ts'
import { type Stepping, wasTaken } from './stepping.ts'
import { issue, issueFollower } from './table.ts'

/** What follows from a step in the same batch, if it is taken. */
export async function following(
  db: Db,
  act: Act,
  stepping: Stepping,
  { photosOf }: Taker,
): Promise<readonly SQLWrapper[]> {
  const { row, step } = stepping
  switch (step.kind) {
    case 'merge':
      return carryOver(db, act, stepping, step.into)
    case 'fix':
      return [
        ...askToLook(db, act, row, { seq: row.seq + 1, postedBy: photosOf }),
        ...(await thing(db, act, stepping, 'works')),
      ]
    case 'verify':
      return [
        ...pointsDue(act, stepping),
        ...(await askNoMore(db, act, row)),
        ...(await thing(db, act, stepping, 'works')),
      ]
    case 'reopen':
      return [
        fromWhoIsGone(db, row),
        ...(await askNoMore(db, act, row)),
        ...(await thing(db, act, stepping, 'broken')),
      ]
    default:
      return []
  }
}

/** What a step says of the thing at a place whose break was reported. */
const thing = (db: Db, act: Act, stepping: Stepping, says: 'works' | 'broken') =>
  mended(db, act, {
    issueId: stepping.row.id,
    communityId: stepping.row.communityId,
    by: stepping.by,
    when: wasTaken(stepping, act),
    says,
  })

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
