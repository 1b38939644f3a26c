import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { LEASE_MS, UNDO_MS } from '../../domain/tasks/task.ts'
import { membership } from '../accounts/table.ts'
import type { Problem } from '../api.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { call } from '../testing/call.ts'
import { settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { expireLapsed, expireNow, nextDue } from './due.ts'
import { claim as claims } from './table.ts'
import { act, claim, claimed, look, post, why } from './testing.ts'

const db = connect(env.DB)
const house = { db, announce: () => undefined }
let here: Community

const rowsOf = (subject: string) =>
  db.select().from(journal).where(eq(journal.subject, subject)).orderBy(journal.seq)
const kindsOf = async (subject: string) => (await rowsOf(subject)).map(({ kind }) => kind)

beforeAll(async () => {
  here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
})

/** Lets go of what a test left in hand: nobody holds more than three. */
beforeEach(async () => {
  await db
    .update(claims)
    .set({ releasedAt: clock.now })
    .where(sql`${claims.releasedAt} is null and ${claims.expiredAt} is null`)
})

describe('a claim', () => {
  it('is one person’s, and who comes later is told who has it and what else is near', async () => {
    const far = await post({ title: '远处的事' }, { where: at(400, 400) })
    const near = await post({ title: '近处的事' }, { where: at(200, 0) })
    const { no } = await post()
    const won = await claimed('rider', no)
    expect(won).toMatchObject({ kind: 'task.claimed', no, lease_until: clock.now + LEASE_MS })
    clock.now += 3000
    const lost = await claim('volunteer', no, { from: at(190, 5) })
    const refusal = await lost.json<Problem>()
    expect(refusal).toMatchObject({
      status: 409,
      error: 'already_claimed',
      claimed: { by: '小李', at: clock.now - 3000 },
      alternative: { no: near.no, title: '近处的事' },
    })
    expect(refusal.alternative?.walk_minutes).toBeLessThan(1)
    const beside = await claim('volunteer', no, { from: at(390, 390) })
    expect(await beside.json()).toMatchObject({ alternative: { no: far.no } })
    expect((await look('volunteer', no)).claims).toMatchObject([{ by: '小李', mine: false }])
    expect(await why(claim('rider', no))).toBe('409 already_yours')
  })

  it('of a task for two is held by two different people', async () => {
    const { no } = await post({ seats: 2 })
    await claimed('rider', no)
    expect((await look('rider', no)).state).toBe('open')
    expect(await why(claim('rider', no))).toBe('409 already_yours')
    await claimed('volunteer', no)
    const { state, claims } = await look('rider', no)
    expect([state, claims.map(({ seat }) => seat)]).toEqual(['claimed', [0, 1]])
    expect(await why(claim('station_master', no))).toBe('409 already_claimed')
  })

  it('is not for who lacks a skill, and a skill counts once somebody vouched for it', async () => {
    const { no } = await post({ skills: ['first_aid'] })
    expect(await why(claim('volunteer', no))).toBe('409 skills_missing')
    const theirs = eq(membership.personId, 'demo-volunteer')
    await db.update(membership).set({ skills: '["first_aid"]', verifiedAt: null }).where(theirs)
    expect(await why(claim('volunteer', no))).toBe('404 unknown_task')
    await db.update(membership).set({ verifiedAt: 0 }).where(theirs)
    await claimed('volunteer', no)
  })

  it('is one of three that somebody can hold undone', async () => {
    const posted = [await post(), await post(), await post(), await post()]
    const held = []
    for (const { no } of posted.slice(0, 3)) held.push(await claimed('rider', no))
    expect(await why(claim('rider', posted[3].no))).toBe('409 too_many_claims')
    expect((await look('rider', posted[3].no)).can).toEqual([])
    await act('rider', held[0].claim, 'completion')
    await claimed('rider', posted[3].no)
  })

  it('waits for the time of the task, and is too late when that is over', async () => {
    const { no } = await post({ from_at: clock.now + 1000, until_at: clock.now + 5000 })
    expect(await why(claim('rider', no))).toBe('409 task_not_yet')
    clock.now += 5000
    expect(await why(claim('rider', no))).toBe('409 task_closed')
    expect((await look('rider', no)).state).toBe('lapsed')
  })
})

describe('a lease', () => {
  it('is over at the very moment in which it ends, and the task is everybody’s again', async () => {
    const { no } = await post()
    const { claim: id, lease_until = 0 } = await claimed('rider', no)
    clock.now = lease_until - 1
    expect(await why(claim('volunteer', no))).toBe('409 already_claimed')
    clock.now = lease_until
    expect((await look('rider', no)).state).toBe('open')
    expect(await why(act('rider', id, 'completion'))).toBe('409 claim_over')
    await claimed('volunteer', no)
    expect(await kindsOf(`claim:${id}`)).toEqual(['claim.expired'])
    expect((await rowsOf(`claim:${id}`))[0]).toMatchObject({ actor: 'system', key: null })
  })

  it('is made longer once', async () => {
    const { no } = await post()
    const { claim: id, lease_until = 0 } = await claimed('rider', no)
    const longer = await act('rider', id, 'extension')
    expect(await longer.json()).toMatchObject({ lease_until: lease_until + LEASE_MS })
    expect(await why(act('rider', id, 'extension'))).toBe('409 already_extended')
    expect(await kindsOf(`claim:${id}`)).toEqual(['claim.extended'])
  })

  it('of a long task is as long as the task needs', async () => {
    const { no } = await post({ expected_minutes: 60 })
    expect((await claimed('rider', no)).lease_until).toBe(clock.now + 120 * 60_000)
  })

  it('ends by itself once, however often somebody looks', async () => {
    await expireNow(house, here.id, clock.now)
    const { no } = await post()
    const { claim: id, lease_until = 0 } = await claimed('rider', no)
    expect(await nextDue(db, here.id)).toBe(lease_until)
    expect(await expireLapsed(db, here.id, lease_until - 1)).toEqual([])
    const often = Array.from({ length: 10 }, () => expireNow(house, here.id, lease_until))
    await Promise.all(often)
    expect(await kindsOf(`claim:${id}`)).toEqual(['claim.expired'])
    expect(await nextDue(db, here.id)).not.toBe(lease_until)
  })

  it('of a task that is over goes, and then the task', async () => {
    const { no, task } = await post({ until_at: clock.now + 1000 })
    const { lease_until = 0 } = await claimed('rider', no)
    await expireNow(house, here.id, lease_until)
    await expireNow(house, here.id, lease_until)
    expect(await kindsOf(`task:${task}`)).toEqual(['task.posted', 'task.claimed', 'task.lapsed'])
  })
})

describe('a release', () => {
  it('gives the task back to everybody', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    expect((await act('rider', id, 'release')).status).toBe(200)
    expect((await look('rider', no)).state).toBe('open')
    expect(await why(act('rider', id, 'release'))).toBe('409 claim_over')
    await claimed('volunteer', no)
  })

  it('is staff’s too, but then not the holder’s to take back', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    expect((await act('coordinator', id, 'release')).status).toBe(200)
    expect(await why(act('rider', id, 'undo', { of: 'release' }))).toBe('409 too_late')
  })
})

