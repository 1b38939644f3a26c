import { type IssueState, isRunning } from '../issues/state.ts'

/** What GeoReport v2 knows of a request: nobody has said yet that it is done, or somebody has. */
export const OPEN_OR_CLOSED = ['open', 'closed'] as const

export type OpenOrClosed = (typeof OPEN_OR_CLOSED)[number]

export const openOrClosed = (state: IssueState): OpenOrClosed =>
  isRunning(state) ? 'open' : 'closed'

/**
 * The status of an update, in FixMyStreet's words beyond open and closed.
 *
 * @see https://github.com/mysociety/fixmystreet/wiki/Open311-FMS-Additional-states
 */
export function updateStatus(state: IssueState, because: string | null): string {
  if (state === 'rejected' && because === 'not_ours') return 'not_councils_responsibility'
  return STATUS[state]
}

const STATUS: Readonly<Record<IssueState, string>> = {
  reported: 'open',
  triaged: 'open',
  assigned: 'investigating',
  planned: 'action_scheduled',
  reopened: 'open',
  fixed: 'fixed',
  verified: 'fixed',
  closed: 'closed',
  rejected: 'no_further_action',
  merged: 'duplicate',
}

/** The step that an update from outside asks for. */
export type AskedStep = 'accept' | 'plan' | 'hand_back' | 'fix' | 'reopen'

/** The step for a status, in whatever case and with blanks or underscores; null: it is none of ours. */
export const stepFor = (status: string): AskedStep | null =>
  STEP.get(status.trim().toLowerCase().replace(/[ -]+/g, '_')) ?? null

const STEP: ReadonlyMap<string, AskedStep> = new Map([
  ['open', 'reopen'],
  ['reopened', 'reopen'],
  ['investigating', 'accept'],
  ['in_progress', 'accept'],
  ['action_scheduled', 'plan'],
  ['planned', 'plan'],
  ['fixed', 'fix'],
  ['closed', 'fix'],
  ['not_councils_responsibility', 'hand_back'],
  ['not_responsible', 'hand_back'],
])
