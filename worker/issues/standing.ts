import { type Action, type Asker, permits } from '../../domain/accounts/permit.ts'
import { type StepKind, stepsFrom } from '../../domain/issues/state.ts'
import { MOST_EXTENSIONS_ASKED } from '../../domain/issues/step.ts'
import type { Community } from '../communities/store.ts'
import type { TakenKind, Taker } from './advance.ts'
import type { IssueRow, StepRow } from './row.ts'
import { hasReopened, subjectOf } from './store.ts'

/** What each step asks for, of the one table of permits. */
export const ACTIONS = {
  triage: 'issue.triage',
  assign: 'issue.assign',
  accept: 'issue.respond',
  plan: 'issue.respond',
  extend: 'issue.respond',
  hand_back: 'issue.respond',
  fix: 'issue.respond',
  verify: 'issue.verify',
  close: 'issue.close',
  reject: 'issue.triage',
  reopen: 'issue.reopen',
  merge: 'issue.triage',
  reword: 'issue.triage',
} as const satisfies Record<TakenKind, Action>

/** The steps that somebody can take with an issue now, as far as its row tells. */
export function stepsFor(asker: Asker | null, row: IssueRow, here: Community): StepKind[] {
  const subject = subjectOf(row, here)
  const isStaff = permits(asker, 'issue.assign', subject)
  return stepsFrom(row.state).filter((kind) => {
    if (!(kind in ACTIONS) || !permits(asker, ACTIONS[kind as TakenKind], subject)) return false
    if (kind === 'accept') return row.acceptedAt === null
    return kind !== 'extend' || isStaff || row.extensions < MOST_EXTENSIONS_ASKED
  })
}

/** What they can do no more because of what they did: look at their own fix, say twice that it is none. */
export function spentBy(
  asker: Asker | null,
  steps: readonly StepRow[],
  row: IssueRow,
  here: Community,
): StepKind[] {
  if (!asker) return []
  const isOwnFix = steps.findLast(({ kind }) => kind === 'fix')?.by === asker.id
  const hasSpoken =
    takerOf(asker, 'reopen', row, here).speaksFor === 'themselves' && hasReopened(steps, asker.id)
  return [...(isOwnFix ? ['verify' as const] : []), ...(hasSpoken ? ['reopen' as const] : [])]
}

/** In whose name somebody who is signed in takes a step. */
export function takerOf(asker: Asker, kind: TakenKind, row: IssueRow, here: Community): Taker {
  const isStaff = permits(asker, 'issue.assign', subjectOf(row, here))
  const isResponse = ACTIONS[kind] === 'issue.respond'
  return {
    by: asker.id,
    organisationId: isResponse && !isStaff ? row.organisationId : null,
    photosOf: asker.id,
    speaksFor: isStaff ? 'others' : 'themselves',
    belongsTo: asker.memberships.flatMap(({ organisationId }) => organisationId ?? []),
  }
}
