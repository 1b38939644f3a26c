import { Hono } from 'hono'
import * as v from 'valibot'
import type { Changing } from '../../http/app.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { IF_CHANGED, record } from '../../journal/record.ts'
import { WhoAnswer } from '../answers.ts'
import { personName } from '../inputs.ts'
import { personOf } from '../person.ts'
import { rotateToken } from '../session/rotate.ts'
import { accountAnswer } from './answers.ts'
import { readAccount, rename } from './store.ts'

const tag = 'Account'

const Rename = v.object({ name: personName })

export const self = new Hono<Changing>()
  .get(
    '/',
    describe({ tag, summary: 'Who asks, and what they are where', answer: WhoAnswer }),
    permit('account.ask'),
    noStore,
    async (c) => {
      const person = await personOf(c)
      if (!person) return c.json({ account: null })
      await rotateToken(c, Date.now())
      const read = await readAccount(c.var.house.db, person.id)
      return c.json({ account: accountAnswer(read, person) })
    },
  )
  .patch(
    '/',
    describe({
      tag,
      summary: 'Changes what neighbours call me',
      answer: Receipt,
      failures: ['bad_input', 'sign_in_needed'],
    }),
    changing,
    permit('account.keep'),
    accept('json', Rename),
    async (c) => {
      const { act, house } = c.var
      const outcome = await commit(house, act, [
        rename(house.db, act.actor, c.req.valid('json').name, act.now),
        record(
          act,
          { communityId: null, kind: 'account.renamed', subject: `person:${act.actor}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'sign_in_needed'))
    },
  )
