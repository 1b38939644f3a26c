/** What an issue is. `reopened`: what was said to be fixed, or was rejected, is not so. */
export const ISSUE_STATES = [
  'reported',
  'triaged',
  'assigned',
  'planned',
  'fixed',
  'verified',
  'closed',
  'reopened',
  'rejected',
  'merged',
] as const

export type IssueState = (typeof ISSUE_STATES)[number]

/** What can be done with an issue; `remind` and `escalate` are done by the clock alone. */
export const STEP_KINDS = [
  'report',
  'triage',
  'assign',
  'accept',
  'plan',
  'extend',
  'hand_back',
  'fix',
  'verify',
  'close',
  'reject',
  'reopen',
  'merge',
  'reword',
  'remind',
  'escalate',
] as const

export type StepKind = (typeof STEP_KINDS)[number]

/** The one table of what leads where. What does not stand here is refused. */
const NEXT: Readonly<Record<IssueState, Partial<Record<StepKind, IssueState>>>> = {
  reported: {
    triage: 'triaged',
    reject: 'rejected',
    merge: 'merged',
    remind: 'reported',
    escalate: 'reported',
  },
  triaged: {
    assign: 'assigned',
    reject: 'rejected',
    merge: 'merged',
    reword: 'triaged',
    remind: 'triaged',
    escalate: 'triaged',
  },
  assigned: {
    accept: 'assigned',
    plan: 'planned',
    fix: 'fixed',
    hand_back: 'triaged',
    assign: 'assigned',
    reject: 'rejected',
    merge: 'merged',
    reword: 'assigned',
    remind: 'assigned',
    escalate: 'assigned',
  },
  planned: {
    extend: 'planned',
    fix: 'fixed',
    hand_back: 'triaged',
    assign: 'assigned',
    merge: 'merged',
    reword: 'planned',
    remind: 'planned',
    escalate: 'planned',
  },
  fixed: { verify: 'verified', reopen: 'reopened', reword: 'fixed' },
  verified: { close: 'closed', reopen: 'reopened', reword: 'verified' },
  closed: { reopen: 'reopened', reword: 'closed' },
  reopened: {
    assign: 'assigned',
    plan: 'planned',
    fix: 'fixed',
    hand_back: 'triaged',
    reject: 'rejected',
    merge: 'merged',
    reword: 'reopened',
    remind: 'reopened',
    escalate: 'reopened',
  },
  rejected: { reopen: 'reopened', reword: 'rejected' },
  merged: { reword: 'merged' },
}

/** Where a step leads from a state, or null where it does not. */
export const stateAfter = (state: IssueState, step: StepKind): IssueState | null =>
  NEXT[state][step] ?? null

/** The steps that lead on from a state. */
export const stepsFrom = (state: IssueState): StepKind[] => Object.keys(NEXT[state]) as StepKind[]

/** The states that a step leads on from. */
export const statesBefore = (step: StepKind): IssueState[] =>
  ISSUE_STATES.filter((state) => stateAfter(state, step) !== null)

/** Where people look for an issue: lists and indexes are made of these. */
export const PHASES = ['new', 'open', 'fixed', 'done', 'gone'] as const

export type Phase = (typeof PHASES)[number]

const PHASE_OF: Readonly<Record<IssueState, Phase>> = {
  reported: 'new',
  triaged: 'open',
  assigned: 'open',
  planned: 'open',
  reopened: 'open',
  fixed: 'fixed',
  verified: 'done',
  closed: 'done',
  rejected: 'gone',
  merged: 'gone',
}

export const phaseOf = (state: IssueState): Phase => PHASE_OF[state]

/** The states of a phase. */
export const statesOf = (phase: Phase): IssueState[] =>
  ISSUE_STATES.filter((state) => phaseOf(state) === phase)

/** Whether the public clock of an issue runs: nobody has said yet that it is fixed. */
export const isRunning = (state: IssueState): boolean =>
  phaseOf(state) === 'new' || phaseOf(state) === 'open'
