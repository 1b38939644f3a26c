import { env } from 'cloudflare:workers'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { beforeAll, expect, it } from 'vitest'
import type { PosterPage } from '../../web/server.tsx'
import { archiveOf } from '../testing/archive.ts'
import { call } from '../testing/call.ts'
import { at, BOUNDS, CENTER, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { tileAt } from '../tiles/archive.ts'

// The pages are tested without a web build: what they take from it is here.
const chunk = (file: string) => ({ file: `assets/${file}.js` })
const BUILD = { 'main.tsx': chunk('main'), 'poster/poster.enter.ts': chunk('poster') }
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const STATION = '/p/postertownguihuastn1/poster'
const COMMUNITY = '/c/postertown/poster'

const get = (path: string) => call(path, { headers: { Accept: 'text/html' } }, bindings)

async function posterAt(path: string): Promise<PosterPage> {
  const [, json = ''] = /id="state"[^>]*>(.*?)<\/script>/.exec(await (await get(path)).text()) ?? []
  return JSON.parse(json).page
}

const pictureAt = async (path: string) => (await get(path)).text()

/** A base map whose one tile has a street and a building with a name that could be markup. */
async function layMap(): Promise<void> {
  const address = tileAt(CENTER, 15)
  const street = { type: 'LineString', coordinates: [at(-300, 20), at(300, 20)] }
  const features = [
    { type: 'Feature', geometry: street, properties: { kind: 'minor', name: '<b>桂花路' } },
  ]
  const collection = { type: 'FeatureCollection', features } as never
  const tile = new GeoJSONVT(collection, { maxZoom: 15, extent: 4096 })
  const drawn = tile.getTile(address.z, address.x, address.y)
  const bytes = fromGeojsonVt({ streets: drawn as never }, { version: 2, extent: 4096 })
  const archive = await archiveOf(address, bytes, BOUNDS)
  await env.FILES.put('postertown/map-00000000000000cc.pmtiles', archive)
}

beforeAll(async () => {
  // Directories of archives are kept by name: this one is nobody else's.
  await settle(env, { slug: 'postertown' })
  await layMap()
})

it('a place’s poster has its phone, and the nearest of each other kind with the minutes of the same walk', async () => {
  const { place, services, code, map } = await posterAt(STATION)
  expect(place).toMatchObject({ id: 'postertownguihuastn1', phone: '+86 571 5550 0118' })
  expect(code).toBe('https://yike.test/p/postertownguihuastn1')
  expect(map).toBe(`${STATION}/map.svg`)
  const from = `from=${written(at(5, 5))}&pace=elder&minutes=15`
  const { places } = await (await call(`/api/communities/postertown/reach?${from}`)).json<{
    places: { id: string; walk_minutes: number }[]
  }>()
  const told = services.map(({ place: { id }, minutes }) => ({ id, walk_minutes: minutes }))
  const expected = places.filter(({ id }) => id !== 'postertownguihuastn1')
  expect(told).toEqual(expected.map(({ id, walk_minutes }) => ({ id, walk_minutes })))
  expect(told.length).toBeGreaterThan(2)
})

it('both languages stand on it, whoever asks', async () => {
  for (const lang of ['zh', 'en']) {
    const html = await (await get(`${STATION}?lang=${lang}`)).text()
    for (const words of [
      '桂花里志愿服务站',
      'Guihuali Station',
      '每天 8:00–20:00',
      'daily 8:00–20:00',
    ])
      expect(html).toContain(words)
  }
})

it('a community’s poster hangs at its centre or where it is said, and its code leads there', async () => {
  expect(await posterAt(COMMUNITY)).toMatchObject({
    place: null,
    isAtCentre: true,
    code: 'https://yike.test/c/postertown',
  })
  const north = written(at(0, 390))
  const { code, services, isAtCentre, map } = await posterAt(`${COMMUNITY}?from=${north}`)
  expect(isAtCentre).toBe(false)
  expect(code).toMatch(/^https:\/\/yike\.test\/c\/postertown\?from=120\.15,30\.2735\d*$/)
  expect(services[0].place.kind).toBe('market')
  expect(decodeURIComponent(map)).toBe(`${COMMUNITY}/map.svg?from=${north}`)
  expect((await posterAt(`${COMMUNITY}?from=1,1`)).isAtCentre).toBe(true)
})

it('the map is one picture: streets of the base map, the circle, a number for each service', async () => {
  const { services } = await posterAt(STATION)
  const answer = await get(`${STATION}/map.svg`)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  const svg = await answer.text()
  for (const no of services.keys()) expect(svg).toContain(`>${no + 1}</text>`)
  expect(svg).not.toContain(`>${services.length + 1}</text>`)
  expect(svg).toContain('&lt;b&gt;桂花路')
  expect(svg).toMatch(/d="M[\d l-]+z[^"]*" fill="none" stroke="#0b6b57"/)
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
})

it('where the archive is gone, and where nothing is near, there is still a poster', async () => {
  await env.FILES.delete('postertown/map-00000000000000cc.pmtiles')
  expect(await pictureAt(`${COMMUNITY}/map.svg`)).toContain('>1</text>')
  await settle(env, { slug: 'emptytown', places: [] })
  expect((await posterAt('/c/emptytown/poster')).services).toEqual([])
  expect(await pictureAt('/c/emptytown/poster/map.svg')).toContain('</svg>')
})

it('of what is not there, there is none', async () => {
  for (const path of ['/p/nobody/poster', '/c/atlantis/poster', '/p/nobody/poster/map.svg'])
    expect((await get(path)).status).toBe(404)
})
