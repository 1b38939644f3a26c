import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { beforeAll, expect, it, vi } from 'vitest'
import { CAST } from '../../../domain/accounts/cast.ts'
import { connect } from '../../db/connect.ts'
import type { Env } from '../../env.ts'
import type { App, Person } from '../../http/app.ts'
import { as, settleCast, signIn } from '../../testing/cast.ts'
import { metered } from '../../testing/meter.ts'
import { settle } from '../../testing/settle.ts'
import { personOf } from '../person.ts'
import { membership, session } from '../table.ts'

const db = connect(env.DB)
const who = new Hono<App>().get('/', async (c) => c.json(await personOf(c)))

const ask = async (headers: HeadersInit, bindings: Partial<Env> = {}): Promise<Person | null> =>
  (await who.request('https://yike.test/', { headers }, { ...env, ...bindings })).json()

beforeAll(async () => settleCast(env, await settle(env)))

it('everybody of the cast is known by the session, with what they are', async () => {
  for (const { key, id, name, role } of CAST) {
    const person = await ask(as(key))
    expect(person).toMatchObject({ id, name })
    expect(person?.memberships.map((held) => held.role)).toEqual(role === null ? [] : [role])
  }
})

it('who shows no session, or one that we did not sign, is a guest', async () => {
  const { cookie } = as('rider')
  const [name, value] = cookie.split('=')
  for (const forged of ['', 'yike=x', `${name}=${value.slice(3)}`, `${name}=token.x`, `${name}=`]) {
    expect(await ask({ cookie: forged }), forged).toBeNull()
  }
})

it('a session that was revoked is gone at once, and another phone stays signed in', async () => {
  const phone = await signIn(env, 'rider')
  const revoked = await ask(phone)
  await db.delete(session).where(eq(session.id, revoked?.sessionId ?? ''))
  expect(await ask(phone)).toBeNull()
  expect(await ask(as('rider'))).not.toBeNull()
})

it('a session that ran out, and a membership not in force, count for nothing', async () => {
  const phone = await signIn(env, 'volunteer')
  const { sessionId = '' } = (await ask(phone)) ?? {}
  await db.update(membership).set({ revokedAt: 1 }).where(eq(membership.id, 'held-volunteer'))
  expect((await ask(phone))?.memberships).toEqual([])
  await db
    .update(session)
    .set({ expiresAt: new Date(1) })
    .where(eq(session.id, sessionId))
  expect(await ask(phone)).toBeNull()
})

it('no address is kept, and of the browser its name', async () => {
  const [row] = await db.select().from(session).limit(1)
  expect(row.userAgent).toBe('Chrome · Android')
  expect(Object.keys(row)).not.toContain('ipAddress')
})

it('a house without its secret says so, to the first who shows a session', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const bindings = { ...env, AUTH_SECRET: '' }
  const answer = await who.request('https://yike.test/', { headers: as('rider') }, bindings)
  expect(answer.status).toBe(500)
  expect(String(log.mock.lastCall)).toContain('AUTH_SECRET')
  log.mockRestore()
})

it('to know who asks reads a handful of rows', async () => {
  const meter = metered(env.DB)
  await ask(as('rider'), { DB: meter.db })
  expect(meter.rowsRead).toBeLessThanOrEqual(8)
})
