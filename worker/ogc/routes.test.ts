import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, json } from '../testing/call.ts'
import { at, PLACES } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

interface Link {
  readonly href: string
  readonly rel: string
  readonly type: string
}

interface Feature {
  readonly id: string
  readonly properties: { readonly kind: string; readonly open: string; readonly name: string }
}

interface Page {
  readonly type: string
  readonly features: readonly Feature[]
  readonly links: readonly Link[]
  readonly numberMatched: number
  readonly numberReturned: number
}

const HERE = '/ogc/collections/places-guihuali'
const ITEMS = `${HERE}/items`

const linkOf = ({ links }: { links: readonly Link[] }, rel: string) =>
  links.find((link) => link.rel === rel)

const pathOf = (href: string) => href.replace('https://yike.test', '')

const idsOf = ({ features }: Page) => features.map(({ id }) => id)

const ids = PLACES.map(({ id }) => id).toSorted()

beforeAll(async () => {
  await settle(env)
  await settle(env, { slug: 'liuwan', places: PLACES.slice(0, 2) })
})

it('from the landing page every other is found, whole addresses of the types they have', async () => {
  const landing = await json<{ links: Link[] }>('/ogc')
  for (const rel of ['self', 'service-desc', 'conformance', 'data']) {
    const link = linkOf(landing, rel)
    const answer = await call(pathOf(link?.href ?? ''))
    expect(answer.status, rel).toBe(200)
    expect(answer.headers.get('content-type'), rel).toBe(link?.type)
  }
  const { conformsTo } = await json<{ conformsTo: string[] }>('/ogc/conformance')
  expect(conformsTo.map((name) => name.split('/').at(-1))).toEqual(['core', 'oas30', 'geojson'])
})

it('each community is a collection, with its bounds and its terms', async () => {
  const { collections } = await json<{ collections: { id: string; links: Link[] }[] }>(
    '/ogc/collections',
  )
  expect(collections.map(({ id }) => id)).toEqual(['places-guihuali', 'places-liuwan'])
  const one = await json<{ links: Link[] }>(HERE)
  expect(one).toEqual(collections[0])
  expect(one).toMatchObject({
    title: '桂花里的地点',
    itemType: 'feature',
    crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
  })
  expect(linkOf(one, 'license')?.href).toContain('odbl')
  for (const rel of ['items', 'enclosure'])
    expect((await call(pathOf(linkOf(one, rel)?.href ?? ''))).status, rel).toBe(200)
  const english = await call(HERE, { headers: { 'accept-language': 'en' } })
  expect(await english.json()).toMatchObject({ title: 'Places of Guihuali' })
})

