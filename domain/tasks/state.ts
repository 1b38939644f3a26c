import type { Claim, Task } from './task.ts'

/**
 * What a task is at a moment. `open`: a seat is free, also where one of two is taken. `upcoming`: its
 * time has not begun. `lapsed`: its time is over, and a seat was left free.
 */
export const TASK_STATES = [
  'upcoming',
  'open',
  'claimed',
  'done',
  'verified',
  'cancelled',
  'lapsed',
] as const

export type TaskState = (typeof TASK_STATES)[number]

/** What a claim is at a moment; `over`: it was released, or its lease ran out. */
export type ClaimState = 'held' | 'done' | 'verified' | 'over'

/** What of a claim its state follows from. */
export type ClaimTimes = Pick<
  Claim,
  'leaseUntil' | 'releasedAt' | 'expiredAt' | 'doneAt' | 'verifiedAt'
>

/** What of a task its state follows from, beside its claims. */
export type TaskTimes = Pick<Task, 'seats' | 'fromAt' | 'untilAt' | 'cancelledAt'>

/** The state of a claim at `now`. A lease is over at the very moment in which it ends. */
export function claimState(claim: ClaimTimes, now: number): ClaimState {
  if (claim.releasedAt !== null || claim.expiredAt !== null) return 'over'
  if (claim.verifiedAt !== null) return 'verified'
  if (claim.doneAt !== null) return 'done'
  return claim.leaseUntil > now ? 'held' : 'over'
}

/** The state of a task at `now`, from its times and from all its claims; a lease that is over holds nothing. */
export function taskState(task: TaskTimes, claims: readonly ClaimTimes[], now: number): TaskState {
  if (task.cancelledAt !== null) return 'cancelled'
  const states = claims.map((claim) => claimState(claim, now)).filter((state) => state !== 'over')
  if (states.length < task.seats) return windowState(task, now)
  if (states.includes('held')) return 'claimed'
  return states.includes('done') ? 'done' : 'verified'
}

function windowState({ fromAt, untilAt }: TaskTimes, now: number): TaskState {
  if (fromAt > now) return 'upcoming'
  return untilAt !== null && untilAt <= now ? 'lapsed' : 'open'
}
