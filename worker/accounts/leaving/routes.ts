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
import { record } from '../../journal/record.ts'
import { enough } from '../../limits/enough.ts'
import { ExportAnswer } from '../answers.ts'
import { personOf } from '../person.ts'
import { dropToken } from '../session/cookie.ts'
import type { Belongings } from './belongings.ts'
import { closeAccount } from './close.ts'
import { dataOf } from './store.ts'

const tag = 'Account'

const EXPORTS = { what: 'account/export', atOnce: 5, eachMs: 60 * 60_000 }

const Close = v.object({
  sure: v.literal(true, 'expected true: a closed account does not open again'),
})

/** How somebody takes their data along, and how they leave. */
export const leaving = (belongings: readonly Belongings[]) =>
  new Hono<Changing>()
    .get(
      '/export',
      describe({
        tag,
        summary: 'Everything that is kept of me',
        answer: ExportAnswer,
        failures: ['sign_in_needed', 'too_many'],
      }),
      permit('account.keep'),
      noStore,
      async (c) => {
        const { id = '' } = (await personOf(c)) ?? {}
        const refused = await enough(c, [{ limit: EXPORTS, of: id }])
        if (refused) return refused
        const { house } = c.var
        const act = { actor: id, now: Date.now(), request: null }
        await commit(house, act, [
          record(act, { communityId: null, kind: 'account.exported', subject: `person:${id}` }),
        ])
        const elsewhere = await Promise.all(
          belongings.map(async (each) => [each.name, await each.dataOf(house.db, id)]),
        )
        c.header('Content-Disposition', 'attachment; filename="yike.json"')
        return c.json({
          exported_at: act.now,
          ...(await dataOf(house.db, id)),
          ...Object.fromEntries(elsewhere),
        })
      },
    )
    .post(
      '/close',
      describe({
        tag,
        summary: 'Closes my account for good',
        answer: Receipt,
        failures: ['bad_input', 'sign_in_needed'],
      }),
      changing,
      permit('account.keep'),
      accept('json', Close),
      async (c) => {
        const { act, house } = c.var
        const outcome = await commit(house, act, await closeAccount(house.db, act, belongings))
        if (outcome.ok) dropToken(c)
        return answerChange(c, outcome, () => problem(c, 'sign_in_needed'))
      },
    )
