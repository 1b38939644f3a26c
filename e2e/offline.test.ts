import { expect, it } from 'vitest'
import { at, DESKTOP, KEEPS_PAGES, mapReady, useBrowser, violations } from './browser.ts'
import { visitAs } from './cast.ts'
import { roadTo } from './road.ts'

const browser = useBrowser(KEEPS_PAGES)

it('after one visit list, map and circle work without a network, and say so', async () => {
  const { page, context } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  await page.getByText('已存好，没网也能看').waitFor()
  await context.setOffline(true)
  await page.reload()
  await mapReady(page)
  expect(await page.locator('.row').count()).toBeGreaterThan(30)
  await page.getByText(/离线 · 显示 \d?\d:\d\d 的数据/).waitFor()
  const area = () => page.locator('.circle-legend dd').last().textContent()
  const before = await area()
  await page.getByRole('link', { name: '长辈', exact: true }).click()
  await expect.poll(area).not.toBe(before)
})

it('a first visit to the list alone keeps it, and says that it is the list', async () => {
  const { page, context } = await browser.visit('/c/liuwan/list')
  await page.getByText('清单已存好，没网也能看').waitFor()
  await context.setOffline(true)
  await page.reload()
  await page.getByText(/离线 · 显示 \d?\d:\d\d 的数据/).waitFor()
  expect(await page.locator('.row').count()).toBeGreaterThan(30)
})

it('what the worker saw loading is asked of the house once', async () => {
  const { page, context } = await visitAs(browser, 'rider', '/c/liuwan/list')
  await page.getByText('清单已存好，没网也能看').waitFor()
  const asked: string[] = []
  context.on('request', (request) => {
    if (request.serviceWorker()) asked.push(new URL(request.url()).pathname)
  })
  await page.goto(at('/c/liuwan/rider'))
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(800)
  expect(asked.filter((path) => path === '/c/liuwan/rider')).toHaveLength(1)
})

it('a page that was never kept says so in the look of the house, with the way back and the phone', async () => {
  const { page, context } = await browser.visit('/c/liuwan/list')
  await page.getByText('清单已存好，没网也能看').waitFor()
  await context.setOffline(true)
  await page.goto(at('/c/liuwan'))
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('现在没有网络')
  expect(await page.getByRole('link', { name: /给柳湾打电话/ }).getAttribute('href')).toMatch(
    /^tel:/,
  )
  expect(await violations(page)).toEqual([])
})

it('a slow network is called slow, and what is kept is shown meanwhile', async () => {
  const road = await roadTo(at('/'))
  const { page, context } = await browser.visit(`${road.url}/c/liuwan/list`)
  await page.getByText('清单已存好，没网也能看').waitFor()
  // For half a minute the browser's own cache would answer.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
  road.delayMs = 8000
  await page.reload()
  await page.getByText(/网络很慢 · 先显示 \d?\d:\d\d 的数据/).waitFor({ timeout: 20_000 })
  expect(await page.getByText('离线').count()).toBe(0)
  await road.close()
})

it('the page can be installed', async () => {
  const { page } = await browser.visit('/')
  const href = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await page.evaluate(async (path) => (await fetch(path as string)).json(), href)
  expect(manifest).toMatchObject({ display: 'standalone', start_url: expect.any(String) })
  const sizes = manifest.icons.map((icon: { sizes: string }) => icon.sizes)
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']))
})
