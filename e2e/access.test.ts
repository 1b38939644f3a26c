import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  at,
  DESKTOP,
  doubleText,
  mapReady,
  overflow,
  PHONE,
  useBrowser,
  violations,
} from './browser.ts'

const browser = useBrowser()

// One row is like another: three hundred take axe six seconds.
const PATHS = [
  '/',
  '/c/liuwan',
  '/c/liuwan/list?kind=station,toilet',
  '/c/liuwan/data',
  '/docs',
  '/c/nowhere',
]
const WINDOWS = { phone: PHONE, desktop: DESKTOP }

describe.each(PATHS)('%s', (path) => {
  for (const [name, size] of Object.entries(WINDOWS)) {
    it(`has no accessibility violation on a ${name} in either theme`, async () => {
      const { page } = await browser.visit(path, size)
      await settle(page)
      expect(await violations(page)).toEqual([])
    })
  }
})

it('a place page has no accessibility violation', async () => {
  const { page } = await browser.visit('/c/liuwan/list')
  const href = (await page.locator('.row-name').first().getAttribute('href')) as string
  await page.goto(at(href))
  expect(await violations(page)).toEqual([])
})

describe.each(['/', '/c/liuwan', '/c/liuwan/list'])('%s', (path) => {
  it('reflows: at 320 px, at 360 px and with text of 200 %', async () => {
    const { page } = await browser.visit(path, { viewport: { width: 320, height: 640 } })
    await settle(page)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize(PHONE.viewport)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await doubleText(page)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
  })
})

it('in text of 200 % the sheet of a phone starts with a place in view', async () => {
  const { page } = await browser.arrive()
  await page.addInitScript(() => {
    new MutationObserver((_, seen) => {
      document.documentElement.style.fontSize = '200%'
      // A house of one's own has no strip of the demonstration above its pages.
      const strip = document.getElementById('demo')
      strip?.remove()
      document.documentElement.removeAttribute('data-demo')
      if (strip) seen.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(at('/c/liuwan'))
  await settle(page)
  const nearest = await page.locator('.row-name').first().boundingBox()
  expect((nearest?.y ?? Infinity) + (nearest?.height ?? 0)).toBeLessThan(PHONE.viewport.height)
})

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  if (/\/c\/liuwan$/.test(page.url())) await mapReady(page)
}
