import { expect, it } from 'vitest'
import { at, DESKTOP, useBrowser } from './browser.ts'

const browser = useBrowser()

it('without JavaScript the list has minutes, doors, phones, and links that answer', async () => {
  const { page } = await browser.visit('/c/liuwan', { javaScriptEnabled: false })
  const rows = page.locator('.row')
  expect(await rows.count()).toBeGreaterThanOrEqual(30)
  await expect(page.locator('.row-walk').first().textContent()).resolves.toMatch(/\d+\s*分钟/)
  expect(await page.locator('.row a[href^="tel:"]').count()).toBeGreaterThan(5)
  // Whatever the hour is at which this runs.
  expect(
    await page.getByText(/^(营业中|全天营业|已关门|还有 \d+ 分钟关门)/).count(),
  ).toBeGreaterThan(5)

  await page.getByRole('link', { name: '长辈', exact: true }).click()
  expect(page.url()).toContain('pace=elder')
  await page.locator('.chip', { hasText: '骑手驿站' }).click()
  expect(page.url()).toContain('rest_stop')
  for (const about of await page.locator('.row-about').allTextContents()) {
    expect(about).toContain('骑手驿站')
  }
})

it('without JavaScript two characters of a name find the place', async () => {
  const { page } = await browser.visit('/c/liuwan', { javaScriptEnabled: false })
  await page.getByRole('searchbox').fill('药房')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  const names = await page.locator('.row').allTextContents()
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toContain('药房')
})

it('an elder is given more minutes than an adult for the same walk', async () => {
  const minutes = async (pace: string) => {
    const { page } = await browser.visit(`/c/liuwan?pace=${pace}`, { javaScriptEnabled: false })
    const told = await page
      .locator('.row')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('data-id'),
          Number.parseInt(row.querySelector('.row-walk')?.textContent ?? '', 10),
        ]),
      )
    return new Map(told as [string, number][])
  }
  const [adult, elder] = [await minutes('adult'), await minutes('elder')]
  const both = [...adult.keys()].filter((id) => elder.has(id))
  expect(both.length).toBeGreaterThan(10)
  for (const id of both) expect(elder.get(id)).toBeGreaterThanOrEqual(adult.get(id) as number)
  expect(both.some((id) => (elder.get(id) as number) > (adult.get(id) as number))).toBe(true)
})

it('a place has a page of its own, with its facts', async () => {
  const { page } = await browser.visit('/c/liuwan', { javaScriptEnabled: false })
  const link = page.locator('.row-name').first()
  const name = (await link.textContent()) as string
  await link.click()
  expect(new URL(page.url()).pathname).toMatch(/^\/p\/\w+$/)
  await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe(name)
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
})

it('a reader of English gets English, and one tap changes the language', async () => {
  const { page } = await browser.visit('/', { locale: 'en-GB', ...DESKTOP })
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('link', { name: '中文' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

it('the home page leads to the neighbourhood, and says that it is invented', async () => {
  const { page, complaints } = await browser.visit('/')
  await page.locator('a[href="/c/liuwan"]').first().click()
  await page.waitForURL(/\/c\/liuwan/)
  expect(await page.getByText('演示街区为虚构').count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
})

it('a page that is not there says so with a way out', async () => {
  const { page } = await browser.visit('/c/nowhere')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('没有这一页')
  await page.getByRole('link', { name: '回到首页' }).click()
  expect(page.url()).toBe(at('/'))
})
