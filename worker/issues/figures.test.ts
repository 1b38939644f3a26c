import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { castMember } from '../../domain/accounts/cast.ts'
import type { CategoryId } from '../../domain/issues/category.ts'
import { type IssueState, phaseOf } from '../../domain/issues/state.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { instantOf } from '../places/zone.ts'
import { call } from '../testing/call.ts'
import { as, settleCast } from '../testing/cast.ts'
import { metered } from '../testing/meter.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { agendaOf } from './agenda.ts'
import { measureIssues, weeksUntil } from './figures.ts'
import type { FiguresAnswer, HeatAnswer, PointsAnswer } from './figures-answers.ts'
import { heatOf, pointsOf } from './points.ts'
import { compound, issue, organisation } from './table.ts'

type Figures = InferOutput<typeof FiguresAnswer>

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A Thursday, ten in the morning in Shanghai. */
const NOW = Date.UTC(2026, 5, 4, 2)
const HERE = '/api/communities/guihuali/issues'

const db = connect(env.DB)
let community: Community
let last = 0

interface Seen {
  readonly ago: number
  readonly state?: IssueState
  readonly took?: number
  readonly paused?: number
  readonly category?: CategoryId
  readonly organisation?: string | null
  readonly compound?: string | null
  readonly due?: number
  readonly extensions?: number
  readonly text?: string
}

/** A report as it stands some time after. */
function row({ ago, state = 'closed', took = 5 * HOUR, paused = 0, ...more }: Seen) {
  const reportedAt = NOW - ago
  const isStopped = !['new', 'open'].includes(phaseOf(state))
  const [lng, lat] = at(5 + (last % 50), 5)
  return {
    id: `f${++last}`,
    no: 10_000 + last,
    communityId: community.id,
    category: more.category ?? 'light',
    text: more.text ?? null,
    lng,
    lat,
    compoundId: more.compound ?? null,
    reportedBy: castMember('volunteer').id,
    reportedAt,
    state,
    phase: phaseOf(state),
    level: 'community' as const,
    organisationId: more.organisation ?? null,
    dueAt: more.due ?? reportedAt + DAY,
    stoppedAt: isStopped ? reportedAt + took + paused : null,
    pausedMs: paused,
    extensions: more.extensions ?? 0,
    publishedAt: state === 'reported' ? null : reportedAt,
  }
}

const add = async (...seen: Seen[]) => {
  for (const each of seen) await db.insert(issue).values(row(each))
}

const measured = () => measureIssues(db, community, NOW)
const ask = async <T>(path: string, who: Parameters<typeof as>[0] | 'guest' = 'guest') => {
  const answer = await call(`${HERE}${path}`, who === 'guest' ? {} : { headers: as(who) })
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.json<T>()
}

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => NOW)
  community = await settle(env)
  await settleCast(env, community, await settle(env, { slug: 'elsewhere' }))
  await db
    .insert(organisation)
    .values({ id: 'org1', communityId: community.id, name: '翠竹物业', addedAt: 0 })
  for (const [id, name] of [
    ['c1', '一村'],
    ['c2', '二村'],
  ] as const) {
    const ring = JSON.stringify([at(0, 0), at(40, 0), at(40, 40), at(0, 0)])
    const box = { west: 0, south: 0, east: 1, north: 1 }
    await db.insert(compound).values({ id, communityId: community.id, name, ring, ...box })
  }
})

describe('the share put right within 24 hours', () => {
  it('is of what was taken up and is a day old, by the clock that stands while it is fixed', async () => {
    await add(
      { ago: 3 * DAY, took: 23 * HOUR },
      { ago: 3 * DAY, took: 25 * HOUR },
      // Fixed after 20 hours, stood for two days, came back, and was fixed after 3 more.
      { ago: 5 * DAY, took: 23 * HOUR, paused: 2 * DAY },
      { ago: 2 * DAY, state: 'assigned' },
      // Neither for nor against: turned down, the same as another, not a day old.
      { ago: 3 * DAY, state: 'rejected', took: HOUR },
      { ago: 5 * HOUR, took: HOUR },
      { ago: 5 * HOUR, state: 'reported' },
    )
    const { all } = await measured()
    expect(all).toMatchObject({ reports: 7, handled: 4, judged: 4, in_time: 2, share_in_time: 0.5 })
    expect(all.reopened).toBe(1)
  })

  it('counts nothing that is older than eight weeks, nor of another community', async () => {
    const before = await measured()
    await add({ ago: 70 * DAY })
    expect(await measured()).toEqual(before)
    const answer = await call('/api/communities/elsewhere/issues/figures', {
      headers: as('admin'),
    })
    expect((await answer.json<Figures>()).all).toMatchObject({ reports: 0, share_in_time: null })
  })

  it('exactly 24 hours is in time, a minute more is not', async () => {
    const { all: before } = await measured()
    await add({ ago: 4 * DAY, took: DAY }, { ago: 4 * DAY, took: DAY + 60_000 })
    const { all } = await measured()
    expect(all.judged - before.judged).toBe(2)
    expect(all.in_time - before.in_time).toBe(1)
  })
})

it('weeks begin on the Mondays of the community, also where the clocks are changed', () => {
  const mondays = weeksUntil('Europe/Berlin', Date.UTC(2026, 3, 2))
  expect(mondays).toHaveLength(8)
  // The clocks went forward on 29 March 2026.
  expect(mondays.at(-1)).toBe(Date.UTC(2026, 2, 29, 22))
  expect(mondays.at(-2)).toBe(Date.UTC(2026, 2, 22, 23))
  const [first] = weeksUntil('Asia/Shanghai', NOW)
  expect(first).toBe(instantOf('Asia/Shanghai', Date.UTC(2026, 3, 13)))
})

