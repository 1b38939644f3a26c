import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { InvitationAnswer, InvitationMade, InvitationsAnswer, Problem } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { headersOf, newcomer } from '../../testing/newcomer.ts'
import { settle } from '../../testing/settle.ts'
import { invitation, membership } from '../table.ts'

const db = connect(env.DB)
const here = '/api/communities/guihuali/invitations'

const make = (who: CastKey, body: object, once?: string) => call(here, sending(who, body, { once }))
const tokenOf = async (answer: Response) =>
  (await answer.json<InvitationMade>()).link.replace('https://yike.test/join/', '')
const take = (token: string, who: CastKey) => call(`/api/invitations/${token}/take`, sending(who))
const refusal = async (answer: Response) => (await answer.json<Problem>()).error

beforeAll(async () => settleCast(env, await settle(env)))

describe('an invitation', () => {
  it('gives its role to whoever takes it, and says before what it gives', async () => {
    const body = { role: 'station_master', place_id: 'guihuastn1' }
    const token = await tokenOf(await make('coordinator', body))
    expect(await json<InvitationAnswer>(`/api/invitations/${token}`)).toMatchObject({
      role: 'station_master',
      community_name: '桂花里',
      place_name: '桂花里志愿服务站',
      state: 'open',
    })
    expect((await take(token, 'outsider')).status).toBe(200)
    const [held] = await db
      .select()
      .from(membership)
      .where(eq(membership.personId, 'demo-outsider'))
    expect(held).toMatchObject({ placeId: 'guihuastn1', verifiedBy: 'demo-coordinator' })
    expect(await refusal(await take(token, 'rider'))).toBe('invitation_spent')
  })

  it('with three uses lets three of twenty in who take it at once', async () => {
    const token = await tokenOf(await make('coordinator', { role: 'volunteer', uses: 3 }))
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, i) => newcomer(env, `guest-${i}`)),
    )
    const before = await db.$count(membership)
    const answers = await Promise.all(
      people.map((person, i) =>
        call(`/api/invitations/${token}/take`, {
          ...sending('guest'),
          headers: headersOf(person, `taking-${i}`),
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      200,
      200,
      ...Array(17).fill(409),
    ])
    expect(await db.$count(membership)).toBe(before + 3)
    expect(await db.$count(journal, eq(journal.kind, 'invitation.taken'))).toBe(4)
  })

  it('verifies what was only asked for, and is not used up by who has the role', async () => {
    await call('/api/communities/guihuali/memberships', sending('operator', { role: 'rider' }))
    const token = await tokenOf(await make('coordinator', { role: 'rider', uses: 2 }))
    expect(await refusal(await take(token, 'rider'))).toBe('already_member')
    expect((await take(token, 'operator')).status).toBe(200)
    const of = await db.select().from(membership).where(eq(membership.personId, 'demo-operator'))
    expect(of.find(({ role }) => role === 'rider')?.verifiedAt).not.toBeNull()
    expect(await json(`/api/invitations/${token}`)).toMatchObject({ state: 'open' })
  })

  it('is not for who made it, nor for a guest, and an unknown one is nobody’s', async () => {
    const token = await tokenOf(await make('coordinator', { role: 'rider' }))
    expect(await refusal(await take(token, 'coordinator'))).toBe('own_invitation')
    expect((await call(`/api/invitations/${token}/take`, sending('guest'))).status).toBe(401)
    expect(await refusal(await take('0'.repeat(40), 'resident'))).toBe('unknown_invitation')
  })

  it('that was revoked, or is too old, gives nothing', async () => {
    const made = await (await make('coordinator', { role: 'rider' })).json<InvitationMade>()
    const token = made.link.split('/').pop() ?? ''
    const gone = () => call(`${here}/${made.id}`, sending('coordinator', {}, { method: 'DELETE' }))
    expect((await gone()).status).toBe(200)
    expect(await refusal(await gone())).toBe('unknown_invitation')
    expect(await refusal(await take(token, 'resident'))).toBe('invitation_spent')
    const old = await tokenOf(await make('coordinator', { role: 'rider', hours: 1 }))
    await db.update(invitation).set({ expiresAt: 1 }).where(eq(invitation.left, 1))
    expect(await refusal(await take(old, 'resident'))).toBe('invitation_spent')
    expect(await json(`/api/invitations/${old}`)).toMatchObject({ state: 'expired' })
  })
})

it('those who coordinate invite; to coordinate, an admin alone', async () => {
  expect((await make('coordinator', { role: 'coordinator' })).status).toBe(403)
  expect((await make('admin', { role: 'coordinator' })).status).toBe(200)
  for (const who of ['rider', 'station_master', 'operator'] as const)
    expect((await make(who, { role: 'resident' })).status).toBe(403)
})

it('an invitation asked for twice is one, with the same link', async () => {
  const before = await db.$count(invitation)
  const [first, again] = [
    await make('coordinator', { role: 'rider' }, 'sent-twice'),
    await make('coordinator', { role: 'rider' }, 'sent-twice'),
  ]
  expect(await again.json()).toEqual(await first.json())
  expect(await db.$count(invitation)).toBe(before + 1)
})

it('invitations are listed without what could be taken', async () => {
  const answer = await call(here, { headers: as('coordinator') })
  const text = await answer.text()
  expect((JSON.parse(text) as InvitationsAnswer).invitations.length).toBeGreaterThan(5)
  expect(text).not.toMatch(/token|[0-9a-f]{40}/)
})
