import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { DeviceAdded, DevicesAnswer } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'
import { device } from '../table.ts'
import { hashOf } from '../token.ts'

const path = '/api/account/devices'
const add = (who: CastKey | 'guest', community = 'guihuali', once?: string) =>
  call(path, sending(who, { community }, { once }))
const remove = (who: CastKey, id: string) =>
  call(`${path}/${id}`, sending(who, {}, { method: 'DELETE' }))
const listed = (who: CastKey) => json<DevicesAnswer>(path, { headers: as(who) })

beforeAll(async () => settleCast(env, await settle(env)))

it('a phone is added, listed and removed; of its token the hash is kept', async () => {
  const answer = await add('rider', 'guihuali', 'same-request')
  const { id, token } = await answer.json<DeviceAdded>()
  expect(await (await add('rider', 'guihuali', 'same-request')).json()).toMatchObject({ id, token })
  const rows = await connect(env.DB).select().from(device)
  expect(rows).toMatchObject([{ id, tokenHash: await hashOf(token), communityId: 1 }])
  expect(await listed('rider')).toMatchObject({ devices: [{ id, community: 'guihuali' }] })
  expect((await remove('volunteer', id)).status).toBe(404)
  expect((await remove('rider', id)).status).toBe(200)
  expect((await remove('rider', id)).status).toBe(404)
  expect(await listed('rider')).toEqual({ devices: [] })
})

it('is for those who go on duty in the community', async () => {
  expect((await add('guest')).status).toBe(401)
  for (const who of ['resident', 'outsider', 'operator'] as const)
    expect((await add(who)).status, who).toBe(403)
  expect((await add('rider', 'nowhere')).status).toBe(404)
  expect((await add('rider', null as never)).status).toBe(404)
})

it('of twenty phones added at once five are', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => add('volunteer')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(15)
})
