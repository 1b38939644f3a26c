import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { call } from '../testing/call.ts'
import { settle } from '../testing/settle.ts'

const path = '/c/guihuali/data'

// The pages are tested without a web build: what they take from it is here.
const chunk = (file: string) => ({ file: `assets/${file}.js` })
const BUILD = { 'main.tsx': chunk('main'), 'opendata/data.enter.ts': chunk('data') }
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const textOf = async (address: string) => (await call(address, {}, bindings)).text()
const page = (query = '') => textOf(path + query)

beforeAll(() => settle(env))

it('the page of open data lists what there is, and everything on it is there', async () => {
  const html = await page()
  const links = [...html.matchAll(/<a href="([^"]+)"><code>https:\/\/yike\.test([^<]+)</g)]
  expect(links.map(([, href]) => href)).toEqual([
    '/c/guihuali/places.geojson',
    '/c/guihuali/status.json',
    '/c/guihuali/issues.atom',
    '/c/guihuali/feed.json',
    '/c/guihuali/events.ics',
    '/ogc',
    '/open311/v2/requests.json?jurisdiction_id=guihuali',
    '/docs',
  ])
  for (const [, href, told] of links) {
    expect(told).toBe(href)
    expect((await call(href)).status, href).toBe(200)
  }
})

it('it names the terms, whom to thank and the map’s number, in both languages', async () => {
  const [zh, en] = [await page('?lang=zh'), await page('?lang=en')]
  for (const html of [zh, en]) {
    expect(html).toContain('https://opendatacommons.org/licenses/odbl/1-0/')
    expect(html).toContain('<b>fictional</b>')
  }
  expect(zh).toContain('审图号：未登记')
  expect(en).toContain('Map review number: none')
  expect((await call('/c/atlantis/data', {}, bindings)).status).toBe(404)
})

it('every page of a community leads there', async () => {
  for (const from of ['/c/guihuali', '/c/guihuali/list', '/p/guihuastn1'])
    expect(await textOf(from), from).toContain(`href="${path}"`)
})
