import { expect, it } from 'vitest'
import { at, overflow, useBrowser, violations } from './browser.ts'
import { become, visitAs } from './cast.ts'

const browser = useBrowser()

const PATH = '/c/liuwan/new-community'

/** Streets far from those of the demonstration: a cross of nodes, 4 km wide. */
const CENTRE = [104.9, 38.4] as const
const nodes = Array.from({ length: 400 }, (_, i) => {
  const step = ((i % 200) - 100) * 0.0002
  const [lng, lat] = i < 200 ? [CENTRE[0] + step, CENTRE[1]] : [CENTRE[0], CENTRE[1] + step]
  return `<node id="${i + 1}" lat="${lat}" lon="${lng}"/>`
})
const extract = {
  name: 'donghu.osm',
  mimeType: 'text/xml',
  buffer: Buffer.from(`<osm version="0.6">${nodes.join('')}<way id="1"><nd ref="1"/></way></osm>`),
}

it('the centre of a new community is touched on a map of the file that was chosen, and typed', async () => {
  const { page, complaints } = await visitAs(browser, 'admin', PATH)
  await page.setInputFiles('input[name="extract"]', extract)
  await page.waitForSelector('.new-map[data-state="ready"]')
  await page.getByText('小点是您选的地图数据').waitFor()
  const typed = page.locator('input[name="center"]')
  // The map has gone to where the file is: its middle is that of the streets.
  await expect
    .poll(async () => {
      await page.locator('.new-map canvas').click()
      return (await typed.inputValue()).split(',').map((text) => Number(text).toFixed(1))
    })
    .toEqual(CENTRE.map((degrees) => degrees.toFixed(1)))
  await typed.fill('104.90500,38.40200')
  await expect.poll(() => page.locator('.new-map .start-marker').count()).toBe(1)
  expect(await typed.inputValue()).toBe('104.90500,38.40200')
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('where no map can be drawn, the page says to type it', async () => {
  const visitor = await browser.arrive()
  await become(visitor.context.request, 'admin')
  await visitor.context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await visitor.page.goto(at(PATH))
  await visitor.page.getByText('这台设备画不出地图').waitFor()
  expect(await visitor.page.locator('input[name="center"]').isVisible()).toBe(true)
})
