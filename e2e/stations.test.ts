import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { at, overflow, useBrowser, violations } from './browser.ts'
import { become, change, read, visitAs } from './cast.ts'

const browser = useBrowser()

let station: string
let stop: string

/** The coordinator's phone, by which stands are filled. */
async function keeping() {
  const { context } = await browser.arrive()
  await become(context.request, 'coordinator')
  return context.request
}

const count = async (place: string, item: string, many: number) =>
  change(await keeping(), `/api/places/${place}/stock`, { item, reason: 'counted', count: many })

beforeAll(async () => {
  const request = await keeping()
  const first = async (kind: string) => {
    const path = `/api/communities/liuwan/places?kind=${kind}&limit=1`
    const { features } = await read(request, path)
    return features[0].properties.id as string
  }
  station = await first('station')
  stop = await first('rest_stop')
  await count(station, 'umbrella', 2)
  await count(stop, 'umbrella', 0)
  await count(station, 'power_bank', 0)
})

const thing = (page: Page, item = 'umbrella') => page.locator(`main [data-item="${item}"]`)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

it('a rider borrows an umbrella at a station and gives it back at a rest stop', async () => {
  const { page, complaints } = await visitAs(browser, 'rider', `/p/${station}`)
  expect(await thing(page).textContent()).toContain('还有 2 件')
  await page.getByRole('link', { name: '去借、去还' }).click()
  await page.waitForSelector('html[data-ready]')
  await press(page, '雨伞：借一件')
  await page.getByText('借好了').waitFor()
  await expect.poll(() => thing(page).textContent()).toContain('还有 1 件')
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.goto(at(`/p/${stop}/lend`))
  await page.waitForSelector('html[data-ready]')
  expect(await thing(page).textContent()).toContain('您借着一件')
  await press(page, '雨伞：还在这里')
  await page.getByText('还好了，谢谢您').waitFor()
  await expect.poll(() => thing(page).textContent()).toContain('还有 1 件')
  await page.goto(at(`/p/${station}`))
  expect(await thing(page).textContent()).toContain('还有 1 件')
  expect(complaints).toEqual([])
})

it('a guest sees what is left and signs in to borrow; of what is gone nobody takes one', async () => {
  const guest = await browser.visit(`/p/${station}/lend?lang=en`)
  await guest.page.getByText('none left').waitFor()
  const link = guest.page.getByRole('link', { name: 'Sign in to borrow or to give back' })
  expect(await link.getAttribute('href')).toBe(`/sign-in?to=%2Fp%2F${station}%2Flend`)
  expect(await guest.page.getByRole('button', { name: 'Borrow one' }).count()).toBe(0)
  const { page } = await visitAs(browser, 'volunteer', `/p/${station}/lend`)
  const take = page.getByRole('button', { name: '充电宝：借一件', exact: true })
  expect(await take.isDisabled()).toBe(true)
})

it('who is faster takes the last one; the other is told, and sees how it stands', async () => {
  const { page } = await visitAs(browser, 'volunteer', `/p/${station}/lend`)
  await count(station, 'umbrella', 0)
  await press(page, '雨伞：借一件')
  await page.getByText('没有这么多了').waitFor()
  await expect.poll(() => thing(page).textContent()).toContain('借完了')
})

it('who keeps a station writes down what comes and goes; what is written is what stands there', async () => {
  const { page, complaints } = await visitAs(browser, 'coordinator', `/p/${station}/keep`)
  const write = async (reason: string, many: string) => {
    await press(page, reason)
    await page.locator('input[name="count"]').fill(many)
    await press(page, '记下')
  }
  const said = (words: string) => page.getByText(words, { exact: true }).waitFor()
  await page.locator('select[name="item"]').selectOption({ label: '毛巾' })
  await write('盘点', '0')
  await write('来了', '20')
  await said('记下了：毛巾 +20，现有 20')
  await write('发了', '3')
  await said('记下了：毛巾 -3，现有 17')
  await write('盘点', '16')
  await said('记下了：毛巾 -1，现有 16')
  await write('发了', '5')
  await said('记下了：毛巾 -5，现有 11')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await said('撤销了，毛巾现有 16')
  await write('发了', '17')
  await said('没有这么多了。')
  await page.reload()
  await page.waitForSelector('html[data-ready]')
  expect(await page.locator('[data-item="towel"] button').textContent()).toBe('16')
  const { lines } = await read(
    page.context().request,
    `/api/places/${station}/stock/history?item=towel&limit=5`,
  )
  expect(lines.map(({ delta }: { delta: number }) => delta)).toEqual([5, -5, -1, -3, 20])
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(complaints.filter((line) => !line.includes('409'))).toEqual([])
})

