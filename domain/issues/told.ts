import type { JournalKind } from '../journal/entry.ts'
import type { StepKind } from './state.ts'
import type { Step } from './step.ts'

/** As what the journal tells each step. */
export const TOLD_AS = {
  report: 'issue.reported',
  triage: 'issue.triaged',
  assign: 'issue.assigned',
  accept: 'issue.accepted',
  plan: 'issue.planned',
  extend: 'issue.extended',
  hand_back: 'issue.handed_back',
  fix: 'issue.fixed',
  verify: 'issue.verified',
  close: 'issue.closed',
  reject: 'issue.rejected',
  reopen: 'issue.reopened',
  merge: 'issue.merged',
  reword: 'issue.reworded',
  remind: 'issue.reminded',
  escalate: 'issue.escalated',
} as const satisfies Record<StepKind, JournalKind>

/** Whoever takes one of these has looked through an issue: from then on anybody may read it. */
export const PUBLISHING: readonly StepKind[] = ['triage', 'assign', 'plan', 'fix']

/** Whether a step takes an issue back from everybody: abuse that was looked through too fast. */
export const hides = (step: Step): boolean => step.kind === 'reject' && step.because === 'abuse'
