import { expect, it } from 'vitest'
import { at, DESKTOP, mapReady, useBrowser } from './browser.ts'

const browser = useBrowser()

it('the map arrives with the 5, 10 and 15-minute rings, and nothing complains', async () => {
  const { page, complaints } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  const areas = await page.locator('.circle-legend dd').allTextContents()
  const figures = areas.map((text) => Number.parseFloat(text))
  expect(figures).toHaveLength(3)
  expect(figures[0]).toBeLessThan(figures[1] as number)
  expect(figures[1]).toBeLessThan(figures[2] as number)
  expect(complaints).toEqual([])
})

it('where the map waits, a picture of the circle follows the pace, and a touch of it opens the map', async () => {
  const { page, complaints } = await browser.visit('/c/liuwan')
  const picture = page.getByRole('img', { name: /走 5、10、15 分钟/ })
  /** What is seen of it, in short. */
  const look = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL('image/png').slice(0, 4000))
  await expect.poll(look).toMatch(/^data:image/)
  const adults = await look()
  await page.getByRole('link', { name: '长辈', exact: true }).click()
  await expect.poll(look).not.toBe(adults)
  // Below the note and its button, above the sheet.
  await page.mouse.click(40, 330)
  await page.waitForSelector('.map[data-state="ready"]')
  expect(await picture.count()).toBe(0)
  expect(complaints).toEqual([])
})

it('a picture that cannot be had leaves the note and its button', async () => {
  const { page } = await browser.arrive()
  await page.route('**/circle.svg*', (route) => route.abort())
  await page.goto(at('/c/liuwan'))
  await expect.poll(() => page.locator('.map .still').count()).toBe(1)
  await expect.poll(() => page.locator('.still canvas').count()).toBe(0)
  expect(await page.getByRole('button', { name: '打开地图' }).isVisible()).toBe(true)
})

it('a slower pace shrinks the circle', async () => {
  const { page } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  const area = async () =>
    Number.parseFloat((await page.locator('.circle-legend dd').last().textContent()) as string)
  const adult = await area()
  await page.getByRole('link', { name: '轮椅', exact: true }).click()
  await expect.poll(area).toBeLessThan(adult)
  expect(page.url()).toContain('pace=wheelchair')
})

it('moving the start redraws circle and list without a request', async () => {
  const { page } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  await page.waitForLoadState('networkidle')
  const first = () => page.locator('.row').first().getAttribute('data-id')
  const nearest = await first()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.locator('.start-marker').focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowUp')
  await expect.poll(first).not.toBe(nearest)
  expect(requests.filter((url) => url.includes('/api/'))).toEqual([])
  expect(page.url()).toContain('from=')
})

it('one selection drives list, sheet and address, and Back closes the place first', async () => {
  const { page } = await browser.visit('/c/liuwan')
  await mapReady(page)
  const row = page.locator('.row').first()
  const id = (await row.getAttribute('data-id')) as string
  await page.getByRole('button', { name: '展开列表' }).click()
  await row.locator('.row-name').click()
  await page.waitForSelector('.detail')
  expect(page.url()).toContain(`sel=${id}`)
  await page.goBack()
  await page.waitForSelector('.detail', { state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/c/liuwan')
  expect(page.url()).not.toContain('sel=')
})

it('a link to a view opens the same view', async () => {
  const { page } = await browser.visit('/c/liuwan', DESKTOP)
  const id = (await page.locator('.row').nth(3).getAttribute('data-id')) as string
  await page.goto(at(`/c/liuwan?pace=elder#sel=${id}&f=pharmacy`))
  await page.reload()
  await page.waitForSelector('.detail')
  await page.getByRole('button', { name: /返回列表/ }).click()
  for (const about of await page.locator('.row-about').allTextContents()) {
    expect(about).toContain('药店')
  }
})

it('a link to a place or to the coverage view has the list behind it', async () => {
  const { page } = await browser.visit('/c/liuwan#show=coverage', DESKTOP)
  await page.getByRole('table').waitFor({ timeout: 30_000 })
  await page.goBack()
  await page.getByRole('table').waitFor({ state: 'detached' })
  expect(await page.locator('.row').first().isVisible()).toBe(true)
})

it('by keys alone: from search to a place and back', async () => {
  const { page } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  await page.keyboard.press('/')
  await page.keyboard.type('公园')
  await expect.poll(() => page.locator('.row').first().textContent()).toContain('公园')
  await page.locator('.row-name').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.detail')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.detail', { state: 'detached' })
})

it('coverage tells the share of homes for each kind and the best next site of a chosen one', async () => {
  const { page, complaints } = await browser.visit('/c/liuwan', DESKTOP)
  await mapReady(page)
  await page.getByRole('button', { name: '看哪里走不到' }).click()
  const table = page.getByRole('table')
  await table.waitFor()
  expect(await table.getByRole('row').count()).toBeGreaterThan(10)
  await table.getByRole('button', { name: /维修点/ }).click()
  await page.getByText(/再开一个维修点，多照顾 [\d,]+ 人/).waitFor()
  expect(page.url()).toContain('show=coverage')
  await page.goBack()
  await table.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