describe('a completion', () => {
  it('is verified by another, and says whose minutes they are', async () => {
    const { no, task } = await post({ expected_minutes: 25, proof: 'tick' })
    const { claim: id } = await claimed('rider', no)
    expect(await why(act('coordinator', id, 'verification'))).toBe('409 not_done')
    expect(await why(act('rider', id, 'completion'))).toBe('422 proof_needed')
    expect((await act('rider', id, 'completion', { tick: true })).status).toBe(200)
    expect((await look('coordinator', no)).claims[0].can).toEqual(['verify', 'return'])
    expect(await why(act('rider', id, 'release'))).toBe('409 already_done')
    expect((await act('coordinator', id, 'verification')).status).toBe(200)
    expect((await look('rider', no)).state).toBe('verified')
    const [, row] = await rowsOf(`claim:${id}`)
    expect(JSON.parse(row.payload)).toEqual({
      task,
      no,
      claim: id,
      person: 'demo-rider',
      minutes: 25,
    })
    expect(await why(act('coordinator', id, 'verification'))).toBe('409 already_verified')
  })

  it('is not verified by who did it, whatever else they are', async () => {
    const both = { role: 'coordinator', communityId: here.id, scope: 'both' } as const
    await db
      .insert(membership)
      .values({ id: 'both', personId: 'demo-rider', appliedAt: 0, verifiedAt: 0, ...both })
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    await act('rider', id, 'completion')
    expect(await why(act('rider', id, 'verification'))).toBe('403 own_claim')
    expect(await why(act('rider', id, 'return', { because: 'not_done' }))).toBe('403 own_claim')
    await db.delete(membership).where(eq(membership.id, 'both'))
  })

  it('that is sent back is theirs again, with a new lease and the reason', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    await act('rider', id, 'extension')
    await act('rider', id, 'completion')
    clock.now += 3 * LEASE_MS
    expect((await act('coordinator', id, 'return', { because: 'unclear' })).status).toBe(200)
    expect((await look('rider', no)).claims).toMatchObject([
      {
        state: 'held',
        lease_until: clock.now + LEASE_MS,
        extended: false,
        returned_because: 'unclear',
        can: ['extend', 'release', 'complete'],
      },
    ])
    expect((await act('rider', id, 'completion')).status).toBe(200)
  })

  it('by code takes five tries of one person, also over several claims', async () => {
    const { no } = await post({ proof: 'code', code: '4711' })
    const first = await claimed('rider', no)
    const wrong = await act('rider', first.claim, 'completion', { code: '0000' }, 'wrong-code-1')
    expect(await wrong.json()).toMatchObject({ error: 'wrong_code', tries_left: 4 })
    const repeated = await act('rider', first.claim, 'completion', { code: '0000' }, 'wrong-code-1')
    expect(await repeated.json()).toMatchObject({ error: 'wrong_code', tries_left: 4 })
    expect(await why(act('rider', first.claim, 'completion'))).toBe('422 proof_needed')
    await act('rider', first.claim, 'release')
    const again = await claimed('rider', no)
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        why(act('rider', again.claim, 'completion', { code: `${1000 + i}` })),
      ),
    )
    expect(tries.filter((said) => said === '422 wrong_code')).toHaveLength(4)
    expect(await why(act('rider', again.claim, 'completion', { code: '4711' }))).toBe(
      '409 code_locked',
    )
    await act('rider', again.claim, 'release')
    const other = await claimed('volunteer', no)
    expect((await act('volunteer', other.claim, 'completion', { code: '4711' })).status).toBe(200)
    const written = JSON.stringify(await db.select().from(journal))
    expect(written).not.toContain('4711"')
  })
})

