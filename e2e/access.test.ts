import { expect, it } from 'vitest'
import { at, mapReady, PHONE, useBrowser, violations } from './browser.ts'

const browser = useBrowser()

it('the circle has no accessibility violation with its map, on a phone and on a desktop', async () => {
  const { page } = await browser.visit('/c/liuwan')
  await mapReady(page)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await violations(page)).toEqual([])
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
  await page.waitForSelector('html[data-ready]')
  const nearest = await page.locator('.row-name').first().boundingBox()
  expect((nearest?.y ?? Infinity) + (nearest?.height ?? 0)).toBeLessThan(PHONE.viewport.height)
})
