import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { ListsAnswer, PlacesAnswer, RowsReceipt, StandingAnswer } from '../../api.ts'
import { given } from '../../issues/testing.ts'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { at } from '../../testing/neighbourhood.ts'
import { settle } from '../../testing/settle.ts'

const HERE = '/api/communities/guihuali'

let count = 0
let list = ''

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})
// Each test has a list of its own.
beforeEach(() => {
  list = `00000000${String(++count).padStart(2, '0')}`
})

type Who = Parameters<typeof sending>[0]

const post = (path: string, body: object, who: Who = 'coordinator', once?: string) =>
  call(`${HERE}/lists/${path}`, sending(who, body, once ? { once } : {}))

const bring = (rows: object[], who: Who = 'coordinator', once?: string) =>
  post(`${list}/rows`, { rows: rows.map((row, i) => ({ line: i + 2, ...row })) }, who, once)

const brought = (rows: object[]) => given<RowsReceipt>(bring(rows))

const takeBack = (who: Who = 'coordinator') => post(`${list}/undoing`, {}, who)

const named = async (name: string) =>
  (
    await env.DB.prepare(
      `select * from place where name = ?1
       and community_id = (select id from community where slug = 'guihuali')`,
    )
      .bind(name)
      .all<{
        id: string
        phone: string | null
        edited_fields: string
      }>()
  ).results

const found = async (query: string) => {
  const path = `${HERE}/search?q=${encodeURIComponent(query)}`
  const { features } = await json<PlacesAnswer>(path)
  return features.map(({ properties }) => properties.name)
}

const STATION = { name: '桂花里志愿服务站', at: [...at(5, 5)] }

it('rows add and correct; what they brought is found, counted and told; one undoing takes all back', async () => {
  const [before] = await named(STATION.name)
  const first = await brought([
    { ...STATION, phone: '5550 0199' },
    { name: '暖心角', kind: 'rest_stop', at: [...at(100, 100)], hours: '24/7' },
    { name: '南岸公厕' },
    { name: '远处', kind: 'toilet', at: [1, 1] },
  ])
  expect(first).toMatchObject({ added: 1, changed: 1, same: 1, refused: 1 })
  const second = await brought([{ line: 900, name: '暖心角二', kind: 'rest_stop', at: [...at(200, 100)] }]) // biome-ignore format: one line
  expect(second.added).toBe(1)
  expect(await found('暖心角')).toEqual(['暖心角', '暖心角二'])
  expect(await found('nxj')).toContain('暖心角')
  const [station] = await named(STATION.name)
  expect([station.phone, station.edited_fields]).toEqual(['5550 0199', '["phone"]'])
  const { lists } = await json<ListsAnswer>(`${HERE}/lists`, { headers: as('coordinator') })
  expect(lists[0]).toMatchObject({ id: list, added: 2, changed: 1, undone: false })
  expect(await given(takeBack())).toMatchObject({ removed: 2, changed: 1, left: 0 })
  expect(await found('暖心角')).toEqual([])
  expect(await named(STATION.name)).toMatchObject([{ ...before, updated_at: expect.anything() }])
  expect((await takeBack()).status).toBe(409)
  expect(await (await bring([{ name: '南岸公厕', phone: '1' }])).json()).toMatchObject({
    error: 'list_undone',
  })
})

it('what somebody changed since stays when the list is taken back', async () => {
  await brought([{ ...STATION, phone: '5550 0001', address: '新街 1 号' }])
  await env.DB.prepare("update place set phone = '5550 9999' where name = ?1")
    .bind(STATION.name)
    .run()
  expect(await given(takeBack())).toMatchObject({ changed: 1, left: 1 })
  const [station] = await named(STATION.name)
  expect(station).toMatchObject({ phone: '5550 9999', address: '桂花里路 18 号' })
})

it('a piece sent twice is one piece; of two at the same moment both are in force, one after the other', async () => {
  const row = { name: '再来亭', kind: 'toilet', at: [...at(-100, 100)] }
  const once = await (await bring([row], 'coordinator', 'lists-once-1')).json()
  expect(await (await bring([row], 'coordinator', 'lists-once-1')).json()).toEqual(once)
  expect(await named('再来亭')).toHaveLength(1)
  const race = await Promise.all(
    [1, 2, 3, 4].map((i) =>
      bring([{ line: 10 + i, name: `赛亭${i}`, kind: 'toilet', at: [...at(-150, 40 * i)] }]),
    ),
  )
  const statuses = race.map(({ status }) => status)
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true)
  const won = statuses.filter((status) => status === 200).length
  expect(won).toBeGreaterThan(0)
  expect(await found('赛亭')).toHaveLength(won)
})

it('what stands there is told by ids and names, and of hours which nobody can read', async () => {
  const asked = { names: ['南岸公厕', '没有的店'], ids: ['guihuarest'], hours: ['24/7', '随缘'] }
  const answer = await given<StandingAnswer>(post('standing', asked))
  expect(answer.places.map(({ name }) => name).toSorted()).toEqual(['南岸公厕', '桂花里骑手驿站'])
  expect(answer.unreadable_hours).toEqual(['随缘'])
  expect(answer.places[0]).not.toHaveProperty('editedFields')
})

it('who forges rows is told which field: control signs, too much, too many, no list', async () => {
  const wrong: readonly [object[], string][] = [
    [[{ name: '' }], 'rows.0.name'],
    [[{ name: 'x'.repeat(256) }], 'rows.0.name'],
    [[{ name: '亭', kind: 'castle' }], 'rows.0.kind'],
    [[{ name: '亭', line: 0 }], 'rows.0.line'],
    [[], 'rows'],
    [Array.from({ length: 501 }, () => ({ name: '亭' })), 'rows'],
  ]
  for (const [rows, field] of wrong) {
    const answer = await bring(rows)
    expect(answer.status, field).toBe(400)
    expect(await answer.json()).toMatchObject({ error: 'bad_input', field })
  }
  expect((await post('UPPERCASE1/rows', { rows: [{ line: 2, name: '亭' }] })).status).toBe(404)
  expect((await takeBack()).status).toBe(404)
})

it('who does not coordinate here neither looks, brings nor takes back', async () => {
  await brought([{ name: '守住亭', kind: 'toilet', at: [...at(-200, 100)] }])
  for (const who of ['resident', 'rider', 'operator', 'outsider'] as const) {
    expect((await bring([{ name: '亭' }], who)).status, who).toBe(403)
    expect((await takeBack(who)).status, who).toBe(403)
    expect((await post('standing', { names: ['亭'] }, who)).status, who).toBe(403)
    expect((await call(`${HERE}/lists`, { headers: as(who) })).status, who).toBe(403)
  }
  expect((await call(`${HERE}/lists`)).status).toBe(401)
  expect(await named('守住亭')).toHaveLength(1)
  // A list of one community is none of another.
  const there = call(`/api/communities/elsewhere/lists/${list}/undoing`, sending('admin', {}))
  expect([403, 404]).toContain((await there).status)
  expect(await named('守住亭')).toHaveLength(1)
})
