import { and, asc, eq, lte, type SQLWrapper, sql } from 'drizzle-orm'
import { nextDue as firstOf } from '../../domain/tasks/lease.ts'
import type { Db } from '../db/connect.ts'
import { commit, type House } from '../journal/commit.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { UNDONE } from './store.ts'
import { claim, task } from './table.ts'

/** So many of each at once; what is left is due at the next call. */
const MOST_AT_ONCE = 100

/** The act of something that falls due by itself. */
export const bySystem = (now: number): Act => ({ actor: 'system', now, request: null })

/** When the next lease or the next task of a community runs out; null when nothing will. */
export async function nextDue(db: Db, communityId: number): Promise<number | null> {
  const [[lease], [window]] = await db.batch([
    db
      .select({ at: claim.leaseUntil })
      .from(claim)
      .where(and(eq(claim.communityId, communityId), UNDONE))
      .orderBy(asc(claim.leaseUntil))
      .limit(1),
    db
      .select({ at: sql<number>`${task.untilAt}` })
      .from(task)
      .where(closing(communityId))
      .orderBy(asc(task.untilAt))
      .limit(1),
  ])
  return firstOf([lease?.at ?? null, window?.at ?? null])
}

/**
 * What ends the leases and the tasks of a community that have run out by `now`, with their journal
 * rows; nothing where nothing has. Carried out twice, or beside another's, each ends once.
 */
export async function expireLapsed(
  db: Db,
  communityId: number,
  now: number,
): Promise<SQLWrapper[]> {
  const [leases, windows] = await db.batch([
    db
      .select({ id: claim.id, task: claim.taskId, no: task.no })
      .from(claim)
      .innerJoin(task, eq(task.id, claim.taskId))
      .where(and(eq(claim.communityId, communityId), UNDONE, lte(claim.leaseUntil, now)))
      .limit(MOST_AT_ONCE),
    db
      .select({ id: task.id, no: task.no })
      .from(task)
      .where(and(closing(communityId), lte(task.untilAt, now)))
      .limit(MOST_AT_ONCE),
  ])
  const act = bySystem(now)
  return [
    ...leases.flatMap(({ id, task, no }) => [
      db
        .update(claim)
        .set({ expiredAt: now })
        .where(and(eq(claim.id, id), UNDONE, lte(claim.leaseUntil, now))),
      record(
        act,
        { communityId, kind: 'claim.expired', subject: `claim:${id}`, payload: { task, no } },
        { when: IF_CHANGED },
      ),
    ]),
    ...windows.flatMap(({ id, no }) => [
      db
        .update(task)
        .set({ lapsedAt: now })
        .where(and(eq(task.id, id), eq(task.stage, 'open'), lte(task.untilAt, now))),
      record(
        act,
        { communityId, kind: 'task.lapsed', subject: `task:${id}`, payload: { task: id, no } },
        { when: IF_CHANGED },
      ),
    ]),
  ]
}

/**
 * Ends at once what has run out. The room's alarm does it in time; whoever looks does it too, so that
 * an alarm that is late misleads nobody.
 */
export async function expireNow(house: House, communityId: number, now: number): Promise<void> {
  const due = await nextDue(house.db, communityId)
  if (due === null || due > now) return
  const statements = await expireLapsed(house.db, communityId, now)
  if (statements.length > 0) await commit(house, bySystem(now), statements)
}

/** Tasks with a free seat whose time ends. */
const closing = (communityId: number) =>
  and(eq(task.communityId, communityId), eq(task.stage, 'open'), sql`${task.untilAt} is not null`)
