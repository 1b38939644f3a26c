import { env } from 'cloudflare:workers'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { taskState } from '../../domain/tasks/state.ts'
import type { NearTasksAnswer, Problem, TaskCountsAnswer, TasksAnswer } from '../api.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { metered } from '../testing/meter.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { claimOf, taskOf } from './row.ts'
import { claim as claims, task as tasks } from './table.ts'
import { act, claim, claimed, look, post, TASKS, why } from './testing.ts'

const db = connect(env.DB)
let here: Community
let elsewhere: Community

const list = async (who: Parameters<typeof as>[0], query = ''): Promise<TasksAnswer> =>
  (await call(`${TASKS}${query}`, { headers: as(who) })).json()

const numbers = ({ tasks }: TasksAnswer) => tasks.map(({ no }) => no)

const change = (who: Parameters<typeof as>[0], no: number, body: object) =>
  call(`/api/tasks/${no}`, sending(who, body, { method: 'PATCH' }))

const cancel = (who: Parameters<typeof as>[0], no: number) =>
  call(`/api/tasks/${no}/cancellation`, sending(who))

const near = async (body: object): Promise<NearTasksAnswer> =>
  (await call(`${TASKS}/near`, sending('rider', body))).json()

beforeAll(async () => {
  here = await settle(env)
  elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
})

/** Each test begins with nothing to do. */
beforeEach(async () => {
  clock.now += 60_000
  await db.update(claims).set({ releasedAt: clock.now })
  await db.update(tasks).set({ cancelledAt: clock.now })
})

describe('posting', () => {
  it('gives the next number, and what is not said is usual', async () => {
    const first = await post()
    const second = await post({ title: ' 陪王奶奶去医院 ', until_at: clock.now + 1000 })
    expect(second.no).toBe(first.no + 1)
    expect(second).toMatchObject({ kind: 'task.posted', subject: `task:${second.task}` })
    expect(await look('rider', second.no)).toMatchObject({
      title: '陪王奶奶去医院',
      state: 'open',
      community: 'guihuali',
      from_at: clock.now,
      expected_minutes: 10,
      seats: 1,
      proof: 'none',
      skills: [],
      source: { kind: 'desk', id: null },
      posted_by: '周书记',
      claims: [],
      can: ['claim'],
    })
    expect((await look('coordinator', second.no)).can).toEqual(['amend', 'cancel'])
  })

  it('tells the journal no title and no place', async () => {
    const { task } = await post({ title: '给李爷爷送药' })
    const [row] = await db
      .select()
      .from(journal)
      .where(eq(journal.subject, `task:${task}`))
    expect(Object.keys(JSON.parse(row.payload)).toSorted()).toEqual(['no', 'task'])
    expect(row.audience).toBe('volunteers')
  })

  it('says what cannot be read, and where', async () => {
    const good = { kind: 'help', title: '搬米', at: at(5, 5) }
    const [lng, lat] = at(5, 5)
    const refused = [
      [{ ...good, kind: 'party' }, 'kind'],
      [{ ...good, title: ' ' }, 'title'],
      [{ ...good, title: '米'.repeat(41) }, 'title'],
      [{ ...good, at: [lat, lng] }, 'at'],
      [{ ...good, at: at(5000, 0) }, 'at'],
      [{ ...good, at: 'here' }, 'at'],
      [{ ...good, expected_minutes: 0 }, 'expected_minutes'],
      [{ ...good, seats: 3 }, 'seats'],
      [{ ...good, skills: ['flying'] }, 'skills.0'],
      [{ ...good, proof: 'code' }, 'code'],
      [{ ...good, code: '1234' }, 'code'],
      [{ ...good, proof: 'code', code: '12' }, 'code'],
      [{ ...good, from_at: 10, until_at: 5 }, 'until_at'],
      [{ ...good, until_at: clock.now - 1 }, 'until_at'],
      [{ ...good, place_id: 'nowhere' }, 'place_id'],
      [{ ...good, place_id: 'elsewhereguihuastn1' }, 'place_id'],
    ] as const
    for (const [body, field] of refused) {
      const answer = await call(TASKS, sending('coordinator', body))
      const problem = await answer.json<Problem>()
      expect([answer.status, problem.field], JSON.stringify(body)).toEqual([400, field])
    }
    expect(
      (await call(TASKS, sending('coordinator', { ...good, place_id: 'guihuastn1' }))).status,
    ).toBe(200)
  })

  it('is for staff and station masters of the community', async () => {
    const body = { kind: 'help', title: '搬米', at: at(5, 5) }
    const said = async (who: Parameters<typeof sending>[0]) =>
      (await call(TASKS, sending(who, body))).status
    expect(await said('operator')).toBe(200)
    expect(await said('station_master')).toBe(200)
    expect(await said('admin')).toBe(200)
    for (const who of ['resident', 'rider', 'volunteer', 'responder', 'outsider'] as const) {
      expect(await said(who), who).toBe(403)
    }
    expect(await said('guest')).toBe(401)
  })
})