it('the stock book is nobody else’s', async () => {
  const { page } = await visitAs(browser, 'rider', `/p/${station}/keep`)
  expect(await page.locator('input[name="count"]').count()).toBe(0)
})

it('a shop is proposed, gets its plaque, and its master opens it: what they write is what everybody reads', async () => {
  const desk = await keeping()
  const shops = await read(desk, '/api/communities/liuwan/places?kind=breakfast&limit=1')
  const name = `早点铺服务站${Date.now() % 100_000}`
  const resident = await visitAs(
    browser,
    'resident',
    `/c/liuwan/stations?host=${shops.features[0].properties.id}`,
  )
  await resident.page.getByLabel('叫什么名字').fill(name)
  await press(resident.page, '提交')
  await resident.page.getByText('提交好了').waitFor()
  const card = (page: Page) => page.locator('.station-card', { hasText: name })
  await expect.poll(() => card(resident.page).textContent()).toContain('等社区授牌')

  const coordinator = await visitAs(browser, 'coordinator', '/c/liuwan/stations')
  await press(coordinator.page, `授牌：${name}`)
  await coordinator.page.getByLabel('牌号').fill(`T-${Date.now() % 1e9}`)
  await press(coordinator.page, '授牌')
  await coordinator.page.getByText('授牌了').waitFor()
  await expect.poll(() => card(coordinator.page).textContent()).toContain('已授牌，还没开门')
  expect(await overflow(coordinator.page)).toBe(0)
  expect(await violations(coordinator.page)).toEqual([])
  const id = (await card(coordinator.page).getAttribute('data-station')) as string

  const { link } = await change(desk, '/api/communities/liuwan/invitations', {
    ...{ role: 'station_master', place_id: id, uses: 1, hours: 24 },
  })
  const { context } = await browser.arrive()
  await become(context.request, 'operator')
  await change(context.request, `/api/invitations/${link.split('/').at(-1)}/take`)
  const master = await visitAs(browser, 'operator', `/p/${id}/keep`)
  await press(master.page, '开门')
  await master.page.getByText('照常，按开门时间').waitFor()
  await press(master.page, '我在岗')
  await master.page.getByText(/^您在岗，到/).waitFor()
  await master.page.getByLabel('几点开门').fill('0:00-24:00')
  await master.page.getByLabel('能办什么').fill('量血压\n缝补')
  await press(master.page, '保存')
  await master.page.getByText('保存好了').waitFor()
  expect(await overflow(master.page)).toBe(0)
  expect(await violations(master.page)).toEqual([])

  const guest = await browser.visit(`/p/${id}`)
  const told = (await guest.page.locator('main').textContent()) ?? ''
  for (const words of [name, '站长在岗，到', '量血压', '授牌 T-']) expect(told).toContain(words)
  const { stations } = await read(guest.context.request, '/api/communities/liuwan/stations')
  const found = stations.find((each: { id: string }) => each.id === id)
  expect(found).toMatchObject({ open: 'open', state: 'open', services: ['量血压', '缝补'] })
  for (const { complaints } of [resident, coordinator, master, guest])
    expect(complaints).toEqual([])
})

it('the demonstration shows a station in every state; staff give up what does not come back', async () => {
  const { page, context, complaints } = await visitAs(browser, 'coordinator', `/p/${station}/keep`)
  const { stations } = await read(context.request, '/api/communities/liuwan/stations')
  const states = new Set(stations.map(({ state }: { state: string }) => state))
  for (const state of ['proposed', 'plaqued', 'open', 'closed', 'suspended']) {
    expect(states).toContain(state)
  }
  await press(page, '看整个社区没还的')
  await page.getByText('整个社区没还的', { exact: true }).waitFor()
  const late = page.locator('.post-owed [data-overdue]')
  const before = await late.count()
  expect(before).toBeGreaterThan(1)
  const lose = late.first().getByRole('button', { name: '记为丢失', exact: true })
  await lose.click()
  await lose.click()
  await expect.poll(() => late.count()).toBeLessThan(before)
  expect(complaints).toEqual([])
})
