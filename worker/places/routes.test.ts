import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlacesAnswer, SearchAnswer } from '../api.ts'
import { call, json } from '../testing/call.ts'
import { at, CENTER } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const places = '/api/communities/guihuali/places'
const search = (q: string) =>
  json<SearchAnswer>(`/api/communities/guihuali/search?q=${encodeURIComponent(q)}`)
const names = (answer: SearchAnswer) => answer.features.map((feature) => feature.properties.name)

beforeAll(async () => {
  await settle(env)
  await settle(env, { slug: 'elsewhere' })
})

it('HEAD tells the same headers as GET, and 304 to who holds the answer', async () => {
  const path = '/api/communities/guihuali/places'
  const [get, head] = [await call(path), await call(path, { method: 'HEAD' })]
  expect(head.status).toBe(200)
  for (const name of ['etag', 'cache-control', 'content-type'])
    expect(head.headers.get(name)).toBe(get.headers.get(name))
  const held = { 'if-none-match': `"other", ${get.headers.get('etag')}` }
  expect((await call(path, { method: 'HEAD', headers: held })).status).toBe(304)
})

describe('the places of a community', () => {
  it('are GeoJSON with what a person needs at the door', async () => {
    const answer = await call(`${places}?kind=station`)
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    const { type, features } = await answer.json<PlacesAnswer>()
    expect(type).toBe('FeatureCollection')
    expect(features).toHaveLength(1)
    expect(features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point' },
      properties: {
        id: 'guihuastn1',
        kind: 'station',
        name: '桂花里志愿服务站',
        phone: '+86 571 5550 0118',
      },
    })
    expect(features[0].geometry.coordinates[0]).toBeCloseTo(CENTER[0], 3)
  })

  it('of several kinds come together, and none of another community', async () => {
    const { features } = await json<PlacesAnswer>(`${places}?kind=station,rest_stop`)
    expect(features.map((f) => f.properties.id).sort()).toEqual(['guihuarest', 'guihuastn1'])
  })

  it('in a box are those in it', async () => {
    const [west, south] = at(-300, -100)
    const [east, north] = at(100, 100)
    expect(
      names(await json<PlacesAnswer>(`${places}?bbox=${west},${south},${east},${north}`)).sort(),
    ).toEqual(['南岸公厕', '桂花里志愿服务站'])
  })

  it('know their door: always open, unreadable, unrecorded', async () => {
    const { features } = await json<PlacesAnswer>(places)
    const open = Object.fromEntries(features.map((f) => [f.properties.id, f.properties.open]))
    expect(open.guihuarest).toBe('open')
    expect(open.northpharm).toBe('unknown')
    expect(open.northmarkt).toBe('unknown')
  })

  it('are paged without a gap and without a double', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: PlacesAnswer = await json<PlacesAnswer>(
        `${places}?limit=2${next ? `&after=${next}` : ''}`,
      )
      expect(page.features.length).toBeLessThanOrEqual(2)
      seen.push(...page.features.map((f) => f.properties.id))
      next = page.next
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })
})

describe('a search', () => {
  it('finds two Chinese characters in the middle of a name', async () => {
    expect(names(await search('药店'))).toEqual(['北岸药店'])
    expect(names(await search('志愿'))).toEqual(['桂花里志愿服务站'])
  })

  it('finds initials, English words and addresses', async () => {
    expect(names(await search('bacsc'))).toEqual(['北岸菜市场'])
    expect(names(await search('STATION'))).toEqual(['桂花里志愿服务站'])
    expect(names(await search('桂花里路'))).toEqual(['桂花里志愿服务站'])
  })

  it('puts names that begin with it first', async () => {
    expect(names(await search('桂花里'))).toHaveLength(2)
    expect(names(await search('%'))).toEqual([])
    expect(names(await search('_'))).toEqual([])
  })

  it('stays in its community', async () => {
    const { features } = await search('骑手')
    expect(features.map((f) => f.properties.id)).toEqual(['guihuarest'])
  })
})

describe('bad input names its field', () => {
  it.each([
    ['kind=spaceport', 'kind', 'bad_input'],
    ['kind=', 'kind', 'bad_input'],
    ['bbox=1,2,3', 'bbox', 'bad_input'],
    ['bbox=NaN,NaN,NaN,NaN', 'bbox', 'bad_input'],
    ['bbox=121,30,120,31', 'bbox', 'bad_input'],
    ['bbox=30.2,120.1,30.3,120.2', 'bbox', 'coordinates_swapped'],
    ['limit=0', 'limit', 'bad_input'],
    ['limit=501', 'limit', 'bad_input'],
    ['limit=1e2', 'limit', 'bad_input'],
    ['after=no-id', 'after', 'bad_input'],
    ['after=', 'after', 'bad_input'],
  ])('%s', async (query, field, error) => {
    const answer = await call(`${places}?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ error, field, status: 400 })
  })

  it.each(['', '%20', '%F0', 'x'.repeat(51)])('a search for “%s”', async (q) => {
    const answer = await call(`/api/communities/guihuali/search?q=${q}`)
    expect([200, 400]).toContain(answer.status)
    if (answer.status === 400) expect(await answer.json()).toMatchObject({ field: 'q' })
  })

  it('an unknown community', async () => {
    const answer = await call('/api/communities/atlantis/places')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: 'unknown_community' })
  })
})

it('who holds the current places is told so', async () => {
  const first = await call(`${places}?limit=3`)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"[0-9a-f]+"$/)
  const again = await call(`${places}?limit=3`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect(again.headers.get('etag')).toBe(etag)
})