describe('a task', () => {
  it('is amended by who posted it, and by coordinators; not by others', async () => {
    const { no } = await post({}, { by: 'station_master' })
    expect((await change('station_master', no, { title: '搬两袋米' })).status).toBe(200)
    expect((await change('coordinator', no, { expected_minutes: 20, note: '三楼' })).status).toBe(
      200,
    )
    expect(await look('rider', no)).toMatchObject({
      title: '搬两袋米',
      note: '三楼',
      expected_minutes: 20,
    })
    expect(await why(change('rider', no, { title: '不搬了' }))).toBe('403 not_permitted')
    expect(await why(change('outsider', no, { title: '不搬了' }))).toBe('404 unknown_task')
    const other = await post({}, { by: 'coordinator' })
    expect(await why(change('station_master', other.no, { title: '不搬了' }))).toBe(
      '403 not_permitted',
    )
    expect(await why(change('coordinator', no, {}))).toBe('400 bad_input')
  })

  it('does not get fewer seats than people', async () => {
    const { no } = await post({ seats: 2 })
    await claimed('rider', no)
    await claimed('volunteer', no)
    expect(await why(change('coordinator', no, { seats: 1 }))).toBe('409 task_in_hand')
  })

  it('whose time was over comes back with a new time', async () => {
    const { no } = await post({ until_at: clock.now + 1000 })
    clock.now += 1000
    await list('rider')
    expect(numbers(await list('rider', '?state=lapsed'))).toEqual([no])
    await change('coordinator', no, { until_at: clock.now + 60_000 })
    expect(numbers(await list('rider'))).toEqual([no])
    await claimed('rider', no)
  })

  it('with another proof has no code any more', async () => {
    const { no } = await post({ proof: 'code', code: '4711' })
    await change('coordinator', no, { proof: 'tick' })
    const [row] = await db.select().from(tasks).where(eq(tasks.no, no))
    expect(row.codeHash).toBe(null)
  })

  it('that is cancelled lets its people go, and cannot be claimed', async () => {
    const { no, task } = await post({ seats: 2 })
    const held = await claimed('rider', no)
    expect((await cancel('coordinator', no)).status).toBe(200)
    const [row] = await db.select().from(claims).where(eq(claims.id, held.claim))
    expect(row.releasedAt).toBe(clock.now)
    const released = eq(journal.subject, `claim:${held.claim}`)
    expect(await db.$count(journal, released)).toBe(1)
    expect((await look('rider', no)).state).toBe('cancelled')
    expect(await why(claim('volunteer', no))).toBe('409 task_closed')
    expect(await why(cancel('coordinator', no))).toBe('409 task_closed')
    expect(await why(act('rider', held.claim, 'undo', { of: 'claim' }))).toBe('409 too_late')
    expect(await why(change('coordinator', no, { title: '再来' }))).toBe('409 task_closed')
    expect(await db.$count(journal, eq(journal.subject, `task:${task}`))).toBe(3)
  })

  it('that somebody has done is not cancelled', async () => {
    const { no } = await post()
    const { claim: id } = await claimed('rider', no)
    await act('rider', id, 'completion')
    expect(await why(cancel('coordinator', no))).toBe('409 task_in_hand')
  })

  it('cancelled while many claim it is either held by nobody, or not cancelled', async () => {
    for (let round = 0; round < 10; round++) {
      const { no, task } = await post()
      await Promise.all([claim('rider', no), cancel('coordinator', no), claim('volunteer', no)])
      const [row] = await db.select().from(tasks).where(eq(tasks.no, no))
      const live = await db.$count(claims, and(eq(claims.taskId, task), sql`released_at is null`))
      expect(row.cancelledAt === null ? live : -live).toBe(row.cancelledAt === null ? 1 : 0)
      await db.update(claims).set({ releasedAt: clock.now })
    }
  })

  it('is read by helpers and staff of its community alone', async () => {
    const { no } = await post()
    const said = async (path: string, who?: Parameters<typeof as>[0]) =>
      (await call(path, who ? { headers: as(who) } : {})).status
    for (const who of ['rider', 'volunteer', 'station_master', 'operator', 'admin'] as const) {
      expect([await said(`/api/tasks/${no}`, who), await said(TASKS, who)], who).toEqual([200, 200])
    }
    expect([await said(`/api/tasks/${no}`), await said(TASKS)]).toEqual([401, 401])
    expect([await said(`/api/tasks/${no}`, 'resident'), await said(TASKS, 'resident')]).toEqual([
      403, 403,
    ])
    expect([await said(`/api/tasks/${no}`, 'outsider'), await said(TASKS, 'outsider')]).toEqual([
      404, 403,
    ])
    expect(await said('/api/tasks/0', 'rider')).toBe(404)
    expect(await said('/api/tasks/zero', 'rider')).toBe(404)
  })
})

