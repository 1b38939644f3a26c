import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { findCommunity, somewhereOf } from '../../communities/store.ts'
import { newId } from '../../db/id.ts'
import type { Changing } from '../../http/app.ts'
import { answerChange, changing, receiptOf } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { IF_CHANGED, record } from '../../journal/record.ts'
import { DeviceAdded, DevicesAnswer } from '../answers.ts'
import { slug } from '../inputs.ts'
import { personOf } from '../person.ts'
import { tokenFor } from '../token.ts'
import { addDevice, devicesOf, removeDevice } from './store.ts'

const tag = 'Account'

const Add = v.object({ community: slug })

/** Finds the community that the body names. */
const inNamedCommunity = createMiddleware<Changing>(async (c, next) => {
  const body: unknown = await c.req.json()
  const named = v.safeParse(Add, body)
  const community = named.success && (await findCommunity(c.var.house.db, named.output.community))
  if (!community) return problem(c, 'unknown_community', { field: 'community' })
  c.set('subject', somewhereOf(community))
  await next()
})

export const devices = new Hono<Changing>()
  .get(
    '/devices',
    describe({
      tag,
      summary: 'My phones that report by themselves while I am on duty',
      answer: DevicesAnswer,
      failures: ['sign_in_needed'],
    }),
    permit('account.keep'),
    noStore,
    async (c) => {
      const found = await devicesOf(c.var.house.db, (await personOf(c))?.id ?? '')
      return c.json({
        devices: found.map(({ id, slug, createdAt }) => ({
          id,
          community: slug,
          added_at: createdAt,
        })),
      })
    },
  )
  .post(
    '/devices',
    describe({
      tag,
      summary: 'Adds a phone; its token is shown this once',
      answer: DeviceAdded,
      failures: [
        'bad_input',
        'sign_in_needed',
        'not_permitted',
        'unknown_community',
        'too_many_devices',
      ],
    }),
    changing,
    inNamedCommunity,
    permit('device.keep'),
    accept('json', Add),
    (c) => add(c),
  )
  .delete(
    '/devices/:id',
    describe({
      tag,
      summary: 'Removes a phone; its token is good for nothing from then on',
      answer: Receipt,
      failures: ['sign_in_needed', 'unknown_device'],
    }),
    changing,
    permit('account.keep'),
    async (c) => {
      const { act, house } = c.var
      const id = c.req.param('id')
      const outcome = await commit(house, act, [
        removeDevice(house.db, act.actor, id, act.now),
        record(
          act,
          { communityId: null, kind: 'device.removed', subject: `device:${id}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_device'))
    },
  )

async function add(c: Context<Changing>): Promise<Response> {
  const { act, house, subject } = c.var
  const id = newId()
  const { communityId } = subject
  const { token, tokenHash } = await tokenFor(c.env, 'device', act)
  const outcome = await commit(house, act, [
    addDevice({ id, tokenHash, personId: act.actor, communityId, createdAt: act.now }),
    record(
      act,
      { communityId, kind: 'device.added', subject: `device:${id}`, payload: { id } },
      { when: IF_CHANGED },
    ),
  ])
  if (!outcome.ok) return answerChange(c, outcome, () => problem(c, 'too_many_devices'))
  return c.json({ ...receiptOf(outcome.rows[0]), token })
}
