import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import type { CommunityAnswer } from '../api.ts'
import { given, ISSUES, report, story } from '../issues/testing.ts'
import { call, json } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const HERE = '/api/communities/guihuali'
const OPEN311 = '/open311/v2'

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})

const take = (categories: unknown, key: Parameters<typeof sending>[0] = 'coordinator') =>
  call(`${HERE}/categories`, sending(key, { categories } as object, { method: 'PUT' }))

const taken = async (slug = 'guihuali') =>
  (await json<CommunityAnswer>(`/api/communities/${slug}`)).categories

const offered = async () =>
  (await json<{ service_code: string }[]>(`${OPEN311}/services.json?jurisdiction_id=guihuali`)).map(
    ({ service_code }) => service_code,
  )

it('all are taken until a coordinator says otherwise; then by every way in those alone', async () => {
  expect(await taken()).toEqual(CATEGORY_IDS)
  expect(await offered()).toEqual(CATEGORY_IDS)
  const before = await report({ category: 'light', text: '灯不亮' })
  expect(await (await take(['water', 'litter', 'litter'])).json()).toMatchObject({
    kind: 'category.set',
    categories: 2,
  })
  expect(await taken()).toEqual(['litter', 'water'])
  expect(await taken('elsewhere')).toEqual(CATEGORY_IDS)
  expect(await offered()).toEqual(['litter', 'water'])
  const refused = await call(ISSUES, sending('resident', { category: 'light', at: at(5, 5) }))
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ error: 'category_not_taken', field: 'category' })
  const service = `${OPEN311}/services/light.json?jurisdiction_id=guihuali`
  expect((await call(service)).status).toBe(404)
  expect((await report({ category: 'water' })).issue_no).toBeGreaterThan(before.issue_no)
  // What was reported before goes on, and can still be looked for.
  expect(await story(before.issue_no)).toMatchObject({
    issue: { category: 'light', state: 'reported' },
  })
  const list = await json<{ issues: { no: number }[] }>(`${ISSUES}?category=light`, {
    headers: as('coordinator'),
  })
  expect(list.issues.map(({ no }) => no)).toContain(before.issue_no)
})

it('a program with a key reports only what is taken; what it sent before is answered as before', async () => {
  await take([...CATEGORY_IDS])
  const making = call(`${HERE}/api-keys`, sending('admin', { label: '热线', organisation: null }))
  const { api_key } = await given<{ api_key: string }>(making)
  const [long, lat] = at(60, 5)
  const post = (once: string) =>
    call(`${OPEN311}/requests.json`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'idempotency-key': once,
      },
      body: new URLSearchParams({
        ...{ api_key, jurisdiction_id: 'guihuali', service_code: 'hazard' },
        ...{ lat: String(lat), long: String(long), description: '井盖没了' },
      }).toString(),
    })
  const first = await (await post('categories-first')).json()
  await take(['litter'])
  expect(await (await post('categories-first')).json()).toEqual(first)
  expect((await post('categories-second')).status).toBe(404)
})

it('a report that was received, and is sent again after its kind was switched off, is that report', async () => {
  await take([...CATEGORY_IDS])
  const wish = sending('resident', { category: 'light', at: at(9, 9) }, { once: 'category-again' })
  const first = await given<object>(call(ISSUES, wish))
  await take(['litter'])
  expect(await given(call(ISSUES, wish))).toEqual(first)
})

it('none at all, and what is no category, are refused', async () => {
  await take(['litter'])
  for (const wrong of [[], ['dragons'], 'litter', undefined])
    expect((await take(wrong)).status, JSON.stringify(wrong)).toBe(400)
  expect(await taken()).toEqual(['litter'])
})

it('who does not coordinate here changes nothing', async () => {
  for (const key of ['resident', 'rider', 'operator', 'outsider'] as const)
    expect((await take(['other'], key)).status, key).toBe(403)
  const guest = await call(`${HERE}/categories`, sending('guest', { categories: ['other'] }, { method: 'PUT' })) // biome-ignore format: one line
  expect(guest.status).toBe(401)
  expect(await taken()).toEqual(['litter'])
})
