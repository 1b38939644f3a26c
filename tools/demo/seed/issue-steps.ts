import type { Reason } from '../../../domain/issues/issue.ts'
import type { OrganisationKey } from '../issues/organisations.ts'
import type { StepNote } from './issues.ts'

/** Who takes a step unless the note says otherwise. */
const USUALLY: Readonly<Record<StepNote['kind'], StepNote['by']>> = {
  triage: 'coordinator',
  assign: 'coordinator',
  accept: 'organisation',
  plan: 'organisation',
  extend: 'organisation',
  hand_back: 'organisation',
  fix: 'organisation',
  verify: 'volunteer',
  close: 'coordinator',
  reject: 'coordinator',
  reopen: 'resident',
  merge: 'coordinator',
  reword: 'coordinator',
}

export const step = (
  kind: StepNote['kind'],
  hoursAgo: number,
  more: Partial<StepNote> = {},
): StepNote => ({ kind, hoursAgo, by: USUALLY[kind], ...more })

/** Given to an organisation. */
export const toward = (to: OrganisationKey, hoursAgo: number): StepNote =>
  step('assign', hoursAgo, { to })

/** A step that says why. */
export const reason = (
  kind: 'extend' | 'hand_back' | 'reject' | 'reopen',
  hoursAgo: number,
  because: Reason,
  by: StepNote['by'],
  dueInHours?: number,
): StepNote => step(kind, hoursAgo, { because, by, dueInHours })
