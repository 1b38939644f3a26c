import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { typeOf } from '../domain/live/frame.ts'
import { at, DESKTOP, KEEPS_PAGES, useBrowser } from './browser.ts'
import { become, change, layDown, read, visitAs } from './cast.ts'
import { photoWithPlace, TAKEN_AT } from './photo.ts'

const browser = useBrowser()

const TASKS = '/c/liuwan/tasks'
const RIDER = '/c/liuwan/rider'
const DESK = '/c/liuwan/desk'

/** Somebody of the cast on a page. */
async function as(role: string, path: string, options: BrowserContextOptions = {}) {
  const visit = await visitAs(browser, role, path, options)
  if (role === 'volunteer' || role === 'rider') helpers.push(visit.context.request)
  return visit
}

const helpers: APIRequestContext[] = []

afterEach(async () => {
  for (const request of helpers.splice(0)) await layDown(request)
})

let desk: APIRequestContext
let center: [number, number]

beforeAll(async () => {
  const { context } = await browser.arrive()
  desk = context.request
  await become(desk, 'coordinator')
  const { communities } = await read(desk, '/api/communities')
  center = communities.find(({ slug }: { slug: string }) => slug === 'liuwan').center
})

/** Posts a task a few steps from the centre; its number. */
async function post(title: string, more: object = {}): Promise<number> {
  const words = { kind: 'help', title, at: center, ...more }
  return (await change(desk, '/api/communities/liuwan/tasks', words)).no
}

const card = (page: Page, no: number) => page.locator(`[data-no="${no}"]`)
const act = (page: Page, no: number, name: string) =>
  card(page, no).getByRole('button', { name, exact: true })
const said = (page: Page) => page.locator('.said p')

describe('a volunteer', () => {
  it('claims, takes it back, claims again, releases, and nothing is held against them', async () => {
    const no = await post('把椅子搬到院子里')
    const { page, complaints } = await as('volunteer', TASKS)
    await act(page, no, '我来做').click()
    await expect.poll(() => said(page).textContent()).toBe('归您了，30 分钟内做完')
    await expect.poll(() => card(page, no).getAttribute('data-mine')).toBe('true')
    await page.locator('.said').getByRole('button', { name: /撤销/ }).click()
    await expect.poll(() => said(page).textContent()).toBe('撤销了，和刚才一样')
    await act(page, no, '我来做').click()
    await act(page, no, '放回去').click()
    await expect.poll(() => said(page).textContent()).toBe('放回去了，没关系')
    await expect.poll(() => act(page, no, '我来做').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('finishes with a tick, and the page says so', async () => {
    const no = await post('看看门灯亮不亮', { proof: 'tick' })
    const { page } = await as('volunteer', TASKS)
    await act(page, no, '我来做').click()
    await act(page, no, '做完了').click()
    await card(page, no)
      .getByRole('button', { name: /都做好了/ })
      .click()
    await expect.poll(() => said(page).textContent()).toBe('收到，谢谢您')
    await expect
      .poll(() => card(page, no).locator('.task-state').textContent())
      .toContain('等社区核实')
    await page.locator('.said').getByRole('button', { name: /撤销/ }).click()
    await expect.poll(() => act(page, no, '做完了').isVisible()).toBe(true)
  })

  it('is told that a code is wrong, and may try again', async () => {
    const no = await post('陪一段路', { proof: 'code', code: '4321' })
    const { page } = await as('volunteer', `/t/${no}`)
    await act(page, no, '我来做').click()
    await act(page, no, '做完了').click()
    await page.getByLabel('请对方报口令').fill('1111')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.task-refused').textContent()).toContain('口令不对')
    await page.getByLabel('请对方报口令').fill('4321')
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page).textContent()).toBe('收到，谢谢您')
  })

  it('sends a photo from which its place is gone', async () => {
    const no = await post('拍一下坏掉的路灯', { proof: 'photo' })
    const { page, context } = await as('volunteer', TASKS)
    await act(page, no, '我来做').click()
    await act(page, no, '做完了').click()
    await page.locator('.proof input[type=file]').setInputFiles(await photoWithPlace(page))
    await page.getByRole('button', { name: '发出去' }).click()
    await expect.poll(() => said(page).textContent()).toBe('收到，谢谢您')
    const task = await read(context.request, `/api/tasks/${no}`)
    const photo = await (await context.request.get(at(task.claims[0].photo))).body()
    expect(photo.length).toBeGreaterThan(500)
    expect(photo.includes(TAKEN_AT)).toBe(false)
  })

  it('who loses a race is told who was faster, keeps the focus, and is led to the next', async () => {
    const no = await post('送一份报纸')
    const other = await post('送一份日历')
    const { page } = await as('rider', TASKS)
    await expect.poll(() => act(page, no, '我来做').isVisible()).toBe(true)
    const faster = await as('volunteer', TASKS)
    // The news of it come too late: the press is already on its way.
    await page.route(`**/api/tasks/${no}/claim`, async (route) => {
      await change(faster.context.request, `/api/tasks/${no}/claim`)
      await route.continue()
    })
    await act(page, no, '我来做').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => card(page, no).locator('[role=status]').textContent())
      .toMatch(/^赵叔 (刚刚|\d+ 秒前)已认领$/)
    await expect.poll(() => focused(page)).toBe('看附近另一个')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('我来做')
    expect(other).toBeGreaterThan(no)
  })

  it('hears of what others claim without asking', async () => {
    const no = await post('把信送到三幢')
    const { page } = await as('volunteer', TASKS)
    await expect.poll(() => page.locator('.live-note').textContent()).toBe('实时更新')
    const rider = await as('rider', TASKS)
    await change(rider.context.request, `/api/tasks/${no}/claim`)
    await expect
      .poll(() => card(page, no).locator('.task-state').textContent())
      .toMatch(/^小李 .*认领$/)
  })

  it('reads a task without scripts', async () => {
    const no = await post('量一量台阶有多高')
    const { context } = await as('volunteer', TASKS)
    const html = await (await context.request.get(at(`/t/${no}`))).text()
    expect(html).toContain('量一量台阶有多高')
    expect(html).toContain('等人来做')
  })

  it('who has not signed in, or only lives here, reads no task', async () => {
    const no = await post('帮忙换灯泡')
    const guest = await browser.visit(`/t/${no}`)
    expect(await guest.page.content()).not.toContain('帮忙换灯泡')
    const resident = await as('resident', `/t/${no}`)
    expect(await resident.page.content()).not.toContain('帮忙换灯泡')
  })
})

