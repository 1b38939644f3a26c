import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readCells } from '../domain/live/cells.ts'
import { typeOf } from '../domain/live/frame.ts'
import { readTick, type Spot } from '../domain/live/ticks.ts'
import { at, DESKTOP, KEEPS_PAGES, PHONE, useBrowser, useOwnBrowser } from './browser.ts'
import { change, layDown, visitAs } from './cast.ts'

const office = useBrowser(KEEPS_PAGES)
const street = useOwnBrowser(KEEPS_PAGES)

/** 104.5 E 38.2 N is in the middle of the demonstration's quarter; 0.0001° is about 10 m. */
const START = { longitude: 104.4979, latitude: 38.1974, accuracy: 8 }

const phone = { ...PHONE, geolocation: START, permissions: ['geolocation'] }

/** What the sockets of a page hear of positions, as it stands. */
function overhear(page: Page) {
  const spots = new Map<number, Spot>()
  const heard = { spots, cells: 0 }
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload === 'string') return
      const bytes = new Uint8Array(payload).buffer
      if (typeOf(bytes) === 'cells') {
        heard.cells = readCells(bytes).reduce((sum, { count }) => sum + count, 0)
        return
      }
      const tick = readTick(bytes)
      if (tick.whole) spots.clear()
      for (const spot of tick.spots) spots.set(spot.seat, spot)
      for (const seat of tick.left) spots.delete(seat)
    }),
  )
  return heard
}

async function walk(context: BrowserContext, steps: number): Promise<void> {
  for (let i = 1; i <= steps; i++) {
    await context.setGeolocation({ ...START, latitude: START.latitude + i * 0.00002 })
    await new Promise((later) => setTimeout(later, 1000))
  }
}

/** The list of tasks, beside the page that somebody already has open. */
async function openTasks({ context }: { context: BrowserContext }): Promise<Page> {
  const page = await context.newPage()
  await page.goto(at('/c/liuwan/tasks'))
  await page.waitForSelector('html[data-ready]')
  return page
}

const card = (page: Page, no: number) => page.locator(`[data-no="${no}"]`)
const claim = (page: Page, no: number) =>
  card(page, no).getByRole('button', { name: '我来做', exact: true })

it('one of two wins a task posted at the desk; both are seen to move; who goes off duty is gone', async () => {
  const desk = await visitAs(office, 'coordinator', '/c/liuwan/desk', DESKTOP)
  const { link } = await change(desk.context.request, '/api/communities/liuwan/wall-links', {
    label: '门厅',
  })
  const wall = await office.arrive(DESKTOP)
  const onWall = overhear(wall.page)
  await wall.page.goto(link)
  const guest = await office.arrive(DESKTOP)
  const onMap = overhear(guest.page)
  await guest.page.goto(at('/c/liuwan'))

  const rider = await visitAs(street, 'rider', '/c/liuwan/rider', phone)
  const volunteer = await visitAs(street, 'volunteer', '/c/liuwan/rider', phone)
  for (const { page, context } of [rider, volunteer]) {
    await layDown(context.request)
    await page.getByRole('button', { name: '上岗' }).click()
    await expect.poll(() => page.locator('.duty-sends').textContent()).toBe('位置在发')
  }

  await desk.page.getByRole('button', { name: '新任务' }).click()
  await desk.page.getByLabel('做什么').fill('把轮椅推到社区门口')
  await desk.page.getByRole('button', { name: '就用地图中心' }).click()
  const posted = desk.page.waitForResponse(
    (answer) => answer.url().endsWith('/tasks') && answer.request().method() === 'POST',
  )
  await desk.page.getByRole('button', { name: '发布' }).click()
  const { no } = await (await posted).json()

  const racers = await Promise.all([rider, volunteer].map(openTasks))
  for (const page of racers) await claim(page, no).waitFor()
  await Promise.all(racers.map((page) => claim(page, no).click()))
  await expect
    .poll(async () => {
      const mine = await Promise.all(racers.map((page) => card(page, no).getAttribute('data-mine')))
      return mine.filter((each) => each === 'true').length
    })
    .toBe(1)
  const lost =
    (await card(racers[0], no).getAttribute('data-mine')) === 'true' ? racers[1] : racers[0]
  await expect
    .poll(() => card(lost, no).locator('[role=status]').textContent())
    .toMatch(/^(小李|赵叔) (刚刚|\d+ 秒前)已认领$/)
  await card(lost, no).getByRole('button', { name: '看附近另一个' }).click()
  await expect.poll(() => lost.evaluate(() => document.activeElement?.textContent)).toBe('我来做')

  await expect.poll(() => onWall.spots.size).toBe(2)
  const before = new Map(onWall.spots)
  await Promise.all([walk(rider.context, 4), walk(volunteer.context, 4)])
  for (const [seat, spot] of before) {
    await expect.poll(() => onWall.spots.get(seat)?.y).not.toBe(spot.y)
  }
  await expect.poll(() => figure(wall.page)).toContain('2')

  await rider.page.getByRole('button', { name: '下班' }).click()
  const off = Date.now()
  await expect.poll(() => onWall.spots.size, { interval: 20 }).toBe(1)
  expect(Date.now() - off).toBeLessThan(2000)
  await expect.poll(() => figure(wall.page), { interval: 20 }).toContain('1')
  expect(onMap.cells).toBeLessThanOrEqual(1)
  await volunteer.page.getByRole('button', { name: '下班' }).click()
  await expect.poll(() => onWall.spots.size).toBe(0)
})

const figure = (page: Page) => page.locator('[data-figure=on-duty] .wall-number').textContent()
