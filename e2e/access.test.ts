import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { at, DESKTOP, mapReady, PHONE, useBrowser, violations } from './browser.ts'

const browser = useBrowser()

// One row is like another: three hundred take axe six seconds.
const PATHS = ['/', '/c/liuwan', '/c/liuwan/list?kind=station,toilet', '/docs', '/c/nowhere']
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
  const { page } = await browser.visit('/c/liuwan')
  const href = (await page.locator('.row-name').first().getAttribute('href')) as string
  const { page: place } = await browser.visit(href)
  expect(await violations(place)).toEqual([])
})

const NARROW: Record<string, BrowserContextOptions> = {
  '320 px wide': { viewport: { width: 320, height: 640 } },
  '360 px wide': PHONE,
  'text of 200 %': { viewport: { width: 1280, height: 800 } },
}

describe.each(['/', '/c/liuwan', '/c/liuwan/list'])('%s reflows', (path) => {
  it.each(Object.keys(NARROW))('at %s without scrolling sideways', async (name) => {
    const { page } = await browser.visit(path, NARROW[name])
    if (name.startsWith('text')) {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
    }
    await settle(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

it('in text of 200 % the sheet of a phone starts with a place in view', async () => {
  const { page } = await browser.visit('/')
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
