import { endLapsedDuties, nextDutyEnd } from '../accounts/duty/store.ts'
import type { Db } from '../db/connect.ts'
import { commit, type House } from '../journal/commit.ts'
import { bySystem, expireLapsed, nextDue as nextTaskDue } from '../tasks/due.ts'

/** When the next lease, task or duty of a community ends by itself; null when none does. */
export async function nextDue(db: Db, communityId: number): Promise<number | null> {
  const [task, duty] = await Promise.all([
    nextTaskDue(db, communityId),
    nextDutyEnd(db, communityId),
  ])
  return task === null || duty === null ? (task ?? duty) : Math.min(task, duty)
}

/** Ends what has run out by now, each with its row of the journal; done twice, it ends once. */
export async function endDue(house: House, communityId: number, now: number): Promise<void> {
  const due = await nextDue(house.db, communityId)
  if (due === null || due > now) return
  const [tasks, duties] = await Promise.all([
    expireLapsed(house.db, communityId, now),
    endLapsedDuties(house.db, communityId, now),
  ])
  for (const statements of [tasks, duties]) {
    if (statements.length > 0) await commit(house, bySystem(now), statements)
  }
}
