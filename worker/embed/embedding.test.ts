import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { call, json } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'

const EMBEDDING = '/api/communities/guihuali/embedding'

beforeAll(async () => {
  const here = await settle(env)
  const elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
})

const allow = (origins: unknown, key: Parameters<typeof sending>[0] = 'coordinator') =>
  call(EMBEDDING, sending(key, { origins } as object, { method: 'PUT' }))

const allowed = async () =>
  (await json<{ origins: string[] }>(EMBEDDING, { headers: as('coordinator') })).origins

it('nobody else may show the map until a coordinator lets them, and the journal tells it', async () => {
  expect(await allowed()).toEqual([])
  const answer = await allow(['https://b.example', 'http://localhost:81', 'https://b.example'])
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ kind: 'embedding.set', origins: 2 })
  expect(await allowed()).toEqual(['https://b.example', 'http://localhost:81'])
  const { rows } = await json<{ rows: { what: string; kind: string }[] }>(
    '/api/communities/guihuali/journal?kind=embedding',
    { headers: as('coordinator') },
  )
  expect(rows).toHaveLength(1)
})

it('what is no website, and more than fifty, are refused, and name what was wrong', async () => {
  const before = await allowed()
  const wrong = await allow(['https://a.example', "https://a.example; script-src 'unsafe-inline'"])
  expect(wrong.status).toBe(400)
  expect(await wrong.json()).toMatchObject({ error: 'bad_input', field: 'origins.1' })
  const many = Array.from({ length: 51 }, (_, i) => `https://n${i}.example`)
  expect((await allow(many)).status).toBe(400)
  expect((await allow(many.slice(1))).status).toBe(200)
  expect((await allow(before)).status).toBe(200)
  expect((await allow('https://a.example')).status).toBe(400)
})

it('who does not coordinate here neither reads nor writes the list', async () => {
  const before = await allowed()
  for (const key of ['resident', 'rider', 'operator', 'outsider'] as const) {
    expect((await call(EMBEDDING, { headers: as(key) })).status, key).toBe(403)
    expect((await allow([], key)).status, key).toBe(403)
  }
  expect((await call(EMBEDDING)).status).toBe(401)
  expect(await allowed()).toEqual(before)
})

it('the same request sent again is the same change', async () => {
  const wish = sending('coordinator', { origins: [] }, { method: 'PUT', once: 'embedding-once' })
  const first = await (await call(EMBEDDING, wish)).json()
  await allow(['https://later.example'])
  expect(await (await call(EMBEDDING, wish)).json()).toEqual(first)
  expect(await allowed()).toEqual(['https://later.example'])
})
