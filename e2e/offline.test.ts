import { expect, it } from 'vitest'
import { DESKTOP, mapReady, useBrowser } from './browser.ts'

const browser = useBrowser()

it('after one visit list, map and circle work without a network, and say so', async () => {
  const { page, context } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  await page.getByText('已存好，没网也能看').waitFor()
  await context.setOffline(true)
  await page.reload()
  await mapReady(page)
  expect(await page.locator('.row').count()).toBeGreaterThan(30)
  await page.getByText(/离线 · 显示 \d\d:\d\d 的数据/).waitFor()
  const area = () => page.locator('.circle-legend dd').last().textContent()
  const before = await area()
  await page.getByRole('link', { name: '长辈', exact: true }).click()
  await expect.poll(area).not.toBe(before)
})

it('the page can be installed', async () => {
  const { page } = await browser.visit('/')
  const href = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await page.evaluate(async (path) => (await fetch(path as string)).json(), href)
  expect(manifest).toMatchObject({ display: 'standalone', start_url: expect.any(String) })
  const sizes = manifest.icons.map((icon: { sizes: string }) => icon.sizes)
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']))
})
