import type { LngLat } from '../kit/geo.ts'
import type { SkillId } from './skills.ts'

/** What kinds of small things there are (小微任务). */
export const TASK_KINDS = ['leaflets', 'patrol', 'guide', 'survey', 'deliver', 'help'] as const

export type TaskKind = (typeof TASK_KINDS)[number]

/** How it is shown that a task was done: by word, by a tick, by a photo, by a code that is read out. */
export const PROOFS = ['none', 'tick', 'photo', 'code'] as const

export type Proof = (typeof PROOFS)[number]

/** Why a verifier sends back what was said to be done. */
export const RETURN_REASONS = ['not_done', 'unclear', 'elsewhere', 'other'] as const

export type ReturnReason = (typeof RETURN_REASONS)[number]

/** What can be taken back for a moment, as if it had not been. */
export const UNDOABLE = ['claim', 'release', 'completion'] as const

export type Undoable = (typeof UNDOABLE)[number]

/** How long a claim holds, and by how much it can be extended, once. */
export const LEASE_MS = 30 * 60_000

/** For so long a claim, a release or a “done” can be taken back as if it had not been. */
export const UNDO_MS = 10_000

/** So many undone claims one person can hold at once: nobody keeps the quarter's work to themselves. */
export const MOST_CLAIMS = 3

/** So many wrong codes one person can give for one task. */
export const MOST_CODE_TRIES = 5

/** One small thing that somebody can do for the quarter; times are ms since the epoch. */
export interface Task {
  readonly id: string
  readonly no: number
  readonly communityId: number
  readonly kind: TaskKind
  readonly title: string
  readonly note: string | null
  readonly placeId: string | null
  readonly at: LngLat
  readonly skills: readonly SkillId[]
  readonly fromAt: number
  readonly untilAt: number | null
  readonly expectedMinutes: number
  readonly seats: number
  readonly proof: Proof
  readonly source: { readonly kind: string; readonly id: string | null }
  readonly postedBy: string
  readonly postedAt: number
  readonly cancelledAt: number | null
}

/** Somebody's hold on a task. */
export interface Claim {
  readonly id: string
  readonly taskId: string
  readonly seat: number
  readonly personId: string
  readonly claimedAt: number
  readonly leaseUntil: number
  readonly extendedAt: number | null
  readonly releasedAt: number | null
  readonly expiredAt: number | null
  readonly doneAt: number | null
  readonly photo: string | null
  readonly returnedAt: number | null
  readonly returnedBecause: ReturnReason | null
  readonly verifiedAt: number | null
}
