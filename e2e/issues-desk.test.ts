import type { APIRequestContext, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { at, DESKTOP, overflow, useBrowser, violations } from './browser.ts'
import { become, change, read, visitAs } from './cast.ts'
import { photoWithPlace } from './photo.ts'

const browser = useBrowser()

const COMMUNITY = '/api/communities/liuwan'

let reporter: APIRequestContext
let center: [number, number]

beforeAll(async () => {
  reporter = (await browser.arrive()).context.request
  await become(reporter, 'resident')
  const { communities } = await read(reporter, '/api/communities')
  center = communities.find(({ slug }: { slug: string }) => slug === 'liuwan').center
})

/** Reports something; its number. */
async function report(words: object): Promise<number> {
  const told = { category: 'facility', at: [center[0], center[1] + 0.001], ...words }
  return (await change(reporter, `${COMMUNITY}/issues`, told)).issue_no
}

const story = async (by: Page, no: number) => read(by.context().request, `/api/issues/${no}`)

const openAtDesk = (no: number, options = DESKTOP) =>
  visitAs(browser, 'coordinator', `/c/liuwan/desk?issue=${no}`, options)

it('a part of a photo is covered at the desk, and nobody sees it as it was', async () => {
  const artist = await browser.visit('/')
  const { buffer } = await photoWithPlace(artist.page)
  const sent = await reporter.post(at(`${COMMUNITY}/photos?for=report`), {
    headers: { 'content-type': 'image/jpeg', 'idempotency-key': `cover-${Date.now()}` },
    data: buffer,
  })
  const no = await report({ text: '健身器材松了', photos: [(await sent.json()).photo] })
  const { page, complaints } = await openAtDesk(no)
  const large = page.locator('dialog[open] > img')
  await page.locator('.desk-photos .issue-photo').click()
  const before = (await large.getAttribute('src')) as string
  await page.getByRole('button', { name: '遮住一部分' }).click()
  const canvas = page.locator('.cover-picture canvas')
  await canvas.click({ position: { x: 60, y: 60 } })
  await page.getByText('遮了 1 笔').waitFor()
  await page.getByText('也换不回来').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '换上去' }).click()
  await page.getByText('换好了').waitFor()
  const after = (await large.getAttribute('src')) as string
  expect(after).not.toBe(before)
  expect((await story(page, no)).issue.photos).toEqual([after])
  expect((await page.context().request.get(at(before))).status()).toBe(404)
  await page.keyboard.press('Escape')
  expect(await page.locator('.desk-photos img').first().getAttribute('src')).toBe(after)
  expect(complaints).toEqual([])

  // Who sorts reports without looking after the community has no brush.
  const other = await visitAs(browser, 'operator', `/i/${no}`, DESKTOP)
  await other.page.locator('.before-after .issue-photo').click()
  await other.page.getByRole('button', { name: '关上' }).waitFor()
  expect(await other.page.getByRole('button', { name: '遮住一部分' }).count()).toBe(0)
})

it('words, a date and more time are given at the desk by keys alone, and what was written is kept', async () => {
  const no = await report({ text: '张三家门口灯坏了' })
  const { page, complaints } = await openAtDesk(no)
  const said = page.locator('.said p')
  const correct = async (text: string) => {
    await page.keyboard.press('e')
    await page.locator('.desk-words textarea').fill(text)
    await page.keyboard.press('Enter')
  }
  await page.locator('.details').waitFor()
  await page.keyboard.press('e')
  const line = page.locator('.desk-words textarea')
  await line.fill('三幢门口灯坏了 13800138000')
  await expect.poll(() => page.locator('.personal mark').allTextContents()).toEqual(['13800138000'])
  await page.getByRole('button', { name: '去掉', exact: true }).click()
  await page.getByText('去掉了', { exact: true }).waitFor()
  expect(await line.inputValue()).toBe('三幢门口灯坏了')
  await line.press('Enter')
  await expect.poll(() => said.textContent()).toBe(`${no} 号受理了，大家都能看到`)
  await page.keyboard.press('a')
  await page.keyboard.press('1')
  await expect.poll(() => said.textContent()).toContain(`${no} 号派给了`)
  // What was given out left this heap, and the next one is open.
  await page.goto(at(`/c/liuwan/desk?issue=${no}`))
  await page.waitForSelector('html[data-ready]')
  await page.keyboard.press('d')
  await page.getByText('哪天修好').waitFor()
  await page.keyboard.press('2')
  await expect.poll(() => said.textContent()).toBe(`${no} 号定在明天修好`)
  await page.keyboard.press('d')
  await page.getByText('为什么要延').waitFor()
  await page.keyboard.press('1')
  await page.getByText('延到哪天').waitFor()
  await page.keyboard.press('1')
  await expect.poll(() => said.textContent()).toMatch(new RegExp(`^${no} 号延到\\d+月\\d+日`))
  await correct('三幢门口的灯坏了')
  await expect.poll(() => said.textContent()).toBe(`${no} 号的文字改好了`)
  const { issue, steps } = await story(page, no)
  expect(issue).toMatchObject({ text: '三幢门口的灯坏了', state: 'planned', extensions: 1 })
  expect(steps.map((step: { kind: string }) => step.kind).slice(1)).toEqual([
    ...['triage', 'assign', 'plan', 'extend', 'reword'],
  ])
  await page.locator('.desk-story summary').click()
  await page.getByText('原来写的：“张三家门口灯坏了”').waitFor()
  const guest = await browser.visit(`/i/${no}`)
  expect(await guest.page.locator('#content').textContent()).not.toContain('张三')
  expect(complaints).toEqual([])
})

