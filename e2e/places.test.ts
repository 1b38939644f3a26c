import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { at, DESKTOP, overflow, useBrowser, violations } from './browser.ts'
import { become, read, visitAs } from './cast.ts'

const browser = useBrowser()

/** Nobody has it: what another journey changes of the place is another line. */
const PHONE = `0571-5550 ${Date.now() % 10_000}`

async function somePlace() {
  const { request } = (await browser.arrive()).context
  const { features } = await read(request, '/api/communities/liuwan/places?kind=laundry&limit=1')
  const { id, name, phone } = features[0].properties
  return { id, name, phone } as { id: string; name: string; phone: string | null }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const phoneOn = async (page: Page, id: string) => {
  await page.goto(at(`/p/${id}`))
  return page.locator('.fact').filter({ hasText: '电话' }).locator('dd').textContent()
}

it('a neighbour corrects a phone; the desk sees before and after, accepts it, and can undo it', async () => {
  const { id, name, phone } = await somePlace()
  const was = phone ?? '未登记'
  const { page, complaints } = await visitAs(browser, 'resident', `/p/${id}`)
  await page.getByRole('link', { name: '信息不对？改一改' }).click()
  await page.waitForSelector('html[data-ready]')
  await press(page, '发给社区')
  await page.getByText('还没有改动').waitFor()
  await page.locator('input[name="phone"]').fill(PHONE)
  await press(page, '发给社区')
  await page.getByText('已收到，社区看过就生效').waitFor()
  await page.locator('.change-mine [data-state="waiting"]').getByText(PHONE).waitFor()
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(await phoneOn(page, id)).toBe(was)

  const desk = await visitAs(browser, 'coordinator', '/c/liuwan/desk?queue=places', DESKTOP)
  const row = desk.page.locator('.queue-row').filter({ hasText: name }).first()
  await row.locator('.queue-line').click()
  const cells = row.locator('[data-field="phone"] td')
  expect(await cells.allTextContents()).toEqual([phone ?? '没有写', PHONE])
  expect(await violations(desk.page, { within: '.desk-side' })).toEqual([])
  await desk.page.keyboard.press('a')
  await desk.page.getByText('采纳了，现在就是这样').waitFor()
  expect(await phoneOn(page, id)).toBe(PHONE)

  await desk.page.keyboard.press('2')
  const decided = desk.page.locator('.queue-row').filter({ hasText: name }).first()
  await decided.locator('.queue-line').click()
  await press(desk.page, '撤销这次改动')
  await desk.page.getByText('撤销了，恢复了原样').waitFor()
  expect(await phoneOn(page, id)).toBe(was)
  expect(complaints).toEqual([])
})

it('a rider adds a place from where they aim, and takes it back; a guest is asked who they are', async () => {
  const { page } = await visitAs(browser, 'rider', '/c/liuwan/add')
  await page.locator('input[name="name"]').fill('桥头修鞋摊')
  await page.getByLabel('维修点', { exact: true }).check()
  await press(page, '发给社区')
  await page.getByText('请定一个位置').waitFor()
  await press(page, '在地图上对准')
  await page.waitForSelector('.aim-map[data-state="ready"]')
  await press(page, '就是这里')
  await press(page, '发给社区')
  await page.getByText('已收到，社区看过就生效').waitFor()
  await press(page, '撤回')
  await page.getByText('撤回了', { exact: true }).waitFor()
  await page.locator('.change-mine [data-state="taken_back"]').waitFor()
  const { request } = (await browser.arrive()).context
  await become(request, 'coordinator')
  const { changes } = await read(request, '/api/communities/liuwan/place-changes')
  expect(changes.map(({ after }: { after: { name?: string } }) => after.name)).not.toContain(
    '桥头修鞋摊',
  )
  const guest = await browser.visit('/c/liuwan/add')
  const link = guest.page.getByRole('link', { name: '登录以后就能添加' })
  expect(await link.getAttribute('href')).toBe('/sign-in?to=%2Fc%2Fliuwan%2Fadd')
})
