import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { PasskeysAnswer, Problem } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'
import { Authenticator } from '../../testing/authenticator.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'
import { challenge, passkey } from '../table.ts'

const db = connect(env.DB)
const HOUSE = 'https://yike.test'
const path = '/api/account/passkeys'

const send = (who: CastKey | 'guest', to: string, body: object = {}, method = 'POST') =>
  call(to, sending(who, body, { method }))
const optionsFor = async (who: CastKey | 'guest', to: string) =>
  (await send(who, to)).json<{ challenge: string }>()
const refusal = async (answer: Response) => (await answer.json<Problem>()).error

const addFor = async (who: CastKey) => {
  const key = await Authenticator.make(HOUSE)
  const response = await key.create(await optionsFor(who, `${path}/options`))
  return { key, response, answer: await send(who, path, { response }) }
}
const question = () => optionsFor('guest', '/api/account/passkey/options')
const enter = (response: object) => send('guest', '/api/account/passkey/enter', { response })

beforeAll(async () => settleCast(env, await settle(env)))
beforeEach(async () => {
  await db.delete(passkey)
})

describe('a passkey', () => {
  it('is added by who is signed in, and signs them in without a name', async () => {
    const { key, answer } = await addFor('rider')
    expect(answer.status).toBe(200)
    const entered = await enter(await key.get(await question()))
    expect(await entered.json()).toEqual({ id: 'demo-rider', name: '小李', is_new: false })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await json('/api/account', { headers: { cookie } })).toMatchObject({
      account: { name: '小李' },
    })
    const { passkeys } = await json<PasskeysAnswer>(path, { headers: as('rider') })
    expect(passkeys).toMatchObject([{ used_at: expect.any(Number) }])
    const rows = await db.select().from(journal).where(eq(journal.kind, 'passkey.added'))
    expect(rows).toMatchObject([{ actor: 'demo-rider', payload: '{}' }])
  })

  it('is removed by its owner alone, and signs nobody in any more', async () => {
    const { key, response } = await addFor('rider')
    expect((await send('volunteer', `${path}/${response.id}`, {}, 'DELETE')).status).toBe(404)
    expect((await send('rider', `${path}/${response.id}`, {}, 'DELETE')).status).toBe(200)
    expect(await refusal(await enter(await key.get(await question())))).toBe('passkey_refused')
  })

  it('of somebody else cannot be taken over', async () => {
    const { key } = await addFor('rider')
    const response = await key.create(await optionsFor('volunteer', `${path}/options`))
    expect(await refusal(await send('volunteer', path, { response }))).toBe('passkey_refused')
  })

  it('is asked for by a guest in vain', async () => {
    expect((await send('guest', `${path}/options`)).status).toBe(401)
    expect((await call(path)).status).toBe(401)
  })
})

describe('an answer is refused', () => {
  it('the second time, also of two at once', async () => {
    const { key } = await addFor('rider')
    const signed = await key.get(await question())
    const both = await Promise.all([enter(signed), enter(signed), enter(signed)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422, 422])
    expect((await enter(signed)).status).toBe(422)
  })

  it('when it comes too late, or to a question that nobody asked', async () => {
    const { key } = await addFor('rider')
    const asked = await question()
    await db.update(challenge).set({ expiresAt: 1 })
    expect((await enter(await key.get(asked))).status).toBe(422)
    expect((await enter(await key.get({ challenge: 'bm9ib2R5LWFza2Vk' }))).status).toBe(422)
  })

  it('when it answers what somebody was asked to add a key', async () => {
    const { key } = await addFor('rider')
    const asked = await optionsFor('rider', `${path}/options`)
    expect((await enter(await key.get(asked))).status).toBe(422)
    const stolen = await optionsFor('rider', `${path}/options`)
    const response = await (await Authenticator.make(HOUSE)).create(stolen)
    expect(await refusal(await send('volunteer', path, { response }))).toBe('passkey_refused')
  })

  it('when it was given on another site’s page', async () => {
    const { key } = await addFor('rider')
    const there = { origin: 'https://yike.test.evil.example' }
    expect((await enter(await key.get(await question(), there))).status).toBe(422)
    const made = await Authenticator.make('https://evil.example')
    const response = await made.create(await optionsFor('rider', `${path}/options`), {
      origin: HOUSE,
    })
    expect((await send('rider', path, { response })).status).toBe(422)
  })

  it('when nobody unlocked the key, when it signed otherwise, and when it is a copy that fell behind', async () => {
    const {
      key,
      response: { id },
    } = await addFor('rider')
    expect((await enter(await key.get(await question(), { flags: 0x01 }))).status).toBe(422)
    const forger = await Authenticator.make(HOUSE)
    expect((await enter({ ...(await forger.get(await question())), id, rawId: id })).status).toBe(
      422,
    )
    key.counter = 9
    expect((await enter(await key.get(await question()))).status).toBe(200)
    key.counter = 3
    expect((await enter(await key.get(await question()))).status).toBe(422)
  })

  it.each([{}, { response: {} }, { response: { id: '../x' } }, { response: [] }])(
    'when it is none: %j',
    async (body) => {
      expect((await send('guest', '/api/account/passkey/enter', body)).status).toBe(400)
      expect((await send('rider', path, body)).status).toBe(400)
    },
  )
})
