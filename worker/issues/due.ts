import { and, asc, eq, isNotNull, lte, type SQLWrapper, sql } from 'drizzle-orm'
import { ringing } from '../../domain/issues/clock.ts'
import { take } from '../../domain/issues/step.ts'
import type { Db } from '../db/connect.ts'
import type { Act } from '../journal/record.ts'
import { issueOf } from './row.ts'
import { takeStep } from './stepping.ts'
import { issue } from './table.ts'

/** So many at once; what is left is due at the next call. */
const MOST_AT_ONCE = 50

/** When the clock of an issue of a community next does something of itself; null when none does. */
export async function nextIssueDue(db: Db, communityId: number): Promise<number | null> {
  const [next] = await db
    .select({ at: issue.nextAt })
    .from(issue)
    .where(and(eq(issue.communityId, communityId), isNotNull(issue.nextAt)))
    .orderBy(asc(issue.nextAt))
    .limit(1)
  return next?.at ?? null
}

/**
 * What reminds whoever holds an issue at half its time, and tells the level above when it is late, with
 * their journal rows. Carried out twice, or beside another's, each is done once: it names the step and
 * the moment that it was read at.
 */
export async function ringIssues(
  db: Db,
  act: Act,
  communityId: number,
): Promise<readonly SQLWrapper[]> {
  const due = await db
    .select()
    .from(issue)
    .where(
      and(eq(issue.communityId, communityId), isNotNull(issue.nextAt), lte(issue.nextAt, act.now)),
    )
    .orderBy(asc(issue.nextAt))
    .limit(MOST_AT_ONCE)
  return due.flatMap((row) => {
    const kind = ringing(issueOf(row), act.now)
    const change = kind && take(issueOf(row), { kind }, act.now)
    if (kind === null || change === null || typeof change === 'string') return []
    const isStill = sql`exists (select 1 from ${issue}
      where id = ${row.id} and seq = ${row.seq} and next_at = ${row.nextAt})`
    return takeStep(db, act, { row, step: { kind }, change, by: 'system', when: isStill })
  })
}
