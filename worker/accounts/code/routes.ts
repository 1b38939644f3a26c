import { Hono } from 'hono'
import * as v from 'valibot'
import { CODE_MS, codeFrom, PAUSE_MS } from '../../../domain/accounts/code.ts'
import { findCommunity } from '../../communities/store.ts'
import type { Changing } from '../../http/app.ts'
import { changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { accept } from '../../http/validation.ts'
import { addressOf } from '../../limits/address.ts'
import { enough, tooMany } from '../../limits/enough.ts'
import { notifyOf } from '../../notify/port.ts'
import { CodeAnswer, EnterAnswer } from '../answers.ts'
import { lang, personName, phone, sixDigits, slug } from '../inputs.ts'
import { isSame, keyedHash } from '../keyed.ts'
import { openAccount } from '../open.ts'
import { enter } from '../session/enter.ts'
import { codeLimits, entryLimits } from './limits.ts'
import { countTry, keepCode, useCode } from './store.ts'

const tag = 'Account'

const Ask = v.object({ phone, community: v.optional(slug), lang: v.optional(lang, 'zh') })
const Enter = v.object({ phone, code: sixDigits, name: v.optional(personName) })

// The one-time codes are our own and not better-auth's phone plugin: that keeps them readable in the
// database, and takes the code out while it looks at a guess, so that whoever guesses in parallel
// makes the rightful one fail.
export const codes = new Hono<Changing>()
  .post(
    '/code',
    describe({
      tag,
      summary: 'Sends a one-time code to a phone; the answer is the same whoever has it',
      answer: CodeAnswer,
      failures: ['bad_input', 'unknown_community', 'too_many', 'codes_unavailable'],
    }),
    changing,
    permit('account.enter'),
    accept('json', Ask),
    async (c) => {
      const asked = c.req.valid('json')
      const { db } = c.var.house
      const notify = notifyOf(c.env, c.req.raw)
      if (!notify) return problem(c, 'codes_unavailable')
      const { community = '' } = asked
      if (community && !(await findCommunity(db, community))) return problem(c, 'unknown_community')
      const phoneHash = await keyedHash(c.env, 'phone', asked.phone)
      const address = await keyedHash(c.env, 'address', addressOf(c.req.raw))
      const refused = await enough(c, codeLimits({ address, phone: phoneHash, community }))
      if (refused) return refused
      const code = codeFrom(() => crypto.getRandomValues(new Uint32Array(1))[0])
      const codeHash = await keyedHash(c.env, 'code', `${asked.phone} ${code}`)
      if (!(await keepCode(db, { phoneHash, codeHash }, c.var.act.now))) {
        return tooMany(c, PAUSE_MS / 1000)
      }
      const message = { kind: 'code', code, minutes: CODE_MS / 60_000, lang: asked.lang } as const
      // After the answer: how long a message takes says nothing, and nobody waits for it.
      c.executionCtx.waitUntil(notify.send(asked.phone, message).catch(logUnsent))
      return c.json({ sent: true as const, seconds: CODE_MS / 1000 })
    },
  )
  .post(
    '/enter',
    describe({
      tag,
      summary: 'Signs in with a phone and its code; opens an account where there is none',
      answer: EnterAnswer,
      failures: ['bad_input', 'code_refused', 'too_many'],
    }),
    changing,
    permit('account.enter'),
    accept('json', Enter),
    async (c) => {
      const { phone, code, name = null } = c.req.valid('json')
      const { act, house } = c.var
      const address = await keyedHash(c.env, 'address', addressOf(c.req.raw))
      const refused = await enough(c, entryLimits(address))
      if (refused) return refused
      const phoneHash = await keyedHash(c.env, 'phone', phone)
      const codeHash = await keyedHash(c.env, 'code', `${phone} ${code}`)
      const kept = await countTry(house.db, phoneHash, act.now)
      // Compared also where there is none, so that the time tells nothing.
      const isRight = isSame(codeHash, kept ?? phoneHash)
      const key = act.request?.key ?? ''
      if (!isRight || !(await useCode(house.db, { phoneHash, codeHash }, key))) {
        return problem(c, 'code_refused')
      }
      return enter(c, await openAccount(house, act, { phone, name }))
    },
  )

const logUnsent = (error: unknown) =>
  console.error(JSON.stringify({ unsent: 'code', error: String(error) }))