it('medians are told by category and by who had it, in whole hours', async () => {
  await add(
    { ago: 9 * DAY, category: 'water', took: 2.9 * HOUR, organisation: 'org1' },
    { ago: 9 * DAY, category: 'water', took: 7 * HOUR, organisation: 'org1' },
    { ago: 9 * DAY, category: 'water', took: 90 * HOUR, organisation: 'org1' },
  )
  const { categories, holders, weeks } = await measured()
  expect(categories.find(({ category }) => category === 'water')).toMatchObject({
    reports: 3,
    median_hours: 7,
  })
  const company = holders.find(({ holder }) => holder.name === '翠竹物业')
  expect(company).toMatchObject({ reports: 3, median_hours: 7, holder: { is: 'organisation' } })
  expect(holders.some(({ holder }) => holder.is === 'community')).toBe(true)
  expect(weeks).toHaveLength(8)
  expect(weeks.reduce((sum, { reports }) => sum + reports, 0)).toBe((await measured()).all.reports)
})

describe('who may look', () => {
  it.each(['/figures', '/agenda'])('%s is for staff alone', async (path) => {
    for (const who of ['coordinator', 'operator', 'admin'] as const) {
      expect((await call(HERE + path, { headers: as(who) })).status, who).toBe(200)
    }
    for (const who of ['resident', 'rider', 'responder', 'outsider'] as const) {
      expect((await call(HERE + path, { headers: as(who) })).status, who).toBe(403)
    }
    expect((await call(HERE + path)).status).toBe(401)
  })

  it('a map shows everybody what was looked through, and staff what is new too', async () => {
    type Points = InferOutput<typeof PointsAnswer>
    const states = ({ points }: Points) => new Set(points.map(({ state }) => state))
    const shown = await ask<Points>('/points')
    expect(states(shown)).not.toContain('reported')
    expect(states(shown)).not.toContain('closed')
    expect(states(await ask<Points>('/points', 'coordinator'))).toContain('reported')
    expect(await ask<Points>('/points?phase=new')).toEqual({ points: [], more: false })
    const done = await ask<Points>('/points?phase=done&category=water')
    expect(done.points).toHaveLength(3)
    expect(new Set(done.points.map(({ category }) => category))).toEqual(new Set(['water']))
  })
})

it('the agenda is what is late or was extended twice, the longest overdue first', async () => {
  await add(
    { ago: 9 * DAY, state: 'planned', due: NOW - 3 * DAY, text: '最久' },
    { ago: 8 * DAY, state: 'planned', due: NOW + 3 * DAY, extensions: 2, text: '延过两次' },
    { ago: 8 * DAY, state: 'planned', due: NOW + 3 * DAY, extensions: 1, text: '延过一次' },
    { ago: 8 * DAY, state: 'reported', due: NOW - DAY, text: '没人看' },
    { ago: 8 * DAY, state: 'fixed', due: NOW - DAY, text: '修好了' },
  )
  const { issues } = await ask<{ issues: { text: string | null }[] }>('/agenda', 'coordinator')
  const words = issues.map(({ text }) => text).filter(Boolean)
  expect(words).toEqual(['最久', '没人看', '延过两次'])
})

it('the shades of compounds count what is open in each, the late ones told apart', async () => {
  await add(
    { ago: 2 * DAY, state: 'triaged', compound: 'c1' },
    { ago: HOUR, state: 'assigned', compound: 'c1' },
    { ago: HOUR, state: 'reported', compound: 'c1' },
    { ago: HOUR, state: 'closed', compound: 'c2' },
  )
  const { compounds } = await ask<InferOutput<typeof HeatAnswer>>('/heat')
  expect(compounds.map(({ id, open, late }) => [id, open, late])).toEqual([
    ['c1', 2, 1],
    ['c2', 0, 0],
  ])
  expect(compounds[0]?.ring).toHaveLength(4)
})

it('of ten thousand reports each question reads what it tells of, not what was done with long ago', async () => {
  await db.run(sql`
    insert into ${issue} (id, no, community_id, category, lng, lat, reported_by, reported_at, state,
      phase, level, due_at, stopped_at, published_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000)
    select 'old' || i, i, ${community.id}, 'light', 120.15, 30.27, ${castMember('volunteer').id},
      ${NOW} - (60 + i % 400) * ${DAY}, iif(i % 20, 'closed', 'triaged'), iif(i % 20, 'done', 'open'),
      'community', ${NOW}, iif(i % 20, ${NOW}, null), ${NOW} from n`)
  const recent = await db.$count(issue)
  expect(recent).toBeGreaterThan(10_000)
  const meter = metered(env.DB)
  const { all } = await measureIssues(connect(meter.db), community, NOW)
  // Each row of eight weeks once by the index, and what grouping them takes.
  expect(meter.rowsRead).toBeLessThan(4 * all.reports + 50)

  meter.rowsRead = 0
  const open = { phases: ['open'], readableTo: 'everybody' } as const
  const { points } = await pointsOf(connect(meter.db), community.id, open, NOW)
  expect(points.length).toBeGreaterThan(500)
  expect(meter.rowsRead).toBeLessThan(points.length + 20)

  meter.rowsRead = 0
  const late = await agendaOf(connect(meter.db), community.id, NOW)
  expect(late).toHaveLength(200)
  // What is open, oldest first and a thousand at most, sorted once, and two hundred shown.
  expect(meter.rowsRead).toBeLessThan(4 * 1000 + 400)

  meter.rowsRead = 0
  await heatOf(connect(meter.db), community.id, NOW)
  expect(meter.rowsRead).toBeLessThan(50)
})