describe('a rider', () => {
  it('goes on duty and off in one tap, and sends where they are only in between', async () => {
    const [longitude, latitude] = center
    const { page, context } = await as('rider', RIDER, {
      geolocation: { longitude, latitude, accuracy: 8 },
      permissions: ['geolocation'],
    })
    const sent = positionsSent(page)
    await page.reload()
    await expect.poll(() => page.locator('.live-note').textContent()).toBe('实时更新')
    expect(sent()).toBe(0)
    await page.getByRole('button', { name: '上岗' }).click()
    await expect.poll(() => page.locator('.duty-sends').textContent()).toBe('位置在发')
    expect(await page.locator('.duty-shares').textContent()).toContain('下班就停')
    await expect.poll(sent).toBeGreaterThan(0)
    await page.getByRole('button', { name: '下班' }).click()
    await expect.poll(() => page.locator('.duty').textContent()).toContain('位置已经停了')
    const before = sent()
    await context.setGeolocation({ longitude: longitude + 0.001, latitude, accuracy: 8 })
    await page.waitForTimeout(2500)
    expect(sent()).toBe(before)
  })

  it('gives a task back without a network, and it is told once there is one', async () => {
    const no = await post('带一把伞')
    const { page, context } = await as('rider', TASKS, KEEPS_PAGES)
    await act(page, no, '我来做').click()
    await expect.poll(() => act(page, no, '来单了，放回去').isVisible()).toBe(true)
    let releases = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/release')) releases++
    })
    await context.setOffline(true)
    await act(page, no, '来单了，放回去').click()
    await expect.poll(() => said(page).textContent()).toContain('先记下了')
    expect(await page.locator('.live-note').textContent()).toContain('1 条等着发')
    const tried = releases
    await context.setOffline(false)
    await expect.poll(() => act(page, no, '我来做').isVisible(), { timeout: 30_000 }).toBe(true)
    expect(releases).toBeGreaterThan(tried)
    const { rows } = await read(desk, '/api/communities/liuwan/journal?kind=claim.released')
    const theirs = rows.filter(({ payload }: { payload: { no: number } }) => payload.no === no)
    expect(theirs).toHaveLength(1)
  })

  it('finds a stop with what they need', async () => {
    const { page } = await as('rider', RIDER)
    await page.getByRole('button', { name: '充电' }).click()
    const stops = await page.locator('.stops .row').allTextContents()
    expect(stops.length).toBeGreaterThan(0)
    for (const stop of stops) expect(stop).toContain('充电')
    await page.getByRole('button', { name: '取暖' }).click()
    await page.getByRole('button', { name: '药箱' }).click()
    const left = await page.locator('.stops').textContent()
    expect(left).toMatch(/分钟|附近没有/)
  })

  it('ranks tasks by the way home, which stays on the phone', async () => {
    await post('顺路看看井盖')
    const { page } = await as('rider', RIDER)
    await page.getByRole('button', { name: '找地点' }).click()
    await page.getByLabel('找地点').fill('驿站')
    await page.locator('.found').first().click()
    await expect
      .poll(() => page.locator('.on-my-way .task-about').first().textContent())
      .toMatch(/多走|顺路/)
    expect(page.url()).toBe(at(RIDER))
  })
})