describe('a list of tasks', () => {
  it('is of one state, and each task is in the list of the state that it shows', async () => {
    const open = await post({ title: '开' })
    const later = await post({ from_at: clock.now + 3_600_000 })
    const held = await post()
    const done = await post({ kind: 'patrol' })
    const verified = await post()
    const gone = await post({ until_at: clock.now + 1000 })
    await claimed('rider', held.no)
    for (const { no } of [done, verified]) {
      const { claim: id } = await claimed('volunteer', no)
      await act('volunteer', id, 'completion')
      if (no === verified.no) await act('coordinator', id, 'verification')
    }
    clock.now += 1000
    const inLists = [
      ['open', open],
      ['upcoming', later],
      ['claimed', held],
      ['done', done],
      ['verified', verified],
      ['lapsed', gone],
    ] as const
    for (const [state, { no }] of inLists) {
      const found = await list('rider', `?state=${state}`)
      expect(numbers(found), state).toEqual([no])
      expect(found.tasks[0].state).toBe(state)
    }
    expect(numbers(await list('rider', '?state=done&kind=patrol'))).toEqual([done.no])
    expect(numbers(await list('rider', '?state=done&kind=help'))).toEqual([])
    expect(numbers(await list('volunteer', '?mine=yes'))).toEqual([verified.no, done.no])
    expect(await why(call(`${TASKS}?mine=yes&state=open`, { headers: as('rider') }))).toBe(
      '400 bad_input',
    )
    const counts = await call(`${TASKS}/counts`, { headers: as('rider') })
    expect(await counts.json<TaskCountsAnswer>()).toEqual({
      now: clock.now,
      open: 1,
      claimed: 1,
      done: 1,
      lapsed: 1,
    })
  })

  it('shows a task whose lease ran out as open, also when no alarm has rung', async () => {
    const { no } = await post()
    const { lease_until = 0 } = await claimed('rider', no)
    clock.now = lease_until
    expect(numbers(await list('rider'))).toEqual([no])
  })

  it('read page by page gives each task once', async () => {
    const posted = []
    for (let i = 0; i < 7; i++) posted.push((await post()).no)
    const found: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: TasksAnswer = await list('rider', `?limit=3${after && `&after=${after}`}`)
      found.push(...numbers(page))
      after = page.next
    }
    expect(found).toEqual(posted.toReversed())
  })

  it('reads few rows, however many tasks there are', async () => {
    const crowd = Array.from({ length: 3000 }, (_, i) => i)
    const stages = ['open', 'open', 'lapsed', 'done', 'cancelled'] as const
    const rows = crowd.map((i) => ({
      ...{ id: `many${i}`, no: 100_000 + i, communityId: i % 7 === 0 ? elsewhere.id : here.id },
      ...{
        kind: i % 100 === 0 ? ('guide' as const) : ('help' as const),
        title: '很多',
        lng: 120.15,
      },
      ...{ lat: 30.27, fromAt: clock.now - i, expectedMinutes: 5, sourceKind: 'desk' },
      ...{ postedBy: 'demo-coordinator', postedAt: 0, stage: stages[i % 5] },
    }))
    for (let i = 0; i < rows.length; i += 6) await db.insert(tasks).values(rows.slice(i, i + 6))
    for (let i = 0; i < 3; i++) await claimed('rider', 100_001 + 5 * (i + 1))
    const asked = [
      '?limit=100',
      '?limit=20&kind=guide',
      '?state=done&limit=50',
      '?state=lapsed&kind=survey',
      '?state=claimed',
      '?state=upcoming',
      '?mine=yes',
      `?limit=50&after=${clock.now - 1500}.0`,
    ]
    for (const query of asked) {
      const meter = metered(env.DB)
      const answer = await call(
        `${TASKS}${query}`,
        { headers: as('rider') },
        { ...env, DB: meter.db },
      )
      const { tasks: found } = await answer.json<TasksAnswer>()
      const most = 3 * found.reduce((sum, task) => sum + 1 + task.claims.length, 0) + 50
      expect(
        meter.rowsRead,
        `${query} read ${meter.rowsRead} for ${found.length}`,
      ).toBeLessThanOrEqual(most)
    }
    const meter = metered(env.DB)
    await call(`${TASKS}/counts`, { headers: as('rider') }, { ...env, DB: meter.db })
    expect(meter.rowsRead).toBeLessThanOrEqual(850)
    await db.delete(tasks).where(sql`${tasks.id} like 'many%' and ${tasks.stage} <> 'claimed'`)
  }, 60_000)

  it('is kept in step with what the rows say', async () => {
    const rows = await db.select().from(tasks)
    const held = (await db.select().from(claims)).map(claimOf)
    // Leases that are over, and windows, are what the alarm tells the database.
    const quiet = { fromAt: 0, untilAt: null }
    for (const row of rows) {
      const mine = held.filter(({ taskId }) => taskId === row.id)
      const state = taskState({ ...taskOf(row), ...quiet }, mine, 0)
      expect([row.no, row.stage === 'lapsed' ? 'open' : row.stage]).toEqual([row.no, state])
    }
    expect(rows.length).toBeGreaterThan(20)
  })
})