describe('undo', () => {
  it('of a claim leaves it open, of a release gives it back, of a completion lets it go on', async () => {
    const { no } = await post()
    const { claim: id, lease_until = 0 } = await claimed('rider', no)
    expect((await look('rider', no)).claims[0].undo).toEqual({
      of: 'claim',
      until: clock.now + UNDO_MS,
    })
    await act('rider', id, 'release')
    clock.now += 4000
    await act('rider', id, 'undo', { of: 'release' })
    await act('rider', id, 'completion')
    clock.now += 2000
    expect((await look('rider', no)).claims[0].undo).toMatchObject({ of: 'completion' })
    await act('rider', id, 'undo', { of: 'completion' })
    const { claims, state } = await look('rider', no)
    expect(state).toBe('claimed')
    // The lease stood still while it was released, and while it was done.
    expect(claims[0]).toMatchObject({
      state: 'held',
      lease_until: lease_until + 6000,
      done_at: null,
    })
    await act('rider', id, 'undo', { of: 'claim' })
    expect((await look('rider', no)).state).toBe('open')
    expect(await kindsOf(`claim:${id}`)).toEqual([
      'claim.released',
      'claim.undone',
      'claim.done',
      'claim.undone',
      'claim.undone',
    ])
    expect(await why(act('rider', id, 'undo', { of: 'release' }))).toBe('409 too_late')
  })

  it('is over after ten seconds', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    clock.now += UNDO_MS
    expect(await why(act('rider', id, 'undo', { of: 'claim' }))).toBe('409 too_late')
    await act('rider', id, 'release')
    clock.now += UNDO_MS - 1
    expect((await act('rider', id, 'undo', { of: 'release' })).status).toBe(200)
  })

  it('of a release comes too late for who was faster', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    await act('rider', id, 'release')
    await claimed('volunteer', no)
    expect(await why(act('rider', id, 'undo', { of: 'release' }))).toBe('409 already_claimed')
  })

  it('does not take back what was verified', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    await act('rider', id, 'completion')
    await act('coordinator', id, 'verification')
    expect(await why(act('rider', id, 'undo', { of: 'completion' }))).toBe('409 too_late')
  })
})

describe('another’s claim', () => {
  it('is kept by nobody else, and to another community it does not exist', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    const acts = [
      ['extension', {}],
      ['completion', {}],
      ['undo', { of: 'claim' }],
      ['release', {}],
    ] as const
    for (const [what, body] of acts) {
      expect(await why(act('volunteer', id, what, body)), what).toBe('403 not_permitted')
      expect(await why(act('outsider', id, what, body)), what).toBe('404 unknown_claim')
      expect(await why(act('guest' as 'rider', id, what, body)), what).toBe('401 sign_in_needed')
    }
    expect(await why(act('volunteer', id, 'verification'))).toBe('403 not_permitted')
    expect(await why(act('outsider', id, 'verification'))).toBe('404 unknown_claim')
    expect(await why(claim('outsider', no))).toBe('404 unknown_task')
    expect(await why(claim('outsider', 999_999))).toBe('404 unknown_task')
    expect(await why(claim('resident', no))).toBe('403 not_permitted')
    expect((await look('rider', no)).claims).toMatchObject([{ state: 'held' }])
    expect((await call(`/api/tasks/${no}`)).status).toBe(401)
  })

  it('of somebody whose role was revoked in the middle cannot be made', async () => {
    const { no } = await post()
    const theirs = eq(membership.personId, 'demo-volunteer')
    await db.update(membership).set({ revokedAt: clock.now }).where(theirs)
    expect(await why(claim('volunteer', no))).toBe('404 unknown_task')
    await db.update(membership).set({ revokedAt: null }).where(theirs)
    await claimed('volunteer', no)
  })
})