describe('the items of a collection', () => {
  it('are GeoJSON, and say in which coordinates', async () => {
    const answer = await call(ITEMS)
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    expect(answer.headers.get('content-crs')).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
    const page = await answer.json<Page>()
    expect(page).toMatchObject({ type: 'FeatureCollection', numberMatched: 5, numberReturned: 5 })
    expect(idsOf(page)).toEqual(ids)
    expect(linkOf(page, 'next')).toBeUndefined()
    expect(linkOf(page, 'self')?.href).toBe(`https://yike.test${ITEMS}`)
  })

  it('are followed from page to page, each once, and what was asked stays asked', async () => {
    const seen: string[] = []
    let path: string | undefined = `${ITEMS}?limit=2&kind=station,rest_stop,market,pharmacy&f=json`
    for (let pages = 0; path !== undefined; pages++) {
      expect(pages).toBeLessThan(4)
      const page: Page = await json<Page>(path)
      expect(page.numberMatched).toBe(4)
      expect(page.numberReturned).toBe(page.features.length)
      expect(page.features.length).toBeLessThanOrEqual(2)
      seen.push(...idsOf(page))
      const next = linkOf(page, 'next')
      expect(next?.type ?? 'application/geo+json').toBe('application/geo+json')
      path = next && pathOf(next.href)
    }
    expect(seen).toEqual(ids.filter((id) => id !== 'southtoile'))
  })

  it('are those in a box, also one with heights, and one across the antimeridian', async () => {
    const [west, south] = at(-300, -100)
    const [east, north] = at(100, 100)
    const within = ['guihuastn1', 'southtoile']
    const found = async (bbox: string) => idsOf(await json<Page>(`${ITEMS}?bbox=${bbox}`))
    expect(await found(`${west},${south},${east},${north}`)).toEqual(within)
    expect(await found(`${west},${south},-10,${east},${north},900`)).toEqual(within)
    expect(await found('170,-10,-170,80')).toEqual([])
    expect(await found('100,-10,-170,80')).toEqual(ids)
  })

  it('are those of a kind, and those whose door is open', async () => {
    const open = await json<Page>(`${ITEMS}?open=open`)
    expect(idsOf(open)).toContain('guihuarest')
    const states = await Promise.all(
      ['open', 'closed', 'unknown'].map((state) => json<Page>(`${ITEMS}?open=${state}`)),
    )
    expect(states.flatMap(idsOf).toSorted()).toEqual(ids)
    for (const [i, state] of ['open', 'closed', 'unknown'].entries())
      for (const { properties } of states[i].features) expect(properties.open).toBe(state)
  })

  it('have no time of their own: every time that is one matches them all', async () => {
    for (const time of [
      '2026-11-22T00:00:00Z',
      '2026-11-22T08:00:00%2B08:00',
      '../2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00Z/',
      '2020-01-01T00:00:00Z/2021-01-01T00:00:00.5Z',
    ])
      expect((await json<Page>(`${ITEMS}?datetime=${time}`)).numberMatched, time).toBe(5)
  })

  it('are at most a thousand, whatever is asked', async () => {
    expect((await json<Page>(`${ITEMS}?limit=100000`)).numberReturned).toBe(5)
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=1,2,3,4,5', 'bbox'],
    ['bbox=1,4,3,2', 'bbox'],
    ['bbox=a,b,c,d', 'bbox'],
    ['datetime=yesterday', 'datetime'],
    ['datetime=2026-11-22', 'datetime'],
    ['datetime=../..', 'datetime'],
    ['kind=dragon', 'kind'],
    ['open=perhaps', 'open'],
    ['f=gml', 'f'],
    ['after=%00', 'after'],
    ['colour=red', 'colour'],
    ['limit=5&limit=6', 'limit'],
    ['bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326', 'bbox-crs'],
  ])('%s is refused', async (query, field) => {
    const answer = await call(`${ITEMS}?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: 'bad_input', field })
  })
})

it('one item is asked for by its name, in its own collection alone', async () => {
  const answer = await call(`${ITEMS}/guihuastn1`)
  expect(answer.headers.get('content-type')).toBe('application/geo+json')
  const one = await answer.json<Feature & { links: Link[] }>()
  const { features } = await json<Page>(ITEMS)
  const { links, ...feature } = one
  expect(feature).toEqual(features.find(({ id }) => id === 'guihuastn1'))
  expect(linkOf(one, 'collection')?.href).toBe(`https://yike.test${HERE}`)
  expect(links.length).toBeGreaterThan(1)
  for (const path of [
    `${ITEMS}/nobody00`,
    '/ogc/collections/places-liuwan/items/guihuastn1',
    '/ogc/collections/guihuali',
    '/ogc/collections/places-/items',
    '/ogc/collections/places-atlantis/items',
  ])
    expect((await call(path)).status, path).toBe(404)
})

it.each(['/ogc', '/ogc/conformance', '/ogc/api', '/ogc/collections', HERE, `${ITEMS}/guihuastn1`])(
  '%s refuses parameters that it does not name, and tells who has it that it is the same',
  async (path) => {
    expect((await call(`${path}?f=json`)).status).toBe(200)
    expect((await call(`${path}?f=html`)).status).toBe(400)
    expect((await call(`${path}?colour=red`)).status).toBe(400)
    const tag = (await call(path)).headers.get('etag') ?? ''
    expect((await call(path, { headers: { 'if-none-match': tag } })).status).toBe(304)
  },
)

describe('the description of the service', () => {
  interface OpenApi {
    readonly openapi: string
    readonly servers: readonly { readonly url: string }[]
    readonly components: { readonly parameters: Record<string, object> }
    readonly paths: Record<string, { get: { parameters: Record<string, unknown>[] } }>
  }

  it('is OpenAPI 3.0, with every address and the parameters as the standard types them', async () => {
    const document = await json<OpenApi>('/ogc/api')
    expect(document.openapi).toBe('3.0.3')
    expect(document.servers).toEqual([{ url: 'https://yike.test/ogc' }])
    expect(Object.keys(document.paths)).toEqual([
      '/',
      '/conformance',
      '/collections',
      '/collections/{collectionId}',
      '/collections/{collectionId}/items',
      '/collections/{collectionId}/items/{featureId}',
    ])
    const { parameters } = document.paths['/collections/{collectionId}/items'].get
    expect(parameters.map(({ name }) => name).toSorted()).toEqual([
      'after',
      'bbox',
      'collectionId',
      'datetime',
      'f',
      'kind',
      'limit',
      'open',
    ])
    const limit = parameters.find(({ name }) => name === 'limit')
    expect(limit).toMatchObject({ schema: { type: 'integer', maximum: 1000, default: 100 } })
    expect(document.components.parameters.limit).toEqual(limit)
  })

  it('says nothing in words that 3.0 does not know', async () => {
    const document = await json<OpenApi>('/ogc/api')
    expect(wordsOf31(document, '')).toEqual([])
  })
})

/** Where a document says something that OpenAPI 3.1 alone can read. */
function wordsOf31(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const known = ['const', 'prefixItems', '$schema', '$defs', 'examples', 'propertyNames']
  const here = Object.entries(value).flatMap(([key, each]) => {
    const wrong =
      known.includes(key) ||
      (key === 'type' && (each === 'null' || Array.isArray(each))) ||
      (key === 'items' && Array.isArray(each))
    return wrong ? [`${path}/${key}`] : []
  })
  const below = Object.entries(value).flatMap(([key, each]) => wordsOf31(each, `${path}/${key}`))
  return [...here, ...below]
}
