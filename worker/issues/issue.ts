import { type Context, Hono } from 'hono'
import type { JournalKind } from '../../domain/journal/entry.ts'
import { NoWords } from '../../domain/tasks/words.ts'
import { personOf } from '../accounts/person.ts'
import { answerChange, changing, receiptOf } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { type FailureCode, problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { commit, type Outcome } from '../journal/commit.ts'
import { IssueReceipt, IssueStoryAnswer } from './answers.ts'
import { followIssue, leaveIssue, meetIssue, saidBefore } from './following.ts'
import { type OfIssue, ofAnyIssue, ofIssue } from './here.ts'
import { showStory } from './show.ts'

const tag = 'Reports'

const changes = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['sign_in_needed', 'unknown_issue', 'foreign_origin'] as const),
] as const satisfies readonly FailureCode[]

/** One issue, by its number: its story, and who has met it or wants to hear of it. */
export const oneIssue = new Hono<OfIssue>()
  .get(
    '/:no',
    describe({
      tag,
      summary: 'What was reported, with all that happened to it',
      answer: IssueStoryAnswer,
      failures: ['sign_in_needed', 'unknown_issue'],
    }),
    ofIssue,
    permit('issue.read'),
    noStore,
    async (c) => {
      const { row, community } = c.var.found
      return c.json(await showStory(c.var.house.db, { community, asker: await personOf(c) }, row))
    },
  )
  .post(
    '/:no/meeting',
    describe({
      tag,
      summary: 'Say that one has met the same thing',
      answer: IssueReceipt,
      failures: [...changes, 'step_not_now'],
    }),
    changing,
    ofAnyIssue,
    permit('issue.meet'),
    accept('json', NoWords),
    async (c) => {
      const { house, act, found } = c.var
      const outcome = await commit(house, act, meetIssue(act, found.row))
      return answer(c, outcome, ['issue.met', 'issue.reported'])
    },
  )
  .put(
    '/:no/following',
    describe({
      tag,
      summary: 'Hear what becomes of it',
      answer: IssueReceipt,
      failures: [...changes, 'step_not_now'],
    }),
    changing,
    ofIssue,
    permit('issue.meet'),
    accept('json', NoWords),
    async (c) => {
      const { house, act, found } = c.var
      const outcome = await commit(house, act, followIssue(act, found.row))
      return answer(c, outcome, ['issue.followed', 'issue.met', 'issue.reported'])
    },
  )
  .delete(
    '/:no/following',
    describe({
      tag,
      summary: 'Hear of it no more',
      answer: IssueReceipt,
      failures: [...changes, 'step_not_now'],
    }),
    changing,
    ofIssue,
    permit('issue.meet'),
    accept('json', NoWords),
    async (c) => {
      const { house, act, found } = c.var
      const outcome = await commit(house, act, leaveIssue(house.db, act, found.row))
      return answer(c, outcome, ['issue.unfollowed'])
    },
  )

/** Who has said the same before is told the same; whoever never could is told so. */
function answer(c: Context<OfIssue>, outcome: Outcome, said: readonly JournalKind[]) {
  const { house, act, found } = c.var
  return answerChange(c, outcome, async () => {
    const before = await saidBefore(house.db, act, found.row.id, said)
    return before ? c.json(receiptOf(before)) : problem(c, 'step_not_now')
  })
}
