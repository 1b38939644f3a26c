import { claimState, taskState } from './state.ts'
import {
  type Claim,
  MOST_CLAIMS,
  MOST_CODE_TRIES,
  type Task,
  UNDO_MS,
  type Undoable,
} from './task.ts'

/** Who wants a task: what they can do, and how many undone claims they hold. */
export interface Claimant {
  readonly id: string
  readonly skills: readonly string[]
  readonly held: number
}

/**
 * Why somebody cannot claim a task at `now`, or null when they can. The database decides; this tells
 * people why, and the pages what to offer.
 */
export function whyNotClaim(
  task: Task,
  claims: readonly Claim[],
  { id, skills, held }: Claimant,
  now: number,
) {
  const taken = claims.filter((claim) => claimState(claim, now) !== 'over')
  const state = taskState(task, claims, now)
  if (taken.some(({ personId }) => personId === id)) return 'already_yours'
  if (state === 'cancelled' || state === 'lapsed') return 'task_closed'
  if (state === 'upcoming') return 'task_not_yet'
  if (state !== 'open') return 'already_claimed'
  if (!task.skills.every((skill) => skills.includes(skill))) return 'skills_missing'
  return held >= MOST_CLAIMS ? 'too_many_claims' : null
}

/** Why a claim cannot be extended at `now`, or null. */
export function whyNotExtend(claim: Claim, now: number) {
  return whyNotHeld(claim, now) ?? (claim.extendedAt === null ? null : 'already_extended')
}

/** Why a claim cannot be released, nor completed, at `now`, or null. */
export function whyNotHeld(claim: Claim, now: number) {
  const state = claimState(claim, now)
  if (state === 'held') return null
  return state === 'over' ? 'claim_over' : 'already_done'
}

/** What is shown that a task was done. */
export interface Shown {
  readonly tick?: true
  readonly photo?: string
  readonly code?: string
}

/** Why a claim cannot be completed with what is shown, or null; `misses` are the wrong codes given before. */
export function whyNotComplete(
  task: Task,
  claim: Claim,
  shown: Shown,
  misses: number,
  now: number,
) {
  const refusal = whyNotHeld(claim, now)
  if (refusal) return refusal
  if (task.proof === 'code' && misses >= MOST_CODE_TRIES) return 'code_locked'
  return task.proof === 'none' || shown[task.proof] !== undefined ? null : 'proof_needed'
}

/** Why somebody cannot verify or return what a claim's holder did, or null. Nobody does it for themselves. */
export function whyNotVerify(claim: Claim, personId: string, now: number) {
  if (claim.personId === personId) return 'own_claim'
  const state = claimState(claim, now)
  if (state === 'done') return null
  return state === 'verified' ? 'already_verified' : 'not_done'
}

/** Why an act cannot be taken back at `now`, or null. */
export function whyNotUndo(claim: Claim, of: Undoable, now: number) {
  const at = momentOf(claim, of)
  return at !== null && now - at < UNDO_MS ? null : 'too_late'
}

/** When it was done what is to be undone; null where it was not, or where something else came after it. */
function momentOf(claim: Claim, of: Undoable): number | null {
  const { claimedAt, releasedAt, expiredAt, doneAt, verifiedAt } = claim
  if (expiredAt !== null || verifiedAt !== null) return null
  if (of === 'release') return releasedAt
  if (releasedAt !== null) return null
  if (of === 'completion') return doneAt
  return doneAt === null ? claimedAt : null
}
