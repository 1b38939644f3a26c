import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { community } from '../communities/table.ts'
import { connect } from '../db/connect.ts'
import { call, json } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { metered } from '../testing/meter.ts'
import { settle } from '../testing/settle.ts'
import type { DistrictAnswer } from './answers.ts'
import { nextTally, tally } from './tally.ts'

const db = connect(env.DB)
const DISTRICT = '西溪区'
const OF_135 = 135
const path = `/api/districts/${encodeURIComponent(DISTRICT)}`

// The pages are tested without a web build: what they take from it is here.
const chunk = (file: string) => ({ file: `assets/${file}.js` })
const BUILD = { 'main.tsx': chunk('main'), 'districts/district.enter.ts': chunk('district') }
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }

const lineOf = async (slug: string) => {
  const { communities } = await json<DistrictAnswer>(path)
  return communities.find((line) => line.slug === slug)
}

let id: number

beforeAll(async () => {
  const here = await settle(env)
  id = here.id
  await settleCast(env, here)
  // The rest of the district: as many as the largest that the programme knows.
  await db.run(sql`
    insert into community (slug, name, district, center_lng, center_lat, west, south, east, north,
      time_zone, country, attribution, graph_key, homes_key, tiles_key, homes, population,
      places_version, imported_at)
    select 'quarter-' || value, '第' || value || '社区', ${DISTRICT}, 0, 0, 0, 0, 1, 1, 'Asia/Shanghai',
      'cn', '', ${here.graphKey}, ${here.homesKey}, ${here.tilesKey}, 0, 0, 1, 0
    from json_each(${JSON.stringify(Array.from({ length: OF_135 - 1 }, (_, i) => i + 1))})`)
})

it('a community stands in its district from the first moment, and under its new name', async () => {
  expect(await lineOf('quarter-1')).toMatchObject({ name: '第1社区', counted_at: null })
  await db.update(community).set({ name: '新一社区' }).where(eq(community.slug, 'quarter-1'))
  expect(await lineOf('quarter-1')).toMatchObject({ name: '新一社区' })
})

it('figures are pushed by the room when something has changed, a minute’s changes at once', async () => {
  expect(await nextTally(db, id)).toBe(0)
  const now = Date.now()
  await tally(env, id, now)
  expect(await lineOf('guihuali')).toMatchObject({ tasks_open: 0, on_duty: null, counted_at: now })
  expect((await lineOf('guihuali'))?.station_share).toBe(1)
  expect(await nextTally(db, id)).toBeNull()

  const task = { kind: 'patrol', title: '看看路灯', at: [120.15, 30.27], expected_minutes: 5 }
  const posted = await call('/api/communities/guihuali/tasks', sending('coordinator', task))
  expect(posted.status).toBe(200)
  expect(await nextTally(db, id)).toBe(now + 60_000)
  await tally(env, id, now + 59_999)
  expect(await lineOf('guihuali')).toMatchObject({ tasks_open: 0 })
  await tally(env, id, now + 60_000)
  expect(await lineOf('guihuali')).toMatchObject({ tasks_open: 1, counted_at: now + 60_000 })
  // It lasts: an hour later the same is looked at again, for time has passed.
  expect(await nextTally(db, id)).toBe(now + 60_000 + 3_600_000)
})

it('a community that nobody has counted is counted by its room once somebody looks', async () => {
  const counted = async () => (await lineOf('quarter-1'))?.counted_at
  await expect.poll(counted, { timeout: 20_000, interval: 200 }).toEqual(expect.any(Number))
})

it('what is due in a room is not put off by what happens there meanwhile', async () => {
  const [{ id: busy }] = await db
    .select({ id: community.id })
    .from(community)
    .where(eq(community.slug, 'quarter-50'))
  const room = env.ROOMS.get(env.ROOMS.idFromName(String(busy)))
  const alarm = () => runInDurableObject(room, (_, { storage }) => storage.getAlarm())
  await room.announce()
  const first = await alarm()
  expect(first).not.toBeNull()
  await new Promise((later) => setTimeout(later, 20))
  await room.announce()
  expect(await alarm()).toBe(first)
})

it('the page of 135 communities reads hardly more rows than it has lines', async () => {
  const meter = metered(env.DB)
  const bindings = { ...env, DB: meter.db, ASSETS } as unknown as Cloudflare.Env
  const address = `/d/${encodeURIComponent(DISTRICT)}`
  const answer = await call(address, { headers: as('resident') }, bindings)
  const html = await answer.text()
  expect(html.match(/href="\/c\//g)).toHaveLength(OF_135)
  expect(meter.rowsRead).toBeLessThanOrEqual(OF_135 + 50)

  const found = await call(`${address}?q=${encodeURIComponent('第13')}&sort=name`, {}, bindings)
  const names = [...(await found.text()).matchAll(/href="\/c\/quarter-(\d+)"/g)].map(([, n]) => n)
  expect(names.toSorted()).toEqual(['13', '130', '131', '132', '133', '134'])
})

it('of many communities the first page tells the districts; a district that is none is not found', async () => {
  const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env
  const home = await (await call('/', {}, bindings)).text()
  expect(home).toContain(`href="/d/${encodeURIComponent(DISTRICT)}"`)
  expect(await json('/api/districts')).toEqual({
    districts: [{ name: DISTRICT, communities: OF_135 }],
  })
  expect((await call('/api/districts/nowhere')).status).toBe(404)
  expect((await call('/d/nowhere', {}, bindings)).status).toBe(404)
})
