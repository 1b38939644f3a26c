import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { at, KEEPS_PAGES, overflow, useBrowser, violations } from './browser.ts'
import { become, read, visitAs } from './cast.ts'

const browser = useBrowser(KEEPS_PAGES)

interface Stop {
  readonly id: string
  readonly name: string
  readonly at: readonly [number, number]
  /** a thing that nobody has ever said anything of */
  readonly quiet: string
}

const NAMES: Readonly<Record<string, string>> = {
  water: '水',
  charging: '充电',
  warmth: '取暖',
  cool: '纳凉',
  medicine: '药箱',
  wifi: '网络',
  umbrella: '雨伞',
  toilet: '厕所',
  microwave: '热饭',
  seats: '座位',
}

let stops: readonly Stop[]

beforeAll(async () => {
  const { context } = await browser.arrive()
  const path = '/api/communities/liuwan/places?kind=rest_stop&limit=100'
  const { features } = await read(context.request, path)
  stops = features.flatMap(({ geometry, properties }: Found) => {
    const { id, name, amenities, amenity_states } = properties
    const spoken = amenity_states.map((state) => state.id)
    const quiet = amenities.find((key) => key in NAMES && !spoken.includes(key))
    return quiet ? [{ id, name, at: geometry.coordinates, quiet }] : []
  })
})

interface Found {
  readonly geometry: { readonly coordinates: readonly [number, number] }
  readonly properties: {
    readonly id: string
    readonly name: string
    readonly amenities: readonly string[]
    readonly amenity_states: readonly { readonly id: string }[]
  }
}

const stop = (i: number): Stop => {
  const found = stops[i]
  if (!found) throw new Error(`there are only ${stops.length} stops to speak of`)
  return found
}

/** So many metres north of a stop. */
const standing = ({ at: [longitude, latitude] }: Stop, north = 0): BrowserContextOptions => ({
  geolocation: { longitude, latitude: latitude + north / 111_000, accuracy: 5 },
  permissions: ['geolocation'],
})

const thing = (page: Page, { quiet }: Stop) => page.locator(`.board [data-thing="${quiet}"]`)

const press = (page: Page, where: Stop, says: string) =>
  thing(page, where)
    .getByRole('button', { name: `${NAMES[where.quiet]}：${says}`, exact: true })
    .click()

const said = (page: Page) => page.locator('.board-said p').first()

it('a rider says that a thing is broken, and the community has a report of it', async () => {
  const here = stop(0)
  const { page, complaints } = await visitAs(browser, 'rider', `/p/${here.id}`, standing(here))
  await thing(page, here).getByText('没人确认过').waitFor()
  await press(page, here, '坏了')
  await expect.poll(() => said(page).textContent()).toBe('收到，已经上报给社区')
  await expect.poll(() => thing(page, here).textContent()).toContain('坏了 · 刚刚有人说')
  const report = await thing(page, here).getByRole('link').getAttribute('href')
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  const { context } = await browser.arrive()
  await become(context.request, 'coordinator')
  const no = Number(report?.slice('/i/'.length))
  const { points } = await read(context.request, '/api/communities/liuwan/issues/points?phase=new')
  expect(points.map((point: { no: number }) => point.no)).toContain(no)
  await page.locator('.board-said').getByRole('button', { name: /撤销/ }).click()
  await expect.poll(() => said(page).textContent()).toBe('撤销了，和刚才一样')
  await expect.poll(() => thing(page, here).textContent()).toContain('没人确认过')
  expect(complaints).toEqual([])
})

it('a guest who is too far away is told how far; by the code on the wall they are there', async () => {
  const here = stop(1)
  const { page } = await browser.visit(`/p/${here.id}`, standing(here, 185))
  await press(page, here, '还能用')
  await thing(page, here)
    .getByText(/再走近 1\d\d 米/)
    .waitFor()
  const { context } = await browser.arrive()
  await become(context.request, 'coordinator')
  const { path } = await read(context.request, `/api/places/${here.id}/wall`)
  await page.goto(at(path))
  await page.getByText('您扫了墙上的码').waitFor()
  await press(page, here, '还能用')
  await expect.poll(() => thing(page, here).textContent()).toContain('能用 · 刚刚有人确认')
})

it('without a network the word waits on the phone, and goes out once', async () => {
  const here = stop(2)
  const { page, context } = await browser.visit(`/p/${here.id}`, standing(here))
  await thing(page, here).waitFor()
  await context.setOffline(true)
  await press(page, here, '还能用')
  await expect
    .poll(() => said(page).textContent(), { timeout: 20_000 })
    .toBe('没连上网。已经记下，连上了自己会发。')
  await context.setOffline(false)
  await expect.poll(() => thing(page, here).textContent()).toContain('能用 · 刚刚有人确认')
  expect(await page.evaluate(() => localStorage.getItem('yike.words'))).toBe(null)
})
