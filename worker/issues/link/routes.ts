import { type Context, Hono } from 'hono'
import { NoWords } from '../../../domain/tasks/words.ts'
import { tokenFor } from '../../accounts/token.ts'
import { newId } from '../../db/id.ts'
import { answerChange, changing, receiptOf } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { IssueReceipt, LinkMade, LinksAnswer } from '../answers.ts'
import { type OfIssue, ofIssue } from '../here.ts'
import { linksOf, makeLink, revokeLink } from './store.ts'

const tag = 'Reports'

/** Two weeks: the longest that somebody takes to look at what they were assigned. */
const LASTS_MS = 14 * 86_400_000

const changes = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['sign_in_needed', 'not_permitted', 'unknown_issue', 'foreign_origin'] as const),
] as const

/** The links by which an organisation acts on an issue without an account. */
export const issueLinks = new Hono<OfIssue>()
  .get(
    '/:no/links',
    describe({
      tag,
      summary: 'The links that open an issue now',
      answer: LinksAnswer,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_issue'],
    }),
    ofIssue,
    permit('responder.link'),
    noStore,
    async (c) => {
      const links = await linksOf(c.var.house.db, c.var.found.row.id, Date.now())
      return c.json({
        links: links.map(({ id, organisationId, madeAt, expiresAt }) => ({
          ...{ id, organisation: organisationId },
          ...{ made_at: madeAt, until: expiresAt },
        })),
      })
    },
  )
  .post(
    '/:no/links',
    describe({
      tag,
      summary: 'Make a link by which whoever it is assigned to acts without an account',
      answer: LinkMade,
      failures: [...changes, 'step_not_now'],
    }),
    changing,
    ofIssue,
    permit('responder.link'),
    accept('json', NoWords),
    (c) => make(c),
  )
  .delete(
    '/:no/links/:id',
    describe({
      tag,
      summary: 'Take a link back',
      answer: IssueReceipt,
      failures: [...changes, 'unknown_link'],
    }),
    changing,
    ofIssue,
    permit('responder.link'),
    async (c) => {
      const { house, act, found } = c.var
      const revoked = revokeLink(house.db, act, found.row, c.req.param('id'))
      return answerChange(c, await commit(house, act, revoked), () => problem(c, 'unknown_link'))
    },
  )

async function make(c: Context<OfIssue>): Promise<Response> {
  const { house, act, found } = c.var
  const { token, tokenHash } = await tokenFor(c.env, 'respond', act)
  const made = { id: newId(), tokenHash, until: act.now + LASTS_MS }
  const outcome = await commit(house, act, makeLink(act, found.row, made))
  if (!outcome.ok) return answerChange(c, outcome, () => problem(c, 'step_not_now'))
  const link = new URL(`/respond?key=${token}`, c.req.url).href
  return c.json({ ...receiptOf(outcome.rows[0]), link })
}
