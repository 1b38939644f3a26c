import { env } from 'cloudflare:workers'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { DutyBegan, Problem, WhoAnswer } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { commit, type House } from '../../journal/commit.ts'
import { journal } from '../../journal/table.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'
import { duty } from '../table.ts'
import { endLapsedDuties, nextDutyEnd } from './store.ts'

const db = connect(env.DB)
const HOUR_MS = 3_600_000

const begin = (who: CastKey | 'guest', body: object = {}, slug = 'guihuali') =>
  call(`/api/communities/${slug}/duty`, sending(who, body))
const end = (who: CastKey | 'guest') =>
  call('/api/communities/guihuali/duty', sending(who, {}, { method: 'DELETE' }))
const refusal = async (answer: Response) => (await answer.json<Problem>()).error
const dutyOf = async (who: CastKey) =>
  (await json<WhoAnswer>('/api/account', { headers: as(who) })).account?.duty

beforeAll(async () => {
  const home = await settle(env)
  await settleCast(env, home, await settle(env, { slug: 'liuwan', places: [] }))
})
beforeEach(() => db.update(duty).set({ endedAt: 1 }).where(isNull(duty.endedAt)))

describe('going on duty', () => {
  it('lasts four hours unless said otherwise, and twelve at most', async () => {
    const { until, at } = await (await begin('rider')).json<DutyBegan>()
    expect(until - at).toBe(4 * HOUR_MS)
    expect(await dutyOf('rider')).toMatchObject({
      community: 'guihuali',
      membership_id: 'held-rider',
      until_at: until,
    })
    expect((await begin('volunteer', { hours: 12 })).status).toBe(200)
    for (const hours of [12.5, 0, -1, '4', null])
      expect(await refusal(await begin('station_master', { hours })), String(hours)).toBe(
        'bad_input',
      )
  })

  it('is for those who help here, and nobody else', async () => {
    expect((await begin('guest')).status).toBe(401)
    for (const who of ['resident', 'responder', 'operator', 'coordinator', 'outsider'] as const)
      expect((await begin(who)).status, who).toBe(403)
    expect((await begin('rider', {}, 'liuwan')).status).toBe(403)
    expect((await begin('outsider', {}, 'liuwan')).status).toBe(200)
    expect((await begin('rider', { membership_id: 'held-volunteer' })).status).toBe(403)
  })

  it('fifty times at once is once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => begin('rider')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await refusal(await begin('rider'))).toBe('already_on_duty')
    const open = and(eq(duty.personId, 'demo-rider'), isNull(duty.endedAt))
    expect(await db.$count(duty, open)).toBe(1)
  })

  it('goes before an earlier duty that ran out and that nobody has closed yet', async () => {
    await begin('rider')
    await db.update(duty).set({ untilAt: 5 }).where(isNull(duty.endedAt))
    expect((await begin('rider')).status).toBe(200)
    const [row] = await db.select().from(journal).where(eq(journal.actor, 'system'))
    expect(row).toMatchObject({
      kind: 'duty.ended',
      payload: '{"person":"demo-rider","because":"lapsed"}',
    })
  })
})

it('whoever goes off duty is off, once', async () => {
  await begin('rider')
  expect((await end('rider')).status).toBe(200)
  expect(await dutyOf('rider')).toBeNull()
  expect(await refusal(await end('rider'))).toBe('not_on_duty')
  expect((await end('guest')).status).toBe(401)
})

it('a duty ends by itself when its time is over, and not a moment before', async () => {
  const told: number[] = []
  const house: House = { db, announce: (id) => told.push(id) }
  const { until } = await (await begin('rider')).json<DutyBegan>()
  expect(await nextDutyEnd(db, 1)).toBe(until)
  expect(await endLapsedDuties(db, 1, until - 1)).toEqual([])
  const act = { actor: 'system', now: until, request: null }
  const both = await Promise.all(
    [1, 2].map(async () => commit(house, act, await endLapsedDuties(db, 1, until))),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(told).toEqual([1])
  expect(await dutyOf('rider')).toBeNull()
  expect(await nextDutyEnd(db, 1)).toBeNull()
})
