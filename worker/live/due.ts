import { endLapsedDuties, nextDutyEnd } from '../accounts/duty/store.ts'
import type { Db } from '../db/connect.ts'
import { nextIssueDue, ringIssues } from '../issues/due.ts'
import { commit, type House } from '../journal/commit.ts'
import { nextLoanDue, remindOfLoans } from '../stations/due.ts'
import { bySystem, expireLapsed, nextDue as nextTaskDue } from '../tasks/due.ts'

/** When the next lease, task or duty of a community ends by itself, an issue's clock rings, or a loan is due back; null when none does. */
export async function nextDue(db: Db, communityId: number): Promise<number | null> {
  const each = await Promise.all([
    nextTaskDue(db, communityId),
    nextDutyEnd(db, communityId),
    nextIssueDue(db, communityId),
    nextLoanDue(db, communityId),
  ])
  const due = each.filter((at) => at !== null)
  return due.length > 0 ? Math.min(...due) : null
}

/** Does what is due by now, each with its row of the journal; done twice, it is done once. */
export async function endDue(house: House, communityId: number, now: number): Promise<void> {
  const due = await nextDue(house.db, communityId)
  if (due === null || due > now) return
  const each = await Promise.all([
    expireLapsed(house.db, communityId, now),
    endLapsedDuties(house.db, communityId, now),
    ringIssues(house.db, bySystem(now), communityId),
    remindOfLoans(house.db, bySystem(now), communityId),
  ])
  for (const statements of each) {
    if (statements.length > 0) await commit(house, bySystem(now), statements)
  }
}