describe('tasks on my way', () => {
  it('are ranked by the detour, without a destination by the walk', async () => {
    // The way goes along the southern street, from west to east.
    const way = { from: at(-390, 0), to: at(390, 0) }
    const beside = await post({ title: '路上' }, { where: at(0, 0) })
    const off = await post({ title: '往南' }, { where: at(-200, -200) })
    const across = await post({ title: '过河' }, { where: at(0, 400) })
    const found = await near(way)
    expect(found.tasks.map(({ no }) => no)).toEqual([beside.no, off.no, across.no])
    expect(found.tasks[0].detour_minutes).toBe(0)
    // 200 m there and 200 m back at 1.25 m/s
    expect(found.tasks[1].detour_minutes).toBeCloseTo(400 / 1.25 / 60, 0)
    expect(found.direct_minutes).toBeCloseTo(780 / 1.25 / 60, 0)
    const nearest = await near({ from: way.from })
    expect(nearest.tasks.map(({ no }) => no)).toEqual([off.no, beside.no, across.no])
    expect(nearest).toMatchObject({
      direct_minutes: null,
      tasks: [{ detour_minutes: null }, {}, {}],
    })
  })

  it('leave out what one has no skill for, or somebody else holds', async () => {
    const mine = await post({ skills: ['first_aid'] })
    await post({ skills: ['electric'] })
    const taken = await post()
    await claimed('volunteer', taken.no)
    expect((await near({ from: at(0, 0) })).tasks.map(({ no }) => no)).toEqual([mine.no])
  })

  it('keep positions out of addresses, answers out of stores, and refuse what is not here', async () => {
    const answer = await call(`${TASKS}/near`, sending('rider', { from: at(0, 0) }))
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const said = (body: object) => why(call(`${TASKS}/near`, sending('rider', body)))
    expect(await said({ from: at(9000, 0) })).toBe('400 outside_community')
    expect(await said({ from: at(0, 0), to: [30.27, 120.15] })).toBe('400 coordinates_swapped')
    expect(await said({})).toBe('400 bad_input')
    expect(await why(call(`${TASKS}/near`, sending('guest', { from: at(0, 0) })))).toBe(
      '401 sign_in_needed',
    )
  })
})
