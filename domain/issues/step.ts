import type { CategoryId } from './category.ts'
import { dueOf, halfTime, levelAbove, nextEscalation } from './clock.ts'
import type { Issue, Reason } from './issue.ts'
import { type IssueState, isRunning, type StepKind, stateAfter } from './state.ts'

/** So often a date that was given can be moved by whoever gave it. */
export const MOST_EXTENSIONS_ASKED = 1

/** So far ahead a date can be given: a later one is no promise, and would silence the clock. */
const LONGEST_PROMISE_MS = 366 * 86_400_000

/** A step as somebody takes it, with what it needs. */
export type Step =
  | { readonly kind: 'accept' | 'close' | 'reword' | 'remind' | 'escalate' }
  | { readonly kind: 'triage'; readonly category?: CategoryId | undefined }
  | { readonly kind: 'fix' | 'verify'; readonly photo: string }
  | { readonly kind: 'assign'; readonly organisationId: string }
  | { readonly kind: 'plan'; readonly dueAt: number }
  | { readonly kind: 'extend'; readonly dueAt: number; readonly because: Reason }
  | { readonly kind: 'hand_back' | 'reject' | 'reopen'; readonly because: Reason }
  | { readonly kind: 'merge'; readonly into: string }

/** What a step changes of an issue. */
export type Change = { readonly state: IssueState } & Partial<
  Pick<
    Issue,
    | 'category'
    | 'level'
    | 'organisationId'
    | 'acceptedAt'
    | 'dueAt'
    | 'stoppedAt'
    | 'pausedMs'
    | 'extensions'
    | 'isReminded'
    | 'nextAt'
    | 'mergedInto'
  >
>

/** Why a step is not taken. */
export type StepRefusal =
  | 'step_not_now'
  | 'date_passed'
  | 'date_too_far'
  | 'date_not_later'
  | 'merged_into_itself'

/**
 * What a step makes of an issue at `now`, or why it is refused. The database takes it only if no
 * other step came between: whoever writes it names `issue.seq`.
 */
export function take(issue: Issue, step: Step, now: number): Change | StepRefusal {
  const state = stateAfter(issue.state, step.kind)
  if (state === null) return 'step_not_now'
  const refusal = whyNot(issue, step, now)
  if (refusal) return refusal
  return timed(issue, { state, ...whatChanges(issue, step, now) }, step.kind, now)
}

function whyNot(issue: Issue, step: Step, now: number): StepRefusal | null {
  if (step.kind === 'accept' && issue.acceptedAt !== null) return 'step_not_now'
  if (step.kind === 'merge' && step.into === issue.id) return 'merged_into_itself'
  if (step.kind !== 'plan' && step.kind !== 'extend') return null
  if (step.dueAt <= now) return 'date_passed'
  if (step.dueAt > now + LONGEST_PROMISE_MS) return 'date_too_far'
  return step.kind === 'extend' && step.dueAt <= issue.dueAt ? 'date_not_later' : null
}

function whatChanges(issue: Issue, step: Step, now: number): Omit<Change, 'state'> {
  switch (step.kind) {
    case 'triage':
      return sorting(issue, step.category ?? issue.category)
    case 'assign':
      return { organisationId: step.organisationId, acceptedAt: null }
    case 'accept':
      return { acceptedAt: now }
    case 'plan':
      return { dueAt: step.dueAt, acceptedAt: issue.acceptedAt ?? now, isReminded: false }
    case 'extend':
      return { dueAt: step.dueAt, extensions: issue.extensions + 1, isReminded: false }
    case 'hand_back':
      return { organisationId: null, acceptedAt: null }
    case 'reopen':
      return reopening(issue, now)
    case 'merge':
      return { mergedInto: step.into }
    case 'remind':
      return { isReminded: true }
    case 'escalate':
      return { level: levelAbove(issue.level) }
    default:
      return {}
  }
}

// Another category has another promise, and it too counts from the report.
function sorting({ category, reportedAt }: Issue, sorted: CategoryId): Omit<Change, 'state'> {
  if (sorted === category) return {}
  return { category: sorted, dueAt: dueOf(sorted, reportedAt), isReminded: false }
}

// The clock resumes where it stood, and nobody is late at once for what they thought was done.
function reopening({ category, stoppedAt, pausedMs }: Issue, now: number): Omit<Change, 'state'> {
  return {
    stoppedAt: null,
    pausedMs: pausedMs + (stoppedAt === null ? 0 : now - stoppedAt),
    dueAt: dueOf(category, now),
    isReminded: false,
  }
}

/** The clock stops when an issue leaves the street; while it runs, each of its hands sets the next. */
function timed(issue: Issue, change: Change, kind: StepKind, now: number): Change {
  if (!isRunning(change.state)) {
    return { ...change, stoppedAt: issue.stoppedAt ?? now, nextAt: null }
  }
  if (kind === 'remind') return { ...change, nextAt: issue.dueAt }
  if (change.level) return { ...change, nextAt: nextEscalation(change.level, now) }
  return change.dueAt === undefined ? change : { ...change, nextAt: halfTime(now, change.dueAt) }
}
