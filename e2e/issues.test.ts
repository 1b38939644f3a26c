import type { APIRequestContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { at, DESKTOP, overflow, useBrowser } from './browser.ts'
import { become, change, read, visitAs } from './cast.ts'

const browser = useBrowser()

const ISSUES = '/api/communities/liuwan/issues'
const LIST = '/c/liuwan/issues'
const DESK = '/c/liuwan/desk?queue=issues'

let desk: APIRequestContext
/** Nobody reports more than six things in ten minutes: these report nothing elsewhere, or little. */
const reporters: APIRequestContext[] = []
let center: [number, number]

beforeAll(async () => {
  desk = (await browser.arrive()).context.request
  await become(desk, 'coordinator')
  for (const role of ['admin', 'station_master', 'operator']) {
    const { request } = (await browser.arrive()).context
    await become(request, role)
    reporters.push(request)
  }
  const { communities } = await read(desk, '/api/communities')
  center = communities.find(({ slug }: { slug: string }) => slug === 'liuwan').center
})

let reported = 0

/** Reports something, each a few steps from the one before; its number. */
async function report(text: string, words: object = {}): Promise<number> {
  const step = 0.0004 * ++reported
  const where = [center[0] + step, center[1]]
  const told = { category: 'light', text, at: where, ...words }
  const by = reporters[reported % reporters.length] as APIRequestContext
  return (await change(by, ISSUES, told)).issue_no
}

const take = async (no: number, resource: string, words: object = {}) => {
  const { issue } = await story(no)
  return change(desk, `/api/issues/${no}/${resource}`, { after: issue.seq, ...words })
}

const story = (no: number) => read(desk, `/api/issues/${no}`)

const row = (page: Page, no: number) => page.locator(`[data-no="${no}"]`)
const said = (page: Page) => page.locator('.said p')

describe('the page of a report', () => {
  it('tells its story without scripts', async () => {
    const no = await report('桥头的灯不亮')
    await take(no, 'triage')
    const { page } = await browser.visit(`/i/${no}`, { javaScriptEnabled: false })
    expect(await page.locator('h1').textContent()).toBe('桥头的灯不亮')
    expect(await page.locator('.issue-clock').textContent()).toMatch(/^已 .+ · 还剩 24 小时$/)
    expect(await page.locator('.timeline li').count()).toBe(2)
    expect(await page.locator('.story-acts').isVisible()).toBe(false)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
  })

  it('shows the next step by itself, and counts who met it too', async () => {
    const no = await report('巷口的灯一闪一闪')
    await take(no, 'triage')
    const { page, complaints } = await visitAs(browser, 'rider', `/i/${no}`)
    await page.getByRole('button', { name: '我也遇到了' }).click()
    await expect.poll(() => page.locator('.issue-standing').textContent()).toContain('1 人也遇到了')
    await expect.poll(() => page.locator('.story-said').textContent()).toContain('已记下')
    const { organisations } = await read(desk, '/api/communities/liuwan/organisations')
    await take(no, 'assignment', { organisation: organisations[0].id })
    await expect.poll(() => page.locator('.issue-state').textContent()).toBe('已派人处理')
    expect(complaints).toEqual([])
  })

  it('is reopened by a neighbour who sees that it is not fixed, and the clock goes on', async () => {
    const { issues } = await read(desk, `${ISSUES}?phase=fixed`)
    const { no } = issues[0]
    const { page } = await visitAs(browser, 'volunteer', `/i/${no}`)
    await page.getByRole('button', { name: '没修好', exact: true }).click()
    await page.getByRole('button', { name: '又坏了' }).click()
    await expect.poll(() => page.locator('.issue-state').textContent()).toContain('重新处理')
    expect(await page.locator('.issue-clock').textContent()).toContain('还剩')
  })
})

describe('the list', () => {
  it('filters in place, by links that work without scripts, and Back goes to the one before', async () => {
    const no = await report('楼下堆了旧家具', { category: 'litter' })
    await take(no, 'triage')
    const plain = await browser.visit(LIST, { javaScriptEnabled: false })
    await plain.page.getByRole('link', { name: '处理中' }).click()
    expect(plain.page.url()).toContain('phase=open')
    expect(await row(plain.page, no).isVisible()).toBe(true)

    const { page, complaints } = await browser.visit(LIST, DESKTOP)
    await page.waitForSelector('html[data-ready]')
    await page.getByRole('link', { name: '修好了' }).click()
    await expect.poll(() => row(page, no).count()).toBe(0)
    await page.getByRole('link', { name: '处理中' }).click()
    await page.locator('select[name=category]').selectOption('litter')
    await expect.poll(() => page.url()).toMatch(/phase=open&category=litter/)
    await expect.poll(() => row(page, no).isVisible()).toBe(true)
    await page.goBack()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe('?phase=done')
    await expect.poll(() => row(page, no).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('a new one appears by itself once it is looked through', async () => {
    const { page } = await browser.visit(LIST)
    await page.waitForSelector('html[data-ready]')
    const no = await report('井盖松动', { category: 'hazard' })
    await take(no, 'triage')
    await expect.poll(() => row(page, no).isVisible()).toBe(true)
  })
})

describe('the desk', () => {
  it('sorts by keys alone: next, open, take up, assign with the suggested first', async () => {
    const no = await report('单元门的灯坏了')
    const { page, complaints } = await visitAs(browser, 'coordinator', DESK, DESKTOP)
    await expect.poll(() => row(page, no).isVisible()).toBe(true)
    for (let i = 0; i < 40; i++) {
      if ((await row(page, no).getAttribute('data-selected')) === 'true') break
      await page.keyboard.press('j')
    }
    await page.keyboard.press('t')
    await expect.poll(() => said(page).textContent()).toBe(`${no} 号受理了，大家都能看到`)
    await page.keyboard.press('a')
    await page.locator('[data-choice="1"]').waitFor()
    expect(await page.locator('[data-choice="1"]').textContent()).toContain('按规则')
    await page.keyboard.press('1')
    await expect.poll(() => said(page).textContent()).toContain(`${no} 号派给了`)
    const { issue } = await story(no)
    expect(issue).toMatchObject({ state: 'assigned', holder: { is: 'organisation' } })
    expect(complaints).toEqual([])
  })

  it('turns down with a reason, merges with what is near, and tells who was too late', async () => {
    const first = await report('喷泉漏水', { category: 'water' })
    const again = await report('喷泉在漏', { category: 'water', at: (await story(first)).issue.at })
    const { page } = await visitAs(browser, 'coordinator', `/c/liuwan/desk?issue=${again}`, DESKTOP)
    await page.keyboard.press('m')
    await page.locator('[data-choice="1"]').waitFor()
    await page.keyboard.press('1')
    await expect.poll(() => said(page).textContent()).toBe(`${again} 号并到了 ${first} 号`)

    await page.goto(at(`/c/liuwan/desk?issue=${first}`))
    await page.waitForSelector('html[data-ready]')
    // The news of the other desk come too late: the press is already on its way.
    await page.route(`**/api/issues/${first}/rejection`, async (route) => {
      await take(first, 'triage')
      await route.continue()
    })
    await page.keyboard.press('r')
    await page.locator('[data-choice="3"]').waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => page.locator('.refusal').first().textContent()).toContain('先办了一步')
    await page.unroute(`**/api/issues/${first}/rejection`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.locator('[data-choice="3"]').waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => said(page).textContent()).toBe(`${first} 号没有受理`)
  })

  it('shows a new report by itself, where it belongs in the queue', async () => {
    const { page } = await visitAs(browser, 'coordinator', DESK, DESKTOP)
    await page.waitForSelector('.live-note[data-state="live"]')
    const slow = await report('长椅断了一条腿', { category: 'facility' })
    const quick = await report('井盖没了', { category: 'hazard' })
    await row(page, slow).waitFor()
    await row(page, quick).waitFor()
    const numbers = await page
      .locator('.queue-row')
      .evaluateAll((rows) => rows.map((each) => Number((each as HTMLElement).dataset.no)))
    // What has less time left comes first, though it came later.
    expect(numbers.indexOf(quick)).toBeLessThan(numbers.indexOf(slow))
  })
})