it('what the list is filtered by is subscribed to with a press, told on one’s own page, and ended there', async () => {
  const { page, complaints } = await visitAs(browser, 'volunteer', '/c/liuwan/issues')
  expect(await page.getByRole('button', { name: /有新的.*告诉我/ }).count()).toBe(0)
  await page.locator('select[name=category]').selectOption('water')
  const hear = page.getByRole('button', { name: '有新的告诉我：积水漏水' })
  await hear.click()
  await page.getByText('会在“我的”里告诉您').waitFor()
  expect(await hear.getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByRole('link', { name: 'Atom' }).getAttribute('href')).toBe(
    '/c/liuwan/issues.atom?category=water',
  )
  await page.reload()
  expect(await hear.getAttribute('aria-pressed')).toBe('true')

  await page.goto(at('/me'))
  await page.waitForSelector('html[data-ready]')
  const end = page.getByRole('button', { name: '取消订阅' })
  const wanted = page.locator('.me-row', { hasText: '积水漏水', has: end })
  await wanted.getByRole('button').click()
  await expect.poll(() => wanted.count()).toBe(0)
  await page.goto(at('/c/liuwan/issues?category=water'))
  expect(await hear.getAttribute('aria-pressed')).toBe('false')
  expect(complaints).toEqual([])
})

it('an administrator sets up who puts things right, what goes to whom, and a key that is shown once', async () => {
  const { page, complaints } = await visitAs(browser, 'admin', '/c/liuwan/desk/settings')
  const section = (name: string) => page.locator('.people-section', { hasText: name })
  const said = page.locator('.people-said [role=status]')
  const holders = section('谁来修')
  await holders.getByLabel('单位名称').fill('柳湾电梯维保')
  await holders.getByRole('button', { name: '添加' }).press('Enter')
  await expect.poll(() => said.textContent()).toBe('添加了柳湾电梯维保')
  const rules = section('哪一类、哪个小区')
  await rules.getByLabel('哪一类').selectOption({ label: '其他' })
  await rules.getByLabel('派给谁').selectOption({ label: '柳湾电梯维保' })
  await rules.getByRole('button', { name: '定下来' }).press('Enter')
  await expect.poll(() => said.textContent()).toBe('规则定好了')
  await rules.locator('summary', { hasText: '其他 · 柳湾电梯维保' }).click()
  await rules.getByText('别的地方 → 柳湾电梯维保').waitFor()
  const keys = section('别的系统凭密钥上报')
  await keys.getByLabel('给谁用').fill('12349 热线')
  await keys.getByRole('button', { name: '做一把密钥' }).press('Enter')
  expect((await keys.getByLabel('新密钥').inputValue()).length).toBeGreaterThan(20)
  expect(await violations(page)).toEqual([])
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
  await page.reload()
  await keys.getByText('12349 热线').waitFor()
  expect(await keys.getByLabel('新密钥').count()).toBe(0)
  const revoke = keys
    .locator('.people-row', { hasText: '12349 热线' })
    .getByRole('button', { name: '收回' })
  await revoke.click()
  await revoke.click()
  await expect.poll(() => said.textContent()).toBe('收回了12349 热线的密钥')
  const remove = holders
    .locator('.people-row', { hasText: '柳湾电梯维保' })
    .getByRole('button', { name: '删除' })
  await remove.click()
  await remove.click()
  await expect.poll(() => said.textContent()).toBe('删除了柳湾电梯维保')
  await expect.poll(() => rules.getByText('柳湾电梯维保').count()).toBe(0)
  expect(complaints).toEqual([])
})
