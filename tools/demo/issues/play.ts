import { castMember } from '../../../domain/accounts/cast.ts'
import { dueOf, halfTime, ringing } from '../../../domain/issues/clock.ts'
import type { Issue } from '../../../domain/issues/issue.ts'
import type { StepKind } from '../../../domain/issues/state.ts'
import { type Step, take } from '../../../domain/issues/step.ts'
import type { StepNote } from '../seed/issues.ts'
import type { LocatedIssue } from '../seed/seed.ts'
import { organisationOf } from './organisations.ts'

const HOUR_MS = 3_600_000

/** Where an issue is, as the community knows it. */
export interface Whereabouts {
  readonly communityId: number
  readonly compoundId: string | null
  readonly stationId: string | null
}

/** A step that was taken, and what the issue was after it. */
export interface Taken {
  readonly kind: StepKind
  readonly at: number
  /** a person's id, `system`, or `organisation` */
  readonly by: string
  readonly because: string | null
  readonly after: Issue
}

export const issueOf = (key: string): string => `demo-issue-${key}`

/**
 * Plays what a note tells, by the same rules as in the house: what they refuse cannot have happened.
 * The clock rings in between as it would have.
 *
 * @param now ms since the epoch, from which the note counts
 */
export function play(note: LocatedIssue, no: number, where: Whereabouts, now: number): Taken[] {
  const history = [reported(note, no, where, momentAt(now, -note.hoursAgo))]
  for (const step of note.steps) {
    const at = momentAt(now, -step.hoursAgo)
    ringUntil(history, at)
    const by = step.by === 'organisation' ? step.by : castMember(step.by).id
    add(history, stepOf(step, now), at, by, step.because ?? null)
  }
  ringUntil(history, now)
  return history
}

const momentAt = (now: number, hours: number): number => Math.round(now + hours * HOUR_MS)

function reported(note: LocatedIssue, no: number, where: Whereabouts, at: number): Taken {
  const by = castMember(note.reportedBy).id
  const dueAt = dueOf(note.category, at)
  const issue: Issue = {
    ...where,
    id: issueOf(note.key),
    no,
    category: note.category,
    text: note.title.zh,
    at: note.at,
    placeId: null,
    reportedBy: by,
    reportedAt: at,
    state: 'reported',
    seq: 1,
    level: where.stationId === null ? 'community' : 'station',
    organisationId: null,
    acceptedAt: null,
    dueAt,
    stoppedAt: null,
    pausedMs: 0,
    extensions: 0,
    nextAt: halfTime(at, dueAt),
    isReminded: false,
    mergedInto: null,
    met: note.alsoMet,
  }
  return { kind: 'report', at, by, because: null, after: issue }
}

function ringUntil(history: Taken[], until: number): void {
  for (;;) {
    const { after } = history[history.length - 1]
    const at = after.nextAt
    if (at === null || at > until) return
    const ring = ringing(after, at)
    if (ring === null) return
    add(history, { kind: ring }, at, 'system', null)
  }
}

function add(history: Taken[], step: Step, at: number, by: string, because: string | null): void {
  const before = history[history.length - 1].after
  const change = take(before, step, at)
  if (typeof change === 'string') throw new Error(`${before.id}: ${step.kind} is ${change}`)
  const after = { ...before, ...change, seq: before.seq + 1 }
  history.push({ kind: step.kind, at, by, because, after })
}

function stepOf(note: StepNote, now: number): Step {
  const { kind } = note
  const dueAt = momentAt(now, note.dueInHours ?? 0)
  switch (kind) {
    case 'assign':
      return { kind, organisationId: organisationOf(given(note, 'to')) }
    case 'plan':
      return { kind, dueAt }
    case 'extend':
      return { kind, dueAt, because: given(note, 'because') }
    case 'hand_back':
    case 'reject':
    case 'reopen':
      return { kind, because: given(note, 'because') }
    case 'fix':
    case 'verify':
      return { kind, photo: '' }
    case 'merge':
      return { kind, into: issueOf(given(note, 'into')) }
    default:
      return { kind }
  }
}

function given<K extends keyof StepNote>(note: StepNote, what: K): NonNullable<StepNote[K]> {
  const value = note[what]
  if (value === undefined) throw new Error(`${note.kind} does not say ${what}`)
  return value as NonNullable<StepNote[K]>
}
