import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { tokenFor } from '../accounts/token.ts'
import { inCommunity } from '../communities/here.ts'
import { newId } from '../db/id.ts'
import type { ChangingInCommunity } from '../http/app.ts'
import { answerChange, changing, receiptOf } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { findOrganisation } from '../issues/store.ts'
import { commit } from '../journal/commit.ts'
import { Receipt } from '../journal/receipt.ts'
import { IF_CHANGED, record } from '../journal/record.ts'
import { type KeyRow, keysOf, makeKey, revokeKey } from './store.ts'

const tag = 'Open311'

const LABEL = 'expected whose program it is, in 1 to 40 characters'

const Asked = v.object({
  label: v.pipe(v.string(LABEL), v.trim(), v.minLength(1, LABEL), v.maxLength(40, LABEL)),
  organisation: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
})

const KeysAnswer = v.object({
  keys: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      organisation: v.nullable(v.string()),
      made_at: v.number(),
    }),
  ),
})

const KeyMade = v.object({
  ...Receipt.entries,
  api_key: v.pipe(v.string(), v.description('shown this once')),
})

/** The keys by which other programs report in a community. */
export const keys = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/api-keys',
    describe({
      tag,
      summary: 'The keys by which other programs report, without the keys themselves',
      answer: KeysAnswer,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    inCommunity,
    permit('key.keep'),
    noStore,
    async (c) => {
      const found = await keysOf(c.var.house.db, c.var.community.id)
      return c.json({ keys: found.map(shownKey) })
    },
  )
  .post(
    '/:slug/api-keys',
    describe({
      tag,
      summary: 'Makes a key; for an organisation, it also tells what became of its reports',
      answer: KeyMade,
      failures: [
        ...(['bad_input', 'sign_in_needed', 'not_permitted'] as const),
        ...(['unknown_community', 'unknown_organisation'] as const),
      ],
    }),
    changing,
    inCommunity,
    permit('key.keep'),
    accept('json', Asked),
    (c) => make(c, c.req.valid('json')),
  )
  .delete(
    '/:slug/api-keys/:id',
    describe({
      tag,
      summary: 'Takes a key back; what came by it stays',
      answer: Receipt,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community', 'unknown_key'],
    }),
    changing,
    inCommunity,
    permit('key.keep'),
    async (c) => {
      const { act, community, house } = c.var
      const id = c.req.param('id')
      const outcome = await commit(house, act, [
        revokeKey(house.db, community.id, id, act.now),
        record(
          act,
          { communityId: community.id, kind: 'key.revoked', subject: `key:${id}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_key'))
    },
  )

/** A key without itself: only its hash is kept. */
export const shownKey = ({ id, label, organisationId, madeAt }: KeyRow) => ({
  ...{ id, label, organisation: organisationId, made_at: madeAt },
})

async function make(
  c: Context<ChangingInCommunity>,
  { label, organisation }: v.InferOutput<typeof Asked>,
): Promise<Response> {
  const { act, community, house } = c.var
  if (organisation && !(await findOrganisation(house.db, community.id, organisation))) {
    return problem(c, 'unknown_organisation')
  }
  const id = newId()
  const { token, tokenHash } = await tokenFor(c.env, 'key', act)
  const outcome = await commit(house, act, [
    ...makeKey(house.db, {
      id,
      tokenHash,
      communityId: community.id,
      label,
      personId: `key-${id}`,
      organisationId: organisation,
      madeBy: act.actor,
      madeAt: act.now,
    }),
    record(act, {
      communityId: community.id,
      kind: 'key.made',
      subject: `key:${id}`,
      payload: { id, organisation },
    }),
  ])
  if (!outcome.ok) return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
  return c.json({ ...receiptOf(outcome.rows[0]), api_key: token })
}
