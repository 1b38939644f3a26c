import { type Context, Hono } from 'hono'
import { StepWords } from '../../domain/issues/words.ts'
import { signedIn } from '../communities/belonging.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { type FailureCode, problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import type { Outcome } from '../journal/commit.ts'
import { tooMany } from '../limits/enough.ts'
import { type AskedStep, advance, type Refused, type TakenKind } from './advance.ts'
import { IssueReceipt } from './answers.ts'
import { type OfIssue, ofIssue } from './here.ts'
import { ACTIONS, takerOf } from './standing.ts'

interface StepRoute {
  /** the resource below the issue */
  readonly path: string
  readonly summary: string
  readonly failures?: readonly FailureCode[]
}

/** What becomes of an issue: each step is a resource below it, and names the last one that was seen. */
export const STEP_ROUTES: Readonly<Record<TakenKind, StepRoute>> = {
  triage: { path: 'triage', summary: 'Take a report on; from then on anybody may read it' },
  assign: {
    path: 'assignment',
    summary: 'Assign it to an organisation',
    failures: ['unknown_organisation'],
  },
  accept: { path: 'acceptance', summary: 'Accept what one was assigned' },
  plan: {
    path: 'plan',
    summary: 'Give the date by which it is fixed',
    failures: ['date_passed', 'date_too_far'],
  },
  extend: {
    path: 'extension',
    summary: 'Move the date; who was assigned it can do so once',
    failures: ['date_passed', 'date_too_far', 'date_not_later', 'extension_used'],
  },
  hand_back: { path: 'return', summary: 'Hand it back to the community, with a reason' },
  fix: {
    path: 'fix',
    summary: 'Say that it is fixed, with a photo',
    failures: ['unknown_photo', 'photo_used'],
  },
  verify: {
    path: 'verification',
    summary: 'Say that one saw that it is fixed, with a photo',
    failures: ['unknown_photo', 'photo_used', 'own_fix'],
  },
  close: { path: 'closure', summary: 'Close what was verified' },
  reject: { path: 'rejection', summary: 'Turn a report down, with a reason' },
  reopen: {
    path: 'reopening',
    summary: 'Say that it is not so: its clock runs on; each neighbour once between two fixes',
    failures: ['already_reopened', 'too_many'],
  },
  merge: {
    path: 'merging',
    summary: 'Merge it into another report of the same thing',
    failures: ['merged_into_itself'],
  },
  reword: {
    path: 'words',
    summary: 'Correct its line; what was written before stays with the step',
  },
}

export const issueSteps = new Hono<OfIssue>()

for (const kind of Object.keys(STEP_ROUTES) as TakenKind[]) {
  const { path, summary, failures = [] } = STEP_ROUTES[kind]
  issueSteps.post(
    `/:no/${path}`,
    described(summary, failures),
    changing,
    ofIssue,
    permit(ACTIONS[kind]),
    accept('json', StepWords[kind]),
    async (c) => {
      const { house, act, found } = c.var
      const taker = takerOf(await signedIn(c), kind, found.row, found.community)
      const asked = { kind, words: c.req.valid('json') } as AskedStep
      return answerStep(c, await advance(house, act, found, taker, asked))
    },
  )
}

/** Answers whoever takes a step: with its receipt, or why it is not taken. */
export function answerStep(c: Context, outcome: Outcome | Refused): Promise<Response> | Response {
  if (!('refused' in outcome)) return answerChange(c, outcome, () => problem(c, 'step_taken'))
  const { refused, field, afterSeconds } = outcome
  if (afterSeconds !== undefined) return tooMany(c, afterSeconds)
  return problem(c, refused, field === undefined ? {} : { field })
}

function described(summary: string, failures: readonly FailureCode[]) {
  return describe({
    tag: 'Reports',
    summary,
    answer: IssueReceipt,
    failures: [
      ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
      ...(['sign_in_needed', 'not_permitted', 'unknown_issue', 'foreign_origin'] as const),
      ...(['step_not_now', 'step_taken'] as const),
      ...failures,
    ],
  })
}
