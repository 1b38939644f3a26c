import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, DESKTOP, overflow, useBrowser, violations } from './browser.ts'
import { become } from './cast.ts'

declare global {
  interface Window {
    /** what the frame told the page around it */
    told: { type: string; height?: number; place?: { id: string } | null }[]
  }
}

const browser = useBrowser()
const servers: Server[] = []
let site: string
let stranger: string

/** What other websites write; each notes what it is told. */
const PAGES: Readonly<Record<string, () => Promise<string> | string>> = {
  '/iframe': () => frame('<iframe id="map" data-yike title="地图" width="100%" height="300"'),
  '/element': () =>
    `<life-circle-map slug="liuwan" name="柳湾"></life-circle-map>
     <script async src="${at('/embed.js')}"></script>
     <script>
       const map = document.querySelector('life-circle-map')
       for (const type of ['ready', 'select', 'error'])
         map.addEventListener(type, ({ detail }) => told.push(detail))
     </script>`,
  '/oembed': async () => {
    const answer = await fetch(
      at(`/oembed?url=${encodeURIComponent(at('/c/liuwan'))}&maxwidth=360`),
    )
    return `${(await answer.json()).html}${LISTEN}`
  },
}

const frame = (opening: string) =>
  `${opening} src="${at('/embed/liuwan')}"></iframe>${LISTEN}
   <script async src="${at('/embed.js')}"></script>`

const LISTEN = "<script>addEventListener('message', ({ data }) => told.push(data))</script>"

