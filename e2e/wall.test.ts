import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { WIRE_VERSION } from '../domain/live/wire.ts'
import { at, PHONE, useBrowser, violations } from './browser.ts'
import { become, change, visitAs } from './cast.ts'

const browser = useBrowser()

const WALL = '/c/liuwan/wall'
const HD = { viewport: { width: 1920, height: 1080 } }
/** For what does not depend on the size: software draws it in a quarter of the time. */
const SMALL = { viewport: { width: 960, height: 540 } }
const UHD = { viewport: { width: 3840, height: 2160 } }
const START = { longitude: 104.4979, latitude: 38.1974, accuracy: 8 }

/** A link that a coordinator has made, as path and query, and how to take it back. */
async function shareWall() {
  const { context } = await browser.arrive()
  await become(context.request, 'coordinator')
  const links = '/api/communities/liuwan/wall-links'
  const { link, id } = await change(context.request, links, { label: '门厅' })
  const takeBack = () =>
    context.request.delete(at(`${links}/${id}`), {
      headers: { origin: at('').replace(/\/$/, ''), 'idempotency-key': crypto.randomUUID() },
      data: {},
    })
  return { path: link as string, takeBack }
}

const openWall = async (options: BrowserContextOptions = SMALL) =>
  browser.visit((await shareWall()).path, options)

const marks = (page: Page) => page.locator('.mark-canvas').getAttribute('data-marks')
const figure = (page: Page, name: string) =>
  page.locator(`[data-figure=${name}] .wall-number`).textContent()
const line = (page: Page) => page.locator('.wall-line').textContent()

describe('a wall', () => {
  it('opens by its link alone, and keeps the key out of the address', async () => {
    const { page } = await browser.visit(WALL, SMALL)
    expect(await page.locator('.wall').count()).toBe(0)
    await page.goto(at(`${WALL}?key=${'0'.repeat(40)}`))
    expect(await page.locator('.wall').count()).toBe(0)
    const opened = await openWall()
    await opened.page.waitForSelector('.wall')
    expect(opened.page.url()).toBe(at(WALL))
    expect(opened.complaints).toEqual([])
  })

  it('shows who moves and whom they are near, and nothing of them once they are off duty', async () => {
    const { page } = await openWall()
    await page.waitForSelector('.wall-map[data-state=ready]')
    await expect.poll(() => figure(page, 'covered')).toBe('0%')
    const rider = await visitAs(browser, 'rider', '/c/liuwan/rider', {
      ...PHONE,
      geolocation: START,
      permissions: ['geolocation'],
    })
    await rider.page.getByRole('button', { name: '上岗' }).click()
    await expect.poll(() => marks(page)).toBe('1')
    await expect.poll(() => figure(page, 'covered')).toMatch(/^[1-9]\d*%$/)
    expect(await page.locator('.wall').textContent()).not.toContain('小李')
    await expect.poll(() => line(page)).toMatch(/^\d+ 秒前更新$/)
    await rider.page.getByRole('button', { name: '下班' }).click()
    const off = Date.now()
    await expect.poll(() => marks(page), { interval: 20 }).toBe('0')
    expect(Date.now() - off).toBeLessThan(2000)
    await expect.poll(() => figure(page, 'covered')).toBe('0%')
  })

  it('leads nowhere: no link, no button, nothing to focus, and is accessible in either theme', async () => {
    const { page } = await openWall()
    await page.waitForSelector('.wall-map[data-state=ready]')
    const ways = page.locator('a, button, input, select, summary, [tabindex]:not([tabindex="-1"])')
    expect(await ways.count()).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  it.each([
    [HD, 28],
    [UHD, 56],
  ])('is read at three metres: %o', async (size, leastPx) => {
    const { page } = await openWall(size)
    await page.waitForSelector('.band-key')
    expect(await smallestText(page)).toBeGreaterThanOrEqual(leastPx)
    const cut = await page
      .locator('.wall-furniture, .wall-words')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.scrollWidth > part.clientWidth + 1)
          .map((part) => part.className),
      )
    expect(cut).toEqual([])
  })

  it('says so when its line breaks, asks instead, and shows no positions of before', async () => {
    const { path } = await shareWall()
    const { page } = await browser.arrive(SMALL)
    await page.routeWebSocket(/\/live\//, (socket) => socket.close())
    await page.goto(at(path))
    await expect.poll(() => line(page)).toContain('每 15 秒')
    expect(await figure(page, 'covered')).toBe('—')
    expect(await figure(page, 'open')).toMatch(/^\d/)
  })

  it('is dark and dim while it is night in the community', async () => {
    const { path } = await shareWall()
    const { page } = await browser.arrive(SMALL)
    const night = Date.parse('2026-11-20T23:30:00+08:00')
    await page.routeWebSocket(/\/live\//, (socket) => {
      socket.onMessage(() => socket.send(JSON.stringify(welcomeAt(night))))
    })
    await page.goto(at(path))
    // Until the room has told its time it is that of here, where it may be night as well.
    await expect.poll(() => page.locator('.wall-clock time').textContent()).toBe('23:30')
    await page.waitForSelector('.wall[data-night]')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('closes when its link is taken back', async () => {
    const { path, takeBack } = await shareWall()
    const { page } = await browser.visit(path, SMALL)
    await expect.poll(() => line(page)).toMatch(/秒前更新/)
    expect((await takeBack()).ok()).toBe(true)
    await expect.poll(() => line(page)).toContain('链接已失效')
    await page.reload()
    expect(await page.locator('.wall').count()).toBe(0)
  })
})

const welcomeAt = (now: number) => ({
  t: 'welcome',
  v: WIRE_VERSION,
  now,
  seq: 0,
  hears: 'volunteers',
  sees: 'dots',
  bounds: [104.4, 38.1, 104.6, 38.3],
})

/** Of all that is written on the page, in pixels. */
const smallestText = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let least = Number.POSITIVE_INFINITY
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement as Element
      if (!texts.currentNode.textContent?.trim() || !element.checkVisibility()) continue
      if (element.getBoundingClientRect().height < 2) continue
      least = Math.min(least, Number.parseFloat(getComputedStyle(element).fontSize))
    }
    return least
  })
