import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { MembershipsAnswer, Problem, WhoAnswer } from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'
import { duty, membership } from '../table.ts'

const db = connect(env.DB)
const here = '/api/communities/guihuali/memberships'
const there = '/api/communities/liuwan/memberships'

const send = (who: CastKey | 'guest', path: string, body: object = {}, method = 'POST') =>
  call(path, sending(who, body, { method }))
const refusal = async (answer: Response) => (await answer.json<Problem>()).error
const idOf = async (answer: Response) =>
  (await answer.json<{ subject: string }>()).subject.replace('membership:', '')
const ask = async (who: CastKey, body: object, path = here) => idOf(await send(who, path, body))
const rolesOf = async (who: CastKey) =>
  (await json<WhoAnswer>('/api/account', { headers: as(who) })).account?.memberships.map(
    ({ role, state }) => `${role} ${state}`,
  )

beforeAll(async () => {
  const home = await settle(env)
  await settleCast(env, home, await settle(env, { slug: 'liuwan', places: [] }))
})

describe('whoever asks for a role', () => {
  it('holds it once a coordinator has verified it', async () => {
    const id = await ask('resident', { role: 'volunteer', skills: ['phones', 'phones'] })
    expect(await rolesOf('resident')).toEqual(['resident in_force', 'volunteer applied'])
    expect(
      (await send('coordinator', `${here}/${id}/decision`, { decision: 'verify' })).status,
    ).toBe(200)
    expect(await rolesOf('resident')).toEqual(['resident in_force', 'volunteer in_force'])
    const [row] = await db.select().from(membership).where(eq(membership.id, id))
    expect(row).toMatchObject({ verifiedBy: 'demo-coordinator', skills: '["phones"]' })
    const rows = await db
      .select()
      .from(journal)
      .where(eq(journal.subject, `membership:${id}`))
    expect(rows.map(({ kind, audience }) => [kind, audience])).toEqual([
      ['membership.applied', 'coordinators'],
      ['membership.verified', 'coordinators'],
      ['membership.verified', 'person:demo-resident'],
    ])
  })

  it('asks once: twenty at the same time are one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send('operator', here, { role: 'rider' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  })

  it('may ask again after a refusal', async () => {
    const id = await ask('responder', { role: 'rider' })
    await send('coordinator', `${here}/${id}/decision`, { decision: 'refuse' })
    expect((await send('responder', here, { role: 'rider' })).status).toBe(200)
  })

  it('asks for a place that is in the community, and for no role that may give roles', async () => {
    const master = (place_id: string) =>
      send('volunteer', here, { role: 'station_master', place_id })
    expect(await refusal(await master('nowhere'))).toBe('unknown_place')
    expect((await master('guihuastn1')).status).toBe(200)
    for (const role of ['coordinator', 'admin', 'king'])
      expect(await refusal(await send('volunteer', here, { role })), role).toBe('bad_input')
    expect((await send('guest', here, { role: 'rider' })).status).toBe(401)
  })
})

describe('a decision', () => {
  it('is made once', async () => {
    const id = await ask('station_master', { role: 'rider' })
    const path = `${here}/${id}/decision`
    const answers = await Promise.all(
      ['verify', 'refuse', 'verify'].map((decision) => send('coordinator', path, { decision })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await refusal(await send('admin', path, { decision: 'verify' }))).toBe('already_decided')
  })

  it('is never one’s own, and never that of a neighbour or of another community', async () => {
    const own = await ask('coordinator', { role: 'volunteer' })
    const path = `${here}/${own}/decision`
    expect(await refusal(await send('coordinator', path, { decision: 'verify' }))).toBe(
      'own_membership',
    )
    for (const who of ['rider', 'station_master', 'operator', 'outsider'] as const)
      expect(await refusal(await send(who, path, { decision: 'verify' })), who).toBe(
        'not_permitted',
      )
    const elsewhere = await ask('outsider', { role: 'rider' }, there)
    expect(
      await refusal(
        await send('coordinator', `${here}/${elsewhere}/decision`, { decision: 'verify' }),
      ),
    ).toBe('unknown_membership')
    expect(
      await refusal(
        await send('coordinator', `${there}/${elsewhere}/decision`, { decision: 'verify' }),
      ),
    ).toBe('not_permitted')
  })

  it('in any community of the district is the admin’s too', async () => {
    const id = await ask('outsider', { role: 'resident' }, there)
    expect((await send('admin', `${there}/${id}/decision`, { decision: 'verify' })).status).toBe(
      200,
    )
  })
})

describe('a membership that is revoked', () => {
  it('counts for nothing at once, and ends the duty that was begun by it', async () => {
    expect((await send('rider', '/api/communities/guihuali/duty')).status).toBe(200)
    expect((await send('coordinator', `${here}/held-rider`, {}, 'DELETE')).status).toBe(200)
    expect(await rolesOf('rider')).toEqual([])
    const [{ endedAt }] = await db.select().from(duty).where(eq(duty.personId, 'demo-rider'))
    expect(endedAt).not.toBeNull()
    expect((await send('rider', '/api/communities/guihuali/duty')).status).toBe(403)
    const rows = await db.select().from(journal).where(eq(journal.kind, 'duty.ended'))
    expect(rows).toMatchObject([{ payload: '{"person":"demo-rider","because":"revoked"}' }])
  })

  it('is one’s own, or one that a coordinator may give', async () => {
    expect((await send('volunteer', `${here}/held-volunteer`, {}, 'DELETE')).status).toBe(200)
    expect(await refusal(await send('resident', `${here}/held-responder`, {}, 'DELETE'))).toBe(
      'not_permitted',
    )
    await db.insert(membership).values({
      id: 'second',
      personId: 'demo-responder',
      role: 'coordinator',
      communityId: 1,
      scope: 'community:1',
      appliedAt: 0,
      verifiedAt: 0,
    })
    expect(await refusal(await send('coordinator', `${here}/second`, {}, 'DELETE'))).toBe(
      'not_permitted',
    )
    expect((await send('admin', `${here}/second`, {}, 'DELETE')).status).toBe(200)
    expect(await refusal(await send('admin', `${here}/second`, {}, 'DELETE'))).toBe(
      'already_decided',
    )
  })
})

it('skills are vouched for by those who coordinate', async () => {
  const change = (who: CastKey) =>
    send(who, `${here}/held-station_master`, { skills: ['repair'] }, 'PATCH')
  expect((await change('coordinator')).status).toBe(200)
  expect((await change('station_master')).status).toBe(403)
  const [row] = await db.select().from(membership).where(eq(membership.id, 'held-station_master'))
  expect(row.skills).toBe('["repair"]')
})

it('those who coordinate read who is what, page by page, and nobody else does', async () => {
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next && `&after=${next}`
    const page: MembershipsAnswer = await json(`${here}?limit=3${after}`, {
      headers: as('coordinator'),
    })
    seen.push(...page.memberships.map(({ id }) => id))
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(await db.$count(membership, eq(membership.communityId, 1)))
  const applied = await json<MembershipsAnswer>(`${here}?state=applied`, { headers: as('admin') })
  expect(applied.memberships.every(({ state }) => state === 'applied')).toBe(true)
  expect(applied.memberships.length).toBeGreaterThan(0)
  for (const who of ['resident', 'outsider'] as const)
    expect((await call(here, { headers: as(who) })).status).toBe(403)
})