/** A website of its own: `localhost` is another site than the house at 127.0.0.1. */
async function openSite(): Promise<string> {
  const server = createServer(async ({ url = '' }, answer) => {
    const body = (await PAGES[url]?.()) ?? ''
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><html lang="zh-CN"><script>told = []</script>${body}`)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  servers.push(server)
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  site = await openSite()
  stranger = await openSite()
  const { context } = await browser.arrive()
  await become(context.request, 'coordinator')
  const answer = await context.request.put(at('/api/communities/liuwan/embedding'), {
    headers: { origin: at('/').slice(0, -1), 'idempotency-key': `e2e-embed-${Date.now()}` },
    data: { origins: [site] },
  })
  expect(answer.status()).toBe(200)
  await context.close()
})

afterAll(() => {
  for (const server of servers) server.close()
})

const frameIn = async (page: Page): Promise<Frame> => {
  await expect.poll(() => page.frames().some((each) => each.url().includes('/embed/'))).toBe(true)
  const found = page.frames().find((each) => each.url().includes('/embed/')) as Frame
  await found.waitForSelector('html[data-ready]')
  return found
}

const toldOf = (page: Page, type: string) =>
  page.evaluate((type) => window.told.filter((each) => each.type === type), type)

/** Chooses the nearest place in the frame, and is told of it outside. */
async function choose(page: Page): Promise<void> {
  const map = await frameIn(page)
  const row = map.locator('.row').first()
  const id = await row.getAttribute('data-id')
  await row.locator('.row-name').click()
  await expect.poll(async () => (await toldOf(page, 'select')).at(-1)?.place?.id).toBe(id)
}

it.each(['/iframe', '/oembed'])(
  '%s: a frame on a website of the list says what is chosen in it',
  async (path) => {
    const { page, complaints } = await browser.arrive()
    await page.goto(site + path)
    await choose(page)
    expect((await toldOf(page, 'ready')).length).toBeGreaterThan(0)
    const [{ height = 0 } = {}] = (await toldOf(page, 'resize')).slice(-1)
    expect(height).toBeGreaterThan(300)
    if (path === '/iframe') {
      const shown = () => page.locator('#map').evaluate((each) => each.clientHeight)
      await expect
        .poll(async () => (await toldOf(page, 'resize')).at(-1)?.height)
        .toBe(await shown())
    }
    expect(complaints).toEqual([])
  },
)

it('the element is a button until it is touched; then it does what its page asks', async () => {
  const { page } = await browser.arrive(DESKTOP)
  await page.goto(`${site}/element`)
  const door = page.getByRole('button', { name: /柳湾.*打开地图/ })
  await door.waitFor()
  expect(page.frames()).toHaveLength(1)
  await door.click()
  await choose(page)
  const map = await frameIn(page)
  await page.evaluate(() => {
    const element = document.querySelector('life-circle-map') as HTMLElement & {
      filter(f: string): void
      theme: string
    }
    // Nobody but its own frame tells it what to be.
    postMessage({ yike: 1, type: 'resize', height: 9999 })
    element.filter('toilet')
    element.theme = 'dark'
  })
  await map.waitForSelector('html[data-theme="dark"]')
  await expect
    .poll(async () => [
      ...new Set(await map.locator('.row-about span:first-child').allTextContents()),
    ])
    .toEqual(['公厕'])
  await expect
    .poll(() => page.locator('life-circle-map').evaluate((each) => each.clientHeight))
    .toBe(560)
})

it('a website that is not on the list says so itself, with a link', async () => {
  const { page, context } = await browser.arrive()
  const other = await context.newPage()
  await page.goto(`${stranger}/element`)
  await other.goto(`${stranger}/iframe`)
  await page.getByRole('button', { name: /打开地图/ }).click()
  const link = page.getByRole('link', { name: '到社区的页面看地图' })
  await link.waitFor({ timeout: 20_000 })
  expect(await link.getAttribute('href')).toBe(at('/c/liuwan'))
  await other.getByText('地图没有出来').waitFor({ timeout: 20_000 })
  for (const each of [page, other]) expect(await toldOf(each, 'ready')).toEqual([])
})

it('nothing is stored in somebody else’s page, and a finger still moves that page', async () => {
  const { page, context } = await browser.arrive()
  await page.goto(`${site}/iframe`)
  const map = await frameIn(page)
  await map.waitForSelector('.map[data-state="ready"]', { timeout: 30_000 })
  await map.waitForSelector('.maplibregl-cooperative-gestures')
  expect(await context.cookies()).toEqual([])
  const stored = await map.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // Both are there on a secure origin alone, as this one is.
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
})

it('without scripts it is a list, filtered by links that stay in the frame', async () => {
  const { page } = await browser.arrive({ javaScriptEnabled: false })
  await page.goto(at('/embed/liuwan'))
  expect(await page.locator('.row').count()).toBeGreaterThan(5)
  await page.getByRole('link', { name: '现在营业' }).click()
  expect(new URL(page.url()).search).toBe('?f=open')
  expect(await page.locator('.map-attribution').isVisible()).toBe(true)
})

it('a base map that does not come is said, and told', async () => {
  const { page } = await browser.arrive()
  await page.route('**/*.mvt*', (route) => route.fulfill({ status: 503 }))
  await page.goto(`${site}/iframe`)
  const map = await frameIn(page)
  await map.getByText('底图有一部分没取到').waitFor({ timeout: 30_000 })
  expect(await toldOf(page, 'error')).toMatchObject([{ error: 'tiles' }])
})

it('the builder shows what it hands out, and keeps the list of websites', async () => {
  const { page } = await browser.visit('/embed/liuwan/new')
  await page.waitForSelector('html[data-ready]')
  expect(await page.getByLabel('网站', { exact: true }).count()).toBe(0)
  await page.getByLabel('先看哪一类').selectOption('toilet')
  await page.getByLabel('明暗', { exact: true }).first().selectOption('dark')
  const code = page.getByLabel('地图组件（推荐）')
  await expect.poll(() => code.inputValue()).toContain('f="toilet" theme="dark"')
  await expect
    .poll(() => page.locator('.builder-preview iframe').getAttribute('src'))
    .toContain('/embed/liuwan?f=toilet&theme=dark')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await violations(page)).toEqual([])
})

it('who coordinates says which websites may show it', async () => {
  const { page, context } = await browser.arrive()
  await become(context.request, 'coordinator')
  await page.goto(at('/embed/liuwan/new'))
  await page.waitForSelector('html[data-ready]')
  const field = page.getByLabel('网站', { exact: true })
  expect(await field.inputValue()).toBe(site)
  await field.fill(`${site}\nliuwan`)
  await page.getByText('“liuwan”不像网站地址').waitFor()
  await field.fill(`${site}/page?a=1\nhttps://liuwan.example/`)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('存好了，2 个网站可以放地图').waitFor()
  expect(await field.inputValue()).toBe(`${site}\nhttps://liuwan.example`)
})

it('the map has no accessibility violation, nor is it too wide', async () => {
  const { page, complaints } = await browser.visit('/embed/liuwan?layers=places,issues')
  await page.waitForSelector('.map[data-state="ready"]', { timeout: 30_000 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(DESKTOP.viewport)
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
})

it('a screen that many touch goes back to the start after a minute', async () => {
  const { page } = await browser.arrive(DESKTOP)
  await page.clock.install()
  await page.goto(at('/embed/liuwan?kiosk=1'))
  await page.waitForSelector('html[data-ready]')
  await page.locator('.row-name').first().click()
  await page.waitForSelector('.embed-chosen')
  await page.clock.fastForward(50_000)
  expect(await page.locator('.embed-chosen').count()).toBe(1)
  await page.clock.fastForward(11_000)
  await page.waitForSelector('.embed-chosen', { state: 'detached' })
})
