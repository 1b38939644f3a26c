import { and, eq, getTableColumns } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import type { Db } from '../db/connect.ts'
import { IF_CHANGED, record } from '../journal/record.ts'
import { UNDONE } from './store.ts'
import { claim, task } from './table.ts'

/** What tasks keep of people: what they claimed, which falls back to everybody when they leave. */
export const claimsOfPeople: Belongings = {
  name: 'claims',
  dataOf: (db, personId) => db.select().from(claim).where(eq(claim.personId, personId)),
  async letGo(db, act, personId) {
    const held = await undoneOf(db, personId)
    return held.flatMap(({ id, communityId, taskId, no }) => [
      db
        .update(claim)
        .set({ releasedAt: act.now })
        .where(and(eq(claim.id, id), UNDONE)),
      record(
        act,
        {
          communityId,
          kind: 'claim.released',
          subject: `claim:${id}`,
          payload: { task: taskId, no, claim: id },
        },
        { when: IF_CHANGED },
      ),
    ])
  },
}

/** What tasks keep of people: what they posted, which stays. */
export const tasksOfPeople: Belongings = {
  name: 'tasks',
  dataOf: (db, personId) => db.select(withoutCode).from(task).where(eq(task.postedBy, personId)),
  letGo: async () => [],
}

const { codeHash: _, ...withoutCode } = getTableColumns(task)

const undoneOf = (db: Db, personId: string) =>
  db
    .select({ id: claim.id, communityId: claim.communityId, taskId: claim.taskId, no: task.no })
    .from(claim)
    .innerJoin(task, eq(task.id, claim.taskId))
    .where(and(eq(claim.personId, personId), UNDONE))
