import type { LngLat } from '../kit/geo.ts'
import type { CategoryId } from './category.ts'
import type { IssueState, StepKind } from './state.ts'

/** Who answers for an issue that is late, from the nearest to the highest. */
export const LEVELS = ['station', 'community', 'district'] as const

export type Level = (typeof LEVELS)[number]

/** Why something is rejected, handed back, or reopened. */
export const REASONS = {
  reject: ['not_here', 'not_ours', 'no_fault', 'unclear', 'abuse'],
  hand_back: ['not_ours', 'need_money', 'need_access', 'wrong_place'],
  reopen: ['not_fixed', 'came_back', 'made_worse'],
  extend: ['parts', 'weather', 'other_works', 'permission'],
} as const satisfies Partial<Record<StepKind, readonly string[]>>

/** Why something went back to the community that nobody handed back. */
export const REMOVED = 'organisation_removed'

export type Reason = (typeof REASONS)[keyof typeof REASONS][number] | typeof REMOVED

/**
 * Something that somebody saw in the street. Times are ms since the epoch.
 *
 * Who holds it: the organisation it is assigned to; while it is with none, the level that answers for it.
 */
export interface Issue {
  readonly id: string
  readonly no: number
  readonly communityId: number
  readonly category: CategoryId
  /** one line; null: the photo says it */
  readonly text: string | null
  readonly at: LngLat
  readonly placeId: string | null
  readonly compoundId: string | null
  readonly reportedBy: string
  readonly reportedAt: number
  readonly state: IssueState
  /** number of the last step: who takes the next names it, so that two cannot both act */
  readonly seq: number
  readonly level: Level
  /** the station whose master answers, while `level` is `station` */
  readonly stationId: string | null
  readonly organisationId: string | null
  readonly acceptedAt: number | null
  /** when it is late: by its category, or by the date that was promised */
  readonly dueAt: number
  /** when its clock stopped; null while it runs */
  readonly stoppedAt: number | null
  /** for how long it stood still before it was reopened */
  readonly pausedMs: number
  readonly extensions: number
  /** when the clock does something of itself next; null: never, as it is */
  readonly nextAt: number | null
  /** whether the half of its time was told of */
  readonly isReminded: boolean
  readonly mergedInto: string | null
  /** how many others have met it too */
  readonly met: number
}

/** For how long an issue has been open by its public clock, at `now`. */
export const openMs = (
  { reportedAt, stoppedAt, pausedMs }: Pick<Issue, 'reportedAt' | 'stoppedAt' | 'pausedMs'>,
  now: number,
): number => (stoppedAt ?? now) - reportedAt - pausedMs
