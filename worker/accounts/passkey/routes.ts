import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
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
import { addressOf } from '../../limits/address.ts'
import { enough } from '../../limits/enough.ts'
import { EnterAnswer, PasskeyOptions, PasskeysAnswer } from '../answers.ts'
import { entryLimits } from '../code/limits.ts'
import { keyedHash } from '../keyed.ts'
import { personOf } from '../person.ts'
import { describeAgent } from '../session/agent.ts'
import { enter } from '../session/enter.ts'
import { addPasskey, passkeysOf, removePasskey } from './store.ts'

const tag = 'Account'

const part = v.pipe(v.string(), v.maxLength(20_000))

/** An answer of the browser's WebAuthn API, as `@simplewebauthn/browser` writes it down. */
const answerOf = <R extends v.ObjectEntries>(response: R) =>
  v.object({
    response: v.looseObject({
      id: v.pipe(v.string(), v.regex(/^[\w-]{1,1024}$/, 'expected the id of a passkey')),
      rawId: part,
      type: v.literal('public-key'),
      clientExtensionResults: v.optional(v.looseObject({}), {}),
      response: v.looseObject({ clientDataJSON: part, ...response }),
    }),
  })

const Added = answerOf({
  attestationObject: part,
  transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(10)), []),
})

const Signed = answerOf({ authenticatorData: part, signature: part })

// Loaded late: only those need it who hold a key.
const ceremony = () => import('./ceremony.ts')

/** The second way in, without a message: a key that a phone or computer keeps. */
export const passkeys = new Hono<Changing>()
  .get(
    '/passkeys',
    describe({
      tag,
      summary: 'My passkeys',
      answer: PasskeysAnswer,
      failures: ['sign_in_needed'],
    }),
    permit('account.keep'),
    noStore,
    async (c) => {
      const found = await passkeysOf(c.var.house.db, (await personOf(c))?.id ?? '')
      return c.json({
        passkeys: found.map(({ id, userAgent, addedAt, usedAt }) => ({
          id,
          agent: userAgent,
          added_at: addedAt,
          used_at: usedAt,
        })),
      })
    },
  )
  .post(
    '/passkeys/options',
    describe({
      tag,
      summary: 'What the browser is asked, to have a passkey made',
      answer: PasskeyOptions,
      failures: ['sign_in_needed'],
    }),
    changing,
    permit('account.keep'),
    async (c) => {
      const person = await personOf(c)
      if (!person) return problem(c, 'sign_in_needed')
      const { askToAdd } = await ceremony()
      return c.json(await askToAdd(c.var.house.db, new URL(c.req.url), person, c.var.act.now))
    },
  )
  .post(
    '/passkeys',
    describe({
      tag,
      summary: 'Adds the passkey that the browser has made',
      answer: Receipt,
      failures: ['bad_input', 'sign_in_needed', 'passkey_refused'],
    }),
    changing,
    permit('account.keep'),
    accept('json', Added),
    async (c) => {
      const { act, house } = c.var
      const response = c.req.valid('json').response as RegistrationResponseJSON
      const { base64url, keyIn } = await ceremony()
      const key = await keyIn(house.db, new URL(c.req.url), act.actor, response, act.now)
      if (!key) return problem(c, 'passkey_refused')
      const outcome = await commit(house, act, [
        addPasskey({
          id: key.id,
          personId: act.actor,
          publicKey: base64url(key.publicKey),
          counter: key.counter,
          transports: JSON.stringify(key.transports ?? []),
          userAgent: describeAgent(c.req.header('User-Agent')),
          addedAt: act.now,
          usedAt: null,
        }),
        record(
          act,
          { communityId: null, kind: 'passkey.added', subject: `person:${act.actor}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'passkey_refused'))
    },
  )
  .delete(
    '/passkeys/:id',
    describe({
      tag,
      summary: 'Removes one of my passkeys',
      answer: Receipt,
      failures: ['sign_in_needed', 'unknown_passkey'],
    }),
    changing,
    permit('account.keep'),
    async (c) => {
      const { act, house } = c.var
      const outcome = await commit(house, act, [
        removePasskey(house.db, act.actor, c.req.param('id')),
        record(
          act,
          { communityId: null, kind: 'passkey.removed', subject: `person:${act.actor}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_passkey'))
    },
  )
  .post(
    '/passkey/options',
    describe({
      tag,
      summary: 'What the browser is asked, to sign in with a passkey',
      answer: PasskeyOptions,
      failures: ['too_many'],
    }),
    changing,
    permit('account.enter'),
    async (c) => {
      const address = await keyedHash(c.env, 'address', addressOf(c.req.raw))
      const refused = await enough(c, entryLimits(address))
      if (refused) return refused
      const { askToEnter } = await ceremony()
      return c.json(await askToEnter(c.var.house.db, new URL(c.req.url), c.var.act.now))
    },
  )
  .post(
    '/passkey/enter',
    describe({
      tag,
      summary: 'Signs in with what a passkey has signed',
      answer: EnterAnswer,
      failures: ['bad_input', 'passkey_refused', 'too_many'],
    }),
    changing,
    permit('account.enter'),
    accept('json', Signed),
    async (c) => {
      const { act, house } = c.var
      const address = await keyedHash(c.env, 'address', addressOf(c.req.raw))
      const refused = await enough(c, entryLimits(address))
      if (refused) return refused
      const response = c.req.valid('json').response as AuthenticationResponseJSON
      const { signerOf } = await ceremony()
      const signer = await signerOf(house.db, new URL(c.req.url), response, act.now)
      return signer ? enter(c, { ...signer, isNew: false }) : problem(c, 'passkey_refused')
    },
  )
