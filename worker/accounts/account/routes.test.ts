import { env } from 'cloudflare:workers'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountAnswer, SessionsAnswer, WhoAnswer } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast, signIn } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'
import { ROTATE_MS } from '../session/lifetime.ts'
import { person, session } from '../table.ts'

const db = connect(env.DB)
const who = async (headers: HeadersInit): Promise<AccountAnswer | null> =>
  (await json<WhoAnswer>('/api/account', { headers })).account
const listed = (headers: HeadersInit) => json<SessionsAnswer>('/api/account/sessions', { headers })
const removing = { method: 'DELETE' }

beforeAll(async () => settleCast(env, await settle(env)))

describe('who asks', () => {
  it('is told what they are where, and the phone but for its last digits is not', async () => {
    await db.update(person).set({ phone: '+8613800001234' }).where(eq(person.id, 'demo-rider'))
    expect(await who(as('rider'))).toMatchObject({
      name: '小李',
      phone: '••• 1234',
      memberships: [{ role: 'rider', state: 'in_force', community: 'guihuali', trade: 'takeaway' }],
      duty: null,
    })
    expect((await who(as('admin')))?.memberships[0]).toMatchObject({
      community: null,
      district: '西溪区',
    })
  })

  it('is nobody as a guest, and no cache keeps either answer', async () => {
    expect(await who({})).toBeNull()
    const answer = await call('/api/account', { headers: as('rider') })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a name', () => {
  it('is changed once, with a row in the journal that does not have it', async () => {
    const request = sending('resident', { name: '王奶奶' }, { method: 'PATCH' })
    const [first, again] = [
      await call('/api/account', request),
      await call('/api/account', request),
    ]
    expect(first.status).toBe(200)
    expect(await again.json()).toEqual(await first.json())
    expect((await who(as('resident')))?.name).toBe('王奶奶')
    const rows = await db.select().from(journal).where(eq(journal.kind, 'account.renamed'))
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('王奶奶')
  })

  it('of a guest cannot be changed, and one too long is refused', async () => {
    const change = (who: 'guest' | 'rider', name: string) =>
      call('/api/account', sending(who, { name }, { method: 'PATCH' }))
    expect((await change('guest', '我')).status).toBe(401)
    expect((await change('rider', '长'.repeat(21))).status).toBe(400)
  })
})

describe('sessions', () => {
  it('are listed, and each can be ended; the rooms are told by a row', async () => {
    const phone = await signIn(env, 'rider')
    const { sessions } = await listed(as('rider'))
    expect(sessions.map(({ is_this, agent }) => [is_this, agent])).toContainEqual([
      true,
      'Chrome · Android',
    ])
    const other = sessions.find(({ is_this }) => !is_this)
    const path = `/api/account/sessions/${other?.id}`
    expect((await call(path, sending('rider', {}, removing))).status).toBe(200)
    expect(await who(phone)).toBeNull()
    expect((await call(path, sending('rider', {}, removing))).status).toBe(404)
    const about = eq(journal.subject, `session:${other?.id}`)
    expect(await db.select().from(journal).where(about)).toMatchObject([
      { kind: 'session.revoked', communityId: 1, audience: 'person:demo-rider' },
    ])
  })

  it('of somebody else cannot be ended', async () => {
    const { sessions } = await listed(as('rider'))
    const path = `/api/account/sessions/${sessions[0].id}`
    expect((await call(path, sending('volunteer', {}, removing))).status).toBe(404)
    expect(await who(as('rider'))).not.toBeNull()
  })

  it('elsewhere are ended together', async () => {
    const phones = [await signIn(env, 'operator'), await signIn(env, 'operator')]
    expect((await call('/api/account/sessions', sending('operator', {}, removing))).status).toBe(
      200,
    )
    expect(await Promise.all(phones.map(who))).toEqual([null, null])
    expect((await listed(as('operator'))).sessions).toHaveLength(1)
  })

  it('a person of the district is heard of in each of its communities', async () => {
    await settle(env, { slug: 'liuwan', places: [] })
    await signIn(env, 'admin')
    await call('/api/account/sessions', sending('admin', {}, removing))
    const rows = await db
      .select()
      .from(journal)
      .where(and(eq(journal.actor, 'demo-admin')))
    expect(rows.map(({ communityId }) => communityId)).toEqual([1, 2])
  })

  it('whoever signs out is out, and the cookie goes', async () => {
    const phone = await signIn(env, 'responder')
    const headers = { ...sending('responder', {}, removing).headers, ...phone }
    const answer = await call('/api/account/session', { ...removing, headers, body: '{}' })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-yike=; Max-Age=0/)
    expect(await who(phone)).toBeNull()
    expect(await who(as('responder'))).not.toBeNull()
  })
})

describe('a token a day old', () => {
  const dayOld = async () => {
    const phone = await signIn(env, 'coordinator')
    const id = (await who(phone))?.session_id ?? ''
    const then = new Date(Date.now() - ROTATE_MS - 1)
    await db.update(session).set({ createdAt: then }).where(eq(session.id, id))
    return { phone, id }
  }
  const newCookie = async (headers: HeadersInit) =>
    (await call('/api/account', { headers })).headers.get('set-cookie')?.split(';')[0] ?? null

  it('is changed; the old one is good until the new one was shown, and a minute longer', async () => {
    const { phone, id } = await dayOld()
    const cookie = (await newCookie(phone)) ?? ''
    expect(cookie).toMatch(/^__Host-yike=/)
    expect((await who(phone))?.session_id).toBe(id)
    expect((await who({ cookie }))?.session_id).toBe(id)
    expect((await who(phone))?.session_id).toBe(id)
    await db
      .update(session)
      .set({ pastUntil: sql`${session.pastUntil} - 61000` })
      .where(eq(session.id, id))
    expect(await who(phone)).toBeNull()
    expect((await who({ cookie }))?.session_id).toBe(id)
  })

  it('is changed once a day, and travels in a cookie that scripts and other sites do not see', async () => {
    const { phone } = await dayOld()
    const answer = await call('/api/account', { headers: phone })
    const [, ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ')
    expect(attributes).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
    )
    expect(attributes.some((attribute) => attribute.startsWith('Domain'))).toBe(false)
    expect(await newCookie(phone)).toBeNull()
  })
})
