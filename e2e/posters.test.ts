import { beforeAll, expect, it } from 'vitest'
import { at, DESKTOP, overflow, useBrowser, violations } from './browser.ts'

const browser = useBrowser()

/** The pages of a PDF, as Chromium writes each of them. */
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length

/** The place with the longest name, and one with all that a poster can hold. */
let longest: string
let fullest: string

beforeAll(async () => {
  const { request } = (await browser.arrive()).context
  const answer = await request.get(at('/api/communities/liuwan/places?limit=500'))
  const places = (await answer.json()).features.map(
    ({ properties }: { properties: Record<string, string> }) => properties,
  )
  const most = (weigh: (place: Record<string, string>) => number) =>
    places.toSorted((a: typeof place, b: typeof place) => weigh(b) - weigh(a))[0].id
  const place = places[0]
  longest = most(({ name }) => name.length)
  fullest = most(
    ({ hours, address, phone, amenities }) =>
      [hours, address, phone].filter(Boolean).length * 20 + amenities.length,
  )
})

it('a poster is one sheet of A4, whatever it holds; a list is several', async () => {
  const { page, complaints } = await browser.visit(`/p/${fullest}/poster`, DESKTOP)
  const printed = async (path: string) => {
    await page.goto(at(path))
    await page.waitForSelector('html[data-ready]')
    return page.pdf({ preferCSSPageSize: true, printBackground: true })
  }
  for (const path of [`/p/${fullest}/poster`, `/p/${longest}/poster?lang=en`, '/c/liuwan/poster']) {
    const pdf = await printed(path)
    expect(pagesOf(pdf), path).toBe(1)
    // 210 × 297 mm in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    const cut = await page.evaluate(() => {
      const over = (part: string, way: 'Height' | 'Width') => {
        const box = document.querySelector(part)
        return box ? box[`scroll${way}`] - box[`client${way}`] : 0
      }
      return [over('.poster-sheet', 'Height'), over('.poster-facts', 'Height')].concat(
        over('.poster-phone b', 'Width'),
      )
    })
    expect(cut, path).toEqual([0, 0, 0])
  }
  expect(pagesOf(await printed('/c/liuwan/list'))).toBeGreaterThan(1)
  expect(complaints).toEqual([])
})

it('it is found from the place and from the circle, shown on a phone, and hung at another gate without scripts', async () => {
  const { page } = await browser.visit(`/p/${fullest}`)
  await page.getByRole('link', { name: '打印海报' }).click()
  await page.waitForSelector('html[data-ready]')
  expect(await page.locator('.poster-map img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0) // biome-ignore format: one line
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  const plain = await browser.visit('/c/liuwan', { javaScriptEnabled: false })
  await plain.page.getByRole('link', { name: '打印海报' }).click()
  const before = await plain.page.locator('.poster-services').textContent()
  await plain.page.locator('select[name="from"]').selectOption({ index: 3 })
  await plain.page.getByRole('button', { name: '换成这里' }).click()
  expect(await plain.page.locator('.poster-services').textContent()).not.toBe(before)
})
