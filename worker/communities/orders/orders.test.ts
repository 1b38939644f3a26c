import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'

const ORDERS = '/api/communities/guihuali/orders'
const WANTED = { slug: 'donghu', name: '东湖', extract: 'osm.gz', pieces: 2, phone: null }

beforeAll(async () => {
  const here = await settle(env)
  const elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
  await env.DB.prepare("update community set district = '别处区' where slug = 'elsewhere'").run()
})

interface Listed {
  readonly orders: { id: string; slug: string; state: string }[]
}

const listed = async () => (await json<Listed>(ORDERS, { headers: as('admin') })).orders

const order = (more: object = {}, key: Parameters<typeof sending>[0] = 'admin') =>
  call(ORDERS, sending(key, { ...WANTED, ...more }))

let sent = 0
const piece = (id: string, number: number, bytes = 10) =>
  call(`${ORDERS}/${id}/pieces/${number}`, {
    method: 'PUT',
    headers: { ...as('admin'), 'idempotency-key': `order-piece-${++sent}` },
    body: new Uint8Array(bytes),
  })

it('an order is begun, sent in pieces, and handed over when all are here, once', async () => {
  const begun = await (await order()).json<{ order: string }>()
  const id = begun.order
  const hand = () => call(`${ORDERS}/${id}/sending`, sending('admin'))
  expect((await piece(id, 0)).status).toBe(200)
  expect(await (await hand()).json()).toMatchObject({ error: 'pieces_missing' })
  expect((await piece(id, 2)).status).toBe(404)
  expect((await piece(id, 1, 4 * 1024 * 1024 + 1)).status).toBe(413)
  expect((await piece(id, 1)).status).toBe(200)
  expect(await (await hand()).json()).toMatchObject({ kind: 'order.sent' })
  expect((await hand()).status).toBe(409)
  expect((await piece(id, 1)).status).toBe(409)
  expect(await listed()).toMatchObject([{ id, slug: 'donghu', state: 'waiting' }])
})

it('a name in an address is of one community and of one order', async () => {
  expect(await (await order()).json()).toMatchObject({ error: 'slug_taken' })
  expect(await (await order({ slug: 'elsewhere' })).json()).toMatchObject({ error: 'slug_taken' })
  const race = await Promise.all([1, 2, 3].map(() => order({ slug: 'beiyuan' })))
  expect(race.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  const [{ id }] = (await listed()).filter(({ slug }) => slug === 'beiyuan')
  const back = sending('admin', {}, { method: 'DELETE' })
  expect((await call(`${ORDERS}/${id}`, back)).status).toBe(200)
  expect((await order({ slug: 'beiyuan' })).status).toBe(200)
})

it.each([
  [{ slug: 'Dong Hu' }, 'slug'],
  [{ name: ' ' }, 'name'],
  [{ center: [30.2, 120.1] }, 'center'],
  [{ time_zone: 'Shanghai' }, 'time_zone'],
  [{ origins: ['donghu.example'] }, 'origins.0'],
  [{ extract: 'zip' }, 'extract'],
  [{ pieces: 16 }, 'pieces'],
  [{ categories: [] }, 'categories'],
])('%j is refused, and the field is named', async (wrong, field) => {
  const answer = await order({ slug: 'nowhere', ...wrong })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: 'bad_input', field })
})

it('the page of the form is for who keeps the district, and leads there from anywhere', async () => {
  const BUILD = {
    'main.tsx': { file: 'assets/main.js' },
    'communities/new/new.enter.tsx': { file: 'assets/new.js' },
  }
  const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
  const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env
  const look = (path: string, key: Parameters<typeof as>[0]) =>
    call(path, { headers: as(key), redirect: 'manual' }, bindings)
  const page = await (await look('/c/guihuali/new-community', 'admin')).text()
  expect(page).toContain('donghu')
  expect((await look('/new-community', 'admin')).headers.get('location')).toBe(
    '/c/guihuali/new-community',
  )
  expect((await look('/c/guihuali/new-community', 'coordinator')).status).toBe(403)
  expect((await look('/new-community', 'resident')).status).toBe(404)
})

it('who keeps no district founds nothing, and nobody in another’s', async () => {
  for (const key of ['resident', 'coordinator', 'outsider'] as const) {
    expect((await order({}, key)).status, key).toBe(403)
    expect((await call(ORDERS, { headers: as(key) })).status, key).toBe(403)
  }
  const there = await call('/api/communities/elsewhere/orders', sending('admin', WANTED))
  expect(there.status).toBe(403)
  // Held in one community alone, the same role does not reach.
  const { id } = (await env.DB.prepare("select id from community where slug = 'guihuali'").first<{
    id: number
  }>()) as { id: number }
  await env.DB.prepare(
    "update membership set community_id = ?1, district = null, scope = 'x' where role = 'admin'",
  )
    .bind(id)
    .run()
  expect((await order({ slug: 'alone' })).status).toBe(403)
})
