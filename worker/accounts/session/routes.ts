import { type Context, Hono } from 'hono'
import type { Changing } from '../../http/app.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { sessionsOf } from '../account/store.ts'
import { SessionsAnswer } from '../answers.ts'
import { personOf } from '../person.ts'
import { dropToken } from './cookie.ts'
import { revokeSessions } from './revoke.ts'

const tag = 'Account'
const failures = ['sign_in_needed', 'unknown_session'] as const

export const sessions = new Hono<Changing>()
  .get(
    '/sessions',
    describe({
      tag,
      summary: 'Where I am signed in',
      answer: SessionsAnswer,
      failures: ['sign_in_needed'],
    }),
    permit('account.keep'),
    noStore,
    async (c) => {
      const person = await personOf(c)
      const found = await sessionsOf(c.var.house.db, person?.id ?? '')
      return c.json({
        sessions: found.map(({ id, userAgent, createdAt, updatedAt }) => ({
          id,
          agent: userAgent ?? '',
          began_at: createdAt.getTime(),
          seen_at: updatedAt.getTime(),
          is_this: id === person?.sessionId,
        })),
      })
    },
  )
  .delete(
    '/session',
    describe({ tag, summary: 'Signs out here', answer: Receipt, failures }),
    changing,
    permit('account.keep'),
    async (c) => {
      const { sessionId = '' } = (await personOf(c)) ?? {}
      dropToken(c)
      return revoke(c, [sessionId])
    },
  )
  .delete(
    '/sessions',
    describe({ tag, summary: 'Signs out everywhere else', answer: Receipt, failures }),
    changing,
    permit('account.keep'),
    async (c) => {
      const person = await personOf(c)
      const found = await sessionsOf(c.var.house.db, person?.id ?? '')
      return revoke(
        c,
        found.map(({ id }) => id).filter((id) => id !== person?.sessionId),
      )
    },
  )
  .delete(
    '/sessions/:id',
    describe({ tag, summary: 'Signs out on one phone or computer', answer: Receipt, failures }),
    changing,
    permit('account.keep'),
    (c) => revoke(c, [c.req.param('id')]),
  )

async function revoke(c: Context<Changing>, ids: readonly string[]): Promise<Response> {
  const { act, house } = c.var
  if (ids.length === 0) return problem(c, 'unknown_session')
  const outcome = await commit(house, act, await revokeSessions(house.db, act, act.actor, ids))
  return answerChange(c, outcome, () => problem(c, 'unknown_session'))
}
