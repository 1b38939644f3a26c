import { afterAll, expect, it } from 'vitest'
import { CATEGORY_IDS } from '../domain/issues/category.ts'
import { at, useBrowser, violations } from './browser.ts'
import { become, read, visitAs } from './cast.ts'

const browser = useBrowser()

const taken = async (request: Parameters<typeof read>[0]) =>
  (await read(request, '/api/communities/liuwan')).categories as string[]

// Others report in the same house.
afterAll(async () => {
  const { request } = (await browser.arrive()).context
  await become(request, 'coordinator')
  const answer = await request.put(at('/api/communities/liuwan/categories'), {
    headers: { origin: at('/').slice(0, -1), 'idempotency-key': `categories-${Date.now()}` },
    data: { categories: CATEGORY_IDS },
  })
  if (!answer.ok()) throw new Error(await answer.text())
})

it('what a coordinator switches off can no longer be reported; one kind must stay', async () => {
  const { page, complaints } = await visitAs(browser, 'coordinator', '/c/liuwan/desk/settings')
  const boxes = page.locator('#categories input')
  for (const box of await boxes.all()) await box.uncheck()
  await page.locator('#categories button').click()
  await page.getByText('至少要留一类').waitFor()
  await page.getByLabel('垃圾').check()
  await page.getByLabel('危险').check()
  await page.locator('#categories button').click()
  await page.getByText('以后只收打勾的').waitFor()
  expect(await taken(page.context().request)).toEqual(['litter', 'hazard'])
  expect(await violations(page, { within: '#categories' })).toEqual([])
  expect(complaints).toEqual([])
  const resident = await browser.arrive()
  await become(resident.context.request, 'resident')
  for (const path of ['/c/liuwan/report', '/c/liuwan/easy/report']) {
    await resident.page.goto(at(path))
    const words = resident.page.locator('.report-category')
    await words.first().waitFor()
    expect(await words.allTextContents()).toEqual(['垃圾', '危险'])
  }
})
