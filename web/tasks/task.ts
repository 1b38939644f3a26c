import { type ClaimTimes, claimState, type TaskState, taskState } from '../../domain/tasks/state.ts'
import type { TaskLook } from './outlines.ts'
import type { ClaimItem, TaskItem } from './page.ts'

/** The state of a task by the clock that runs on while the page is looked at. */
export const stateOf = (task: TaskItem, now: number): TaskState =>
  taskState(
    {
      seats: task.seats,
      fromAt: task.from_at,
      untilAt: task.until_at,
      cancelledAt: task.cancelled_at,
    },
    task.claims.map(timesOf),
    now,
  )

/** The claim by which somebody who reads holds a task, or has done it. */
export const myClaim = ({ claims }: TaskItem): ClaimItem | undefined =>
  claims.find(({ mine }) => mine)

/** Whether the reader still has to do it. */
export const isHeldByMe = (task: TaskItem, now: number): boolean => {
  const mine = myClaim(task)
  return mine?.state === 'held' && mine.lease_until > now
}

/** Whether a claim still takes its seat: it is in somebody's hands, or done. */
export const holds = (claim: ClaimItem, now: number): boolean =>
  claimState(timesOf(claim), now) !== 'over'

const LOOKS: Record<TaskState, TaskLook> = {
  upcoming: 'open',
  open: 'open',
  claimed: 'claimed',
  done: 'done',
  verified: 'done',
  cancelled: 'past',
  lapsed: 'past',
}

export const lookOf = (task: TaskItem, now: number): TaskLook => LOOKS[stateOf(task, now)]

const timesOf = (claim: ClaimItem): ClaimTimes => ({
  leaseUntil: claim.lease_until,
  // What was released or ran out is not told any more.
  releasedAt: null,
  expiredAt: null,
  doneAt: claim.done_at,
  verifiedAt: claim.verified_at,
})