describe('the desk', () => {
  it('goes through what is done by keys alone', async () => {
    const titles = ['擦玻璃', '浇花']
    const numbers = await Promise.all(titles.map((title) => post(title)))
    const helper = await as('volunteer', TASKS)
    for (const no of numbers) {
      const { claim } = await change(helper.context.request, `/api/tasks/${no}/claim`)
      await change(helper.context.request, `/api/claims/${claim}/completion`)
    }
    const { page } = await as('coordinator', `${DESK}?heap=done`, DESKTOP)
    const row = (no: number) => page.locator(`[data-no="${no}"] .queue-line`)
    await row(numbers[0] as number).focus()
    await page.keyboard.press('Enter')
    expect(await row(numbers[0] as number).getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('r')
    await expect.poll(() => focused(page)).toBe('没做完')
    await page.keyboard.press('Escape')
    await row(numbers[0] as number).focus()
    await page.keyboard.press('v')
    await expect.poll(() => said(page).textContent()).toBe('核实好了')
    await expect.poll(() => row(numbers[0] as number).count()).toBe(0)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toBe('queue-line')
  })

  it('posts a task where the map is touched', async () => {
    const { page } = await as('coordinator', DESK, DESKTOP)
    await page.waitForSelector('.desk-map[data-state="ready"]', { timeout: 30_000 })
    await page
      .locator('.desk-map canvas')
      .first()
      .click({ position: { x: 420, y: 260 } })
    await page.getByLabel('做什么').fill('看看健身器材松不松')
    await page.getByText('拍张照').click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await expect.poll(() => said(page).textContent()).toMatch(/^发布好了，编号 \d+$/)
    expect(await page.locator('.queue-row[data-selected="true"]').textContent()).toContain(
      '看看健身器材松不松',
    )
  })

  it('posts a task by keys, at a place that was found', async () => {
    const { page } = await as('coordinator', DESK, DESKTOP)
    await page.keyboard.press('n')
    await page.getByLabel('做什么').fill('把轮椅送回驿站')
    await page.getByLabel('找地点').fill('驿站')
    await page.locator('.found').first().press('Enter')
    await page.getByRole('button', { name: '发布', exact: true }).press('Enter')
    await expect.poll(() => said(page).textContent()).toMatch(/^发布好了/)
  })

  it('sends back what is not clear, and the helper reads why', async () => {
    const no = await post('拍拍公告栏')
    const helper = await as('volunteer', TASKS)
    const { claim } = await change(helper.context.request, `/api/tasks/${no}/claim`)
    await change(helper.context.request, `/api/claims/${claim}/completion`)
    const { page } = await as('coordinator', `${DESK}?heap=done`, DESKTOP)
    await page.locator(`[data-no="${no}"] .queue-line`).click()
    await act(page, no, '退回去').click()
    await act(page, no, '看不清').click()
    await expect
      .poll(() => card(helper.page, no).locator('.task-returned').textContent())
      .toContain('照片看不清')
    await change(helper.context.request, `/api/claims/${claim}/release`)
  })
})

describe.each([
  ['volunteer', TASKS],
  ['rider', RIDER],
  ['coordinator', DESK],
])('the page of a %s', (role, path) => {
  it('speaks English', async () => {
    const { page } = await as(role, `${path}?lang=en`)
    const text = await page.locator('#content').textContent()
    expect(text).toMatch(/Small tasks|Rider|Waiting|off duty/i)
  })
})

/** How many positions the page has told the room from now on. */
function positionsSent(page: Page): () => number {
  let sent = 0
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && typeOf(new Uint8Array(payload).buffer) === 'fixes') sent++
    })
  })
  return () => sent
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? null)
