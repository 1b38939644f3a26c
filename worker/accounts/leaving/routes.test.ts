import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DeviceAdded, Receipt } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'
import { claim, task } from '../../tasks/table.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast, signIn } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'
import { device, duty, membership, passkey, person, session } from '../table.ts'

const db = connect(env.DB)
const here = '/api/communities/guihuali'

beforeAll(async () => {
  await settleCast(env, await settle(env))
  await db.update(person).set({ phone: '+8613912345678' }).where(eq(person.id, 'demo-rider'))
  await db.insert(task).values({
    id: 'a-task',
    no: 7,
    communityId: 1,
    kind: 'patrol',
    title: '巡一圈',
    lng: 120,
    lat: 30,
    fromAt: 0,
    expectedMinutes: 5,
    sourceKind: 'desk',
    postedBy: 'demo-coordinator',
    postedAt: 0,
  })
  await db.insert(passkey).values({
    id: 'a-key',
    personId: 'demo-rider',
    publicKey: 'x',
    counter: 0,
    userAgent: '',
    addedAt: 0,
  })
})

describe('everything of mine', () => {
  it('is given to me in one file, without what would let another in', async () => {
    const added = await call('/api/account/devices', sending('rider', { community: 'guihuali' }))
    const { token } = await added.json<DeviceAdded>()
    const answer = await call('/api/account/export', { headers: as('rider') })
    const text = await answer.text()
    expect(answer.headers.get('content-disposition')).toContain('yike.json')
    expect(JSON.parse(text)).toMatchObject({
      person: { name: '小李', phone: '+8613912345678' },
      memberships: [{ role: 'rider' }],
      devices: [{}],
      passkeys: [{ id: 'a-key' }],
      claims: [],
      journal: [{ kind: 'device.added' }, { kind: 'account.exported' }],
    })
    const [{ token: sessionToken }] = await db
      .select()
      .from(session)
      .where(eq(session.personId, 'demo-rider'))
    for (const secret of [token, sessionToken, 'tokenHash']) expect(text).not.toContain(secret)
  })

  it('is mine alone, and not for a guest', async () => {
    expect((await call('/api/account/export')).status).toBe(401)
    const text = await (await call('/api/account/export', { headers: as('volunteer') })).text()
    expect(text).not.toContain('demo-rider')
  })
})

describe('whoever closes their account', () => {
  it('says that they are sure', async () => {
    expect((await call('/api/account/close', sending('rider', {}))).status).toBe(400)
    expect((await call('/api/account/close', sending('guest', { sure: true }))).status).toBe(401)
  })

  it('leaves no name and no phone, holds nothing, and is let in nowhere', async () => {
    await call(`${here}/duty`, sending('rider'))
    await db.insert(claim).values({
      id: 'a-claim',
      taskId: 'a-task',
      communityId: 1,
      personId: 'demo-rider',
      claimedAt: 0,
      leaseUntil: Date.now() + 60_000,
    })
    const other = await signIn(env, 'rider')
    const before = await db.$count(journal)
    const answer = await call('/api/account/close', sending('rider', { sure: true }))
    expect(await answer.json<Receipt>()).toMatchObject({ kind: 'account.closed' })
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
    const [row] = await db.select().from(person).where(eq(person.id, 'demo-rider'))
    expect(row).toMatchObject({ name: '已注销', phone: null })
    const mine = async (table: typeof session | typeof passkey) =>
      db.$count(table, eq(table.personId, 'demo-rider'))
    expect([await mine(session), await mine(passkey)]).toEqual([0, 0])
    const ended = [
      ...(await db
        .select({ at: membership.revokedAt })
        .from(membership)
        .where(eq(membership.personId, 'demo-rider'))),
      ...(await db
        .select({ at: device.removedAt })
        .from(device)
        .where(eq(device.personId, 'demo-rider'))),
      ...(await db.select({ at: duty.endedAt }).from(duty).where(eq(duty.personId, 'demo-rider'))),
      ...(await db
        .select({ at: claim.releasedAt })
        .from(claim)
        .where(eq(claim.personId, 'demo-rider'))),
    ]
    expect(ended).toHaveLength(4)
    expect(ended.every(({ at }) => at !== null)).toBe(true)
    for (const headers of [as('rider'), other])
      expect(await json('/api/account', { headers })).toEqual({ account: null })
    const rows = await db.select().from(journal)
    expect(rows.slice(before).map(({ kind }) => kind)).toEqual([
      'account.closed',
      'duty.ended',
      'claim.released',
      'session.revoked',
      'session.revoked',
    ])
    const [{ stage }] = await db.select().from(task)
    expect(stage).toBe('open')
  })

  it('who was nothing to any community can leave too', async () => {
    expect((await call('/api/account/close', sending('outsider', { sure: true }))).status).toBe(200)
    expect(await json('/api/account', { headers: as('outsider') })).toEqual({ account: null })
  })
})
