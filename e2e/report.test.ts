import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  at,
  DESKTOP,
  doubleText,
  KEEPS_PAGES,
  overflow,
  useBrowser,
  violations,
} from './browser.ts'
import { become, read, visitAs } from './cast.ts'

const browser = useBrowser(KEEPS_PAGES)

const REPORT = '/c/liuwan/report'
const ISSUES = '/api/communities/liuwan/issues'

let center: [number, number]

beforeAll(async () => {
  const { context } = await browser.arrive()
  const { communities } = await read(context.request, '/api/communities')
  center = communities.find(({ slug }: { slug: string }) => slug === 'liuwan').center
})

/** Somebody whose phone knows where it is, `east` degrees of the centre. */
const located = (east = 0): BrowserContextOptions => ({
  geolocation: { longitude: center[0] + east, latitude: center[1], accuracy: 8 },
  permissions: ['geolocation'],
})

/** Somebody whom nobody knows, on the page for reporting once its script has taken it over. */
async function arriveAt(path: string, options: BrowserContextOptions = {}) {
  const visitor = await browser.visit(path, options)
  await visitor.page.waitForSelector('html[data-ready]')
  return visitor
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const category = (page: Page, name: string) => page.getByRole('radio', { name })

/** Takes a picture of stripes, 4 px wide, dark and white: each another, for a photo shows one thing. */
async function takePhoto(page: Page): Promise<void> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1200
    const ink = canvas.getContext('2d') as CanvasRenderingContext2D
    ink.fillStyle = 'white'
    ink.fillRect(0, 0, 1600, 1200)
    const dark = () => Math.floor(Math.random() * 100)
    ink.fillStyle = `rgb(${dark()} 0 ${dark()})`
    for (let x = 0; x < 1600; x += 8) ink.fillRect(x, 0, 4, 1200)
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] as string
  })
  await page
    .locator('.report-inputs input')
    .first()
    .setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(drawn, 'base64') })
  await page.locator('.report-taken img').first().waitFor()
}

// What lacks something can be pressed all the same, and says what it lacks.
const send = (page: Page) => button(page, '发出去').press('Enter')

async function mine(request: APIRequestContext, text: string) {
  const { issues } = await read(request, `${ISSUES}?mine=yes&limit=50`)
  return issues.filter((issue: { text: string | null }) => issue.text === text)
}

/** The range of brightness in the middle of the picture that would be sent, where the stripes were. */
const contrastSent = (page: Page): Promise<number> =>
  page.locator('.report-taken img').evaluate(async (picture: HTMLImageElement) => {
    await picture.decode()
    const canvas = document.createElement('canvas')
    const ink = canvas.getContext('2d') as CanvasRenderingContext2D
    ink.drawImage(picture, -picture.naturalWidth / 2, -picture.naturalHeight / 2)
    const { data } = ink.getImageData(0, 0, 40, 40)
    const bright = [...data].filter((_, i) => i % 4 === 1)
    return Math.max(...bright) - Math.min(...bright)
  })

describe('a report', () => {
  it('is two taps and a send where the phone knows where it is', async () => {
    const { page, context, complaints } = await visitAs(browser, 'resident', REPORT, located())
    await takePhoto(page)
    await category(page, '路灯').check({ force: true })
    await page.getByText('就在您身边').waitFor()
    await send(page)
    const heading = page.getByRole('heading', { name: /^已收到，编号 \d+$/ })
    await heading.waitFor()
    const no = Number((await heading.textContent())?.match(/\d+/)?.[0])
    const { issue } = await read(context.request, `/api/issues/${no}`)
    expect(issue).toMatchObject({ category: 'light', mine: true, state: 'reported' })
    expect(issue.photos).toHaveLength(1)
    expect(await page.getByRole('link', { name: '看进展' }).getAttribute('href')).toBe(`/i/${no}`)
    expect(complaints).toEqual([])
  })

  it('made without a network survives the tab, goes out from another page, and arrives once', async () => {
    const text = `桥头的灯不亮 ${Date.now()}`
    const { page, context } = await visitAs(browser, 'rider', '/c/liuwan')
    // Who has never opened the page for reporting has it all the same.
    await page.getByText('已存好，没网也能看').waitFor({ timeout: 30_000 })
    await expect.poll(() => keptPages(page), { timeout: 20_000 }).toContain(REPORT)
    await context.setOffline(true)
    await page.goto(at(REPORT))
    await page.waitForSelector('html[data-ready]')
    await takePhoto(page)
    await category(page, '路灯').check({ force: true })
    await button(page, '选最近的地点').click()
    await page.locator('.report-place').first().click()
    await page.getByLabel('说一句').fill(text)
    await send(page)
    await page.getByText('待发送 1。可以关掉，不会丢。').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: '待发送 1' }).waitFor()
    await page.close()
    await context.setOffline(false)
    const other = await context.newPage()
    let posts = 0
    other.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith(ISSUES)) posts++
    })
    // The first answer is lost on its way: it is asked again, with the same key.
    let isLost = false
    await context.route(`**${ISSUES}`, async (route) => {
      if (isLost) return route.continue()
      isLost = true
      await route.fetch()
      await route.abort()
    })
    await other.goto(at('/c/liuwan/rider'))
    await expect.poll(async () => (await mine(context.request, text)).length).toBe(1)
    await expect.poll(() => posts).toBe(2)
    await expect.poll(() => other.locator('.waiting-note').count()).toBe(0)
    const [issue] = await mine(context.request, text)
    expect(issue.photos).toHaveLength(1)
  })

  it('of a guest waits until they have signed in, and then goes by itself', async () => {
    const text = `井盖翘起来了 ${Date.now()}`
    const { page, context } = await arriveAt(REPORT, located())
    await page.getByLabel('说一句').fill(text)
    await category(page, '危险').check({ force: true })
    await page.getByText('就在您身边').waitFor()
    await send(page)
    await page.getByRole('heading', { name: '还差一步：登录' }).waitFor()
    expect(await page.getByRole('link', { name: '用手机号登录' }).getAttribute('href')).toBe(
      '/sign-in?to=%2Fc%2Fliuwan%2Freport',
    )
    await become(context.request, 'volunteer')
    await page.reload()
    await page.getByText(/^已收到，编号 \d+/).waitFor()
    expect(await mine(context.request, text)).toHaveLength(1)
  })

  it('that is half written is there again after the tab was closed', async () => {
    const { page, context } = await arriveAt(REPORT, located())
    await takePhoto(page)
    await category(page, '积水').check({ force: true })
    await page.getByLabel('说一句').fill('水漫到台阶')
    await page.close()
    const again = await context.newPage()
    await again.goto(at(REPORT))
    await again.waitForSelector('html[data-ready]')
    await again.locator('.report-taken img').waitFor()
    expect(await again.getByLabel('说一句').inputValue()).toBe('水漫到台阶')
    expect(await category(again, '积水').isChecked()).toBe(true)
  })
})

describe('before it is sent', () => {
  it('what was reported nearby is shown, and met with one tap', async () => {
    const spot = located(0.004)
    const first = await visitAs(browser, 'volunteer', REPORT, spot)
    await first.page.getByLabel('说一句').fill('长椅断了')
    await category(first.page, '设施').check({ force: true })
    await first.page.getByText('就在您身边').waitFor()
    await send(first.page)
    await first.page.getByText(/已收到/).waitFor()
    const { page } = await visitAs(browser, 'station_master', REPORT, spot)
    await category(page, '设施').check({ force: true })
    await button(page, '也遇到了 +1').first().click()
    await page.getByText(/记下了，编号 \d+/).waitFor()
    expect(await page.locator('.near-card').first().textContent()).toContain('1 人也遇到了')
  })

  it('phones and plates are marked, and gone with one tap', async () => {
    const { page } = await arriveAt(REPORT)
    await page.getByLabel('说一句').fill('浙A12345 堵了大门，打 13800138000')
    expect(await page.locator('.personal mark').allTextContents()).toEqual([
      '浙A12345',
      '13800138000',
    ])
    await button(page, '去掉').click()
    expect(await page.getByLabel('说一句').inputValue()).toBe('堵了大门，打')
  })

  it('what the brush goes over cannot be read any more, and comes back by an undo', async () => {
    const { page } = await arriveAt(REPORT)
    await takePhoto(page)
    expect(await contrastSent(page)).toBeGreaterThan(180)
    await button(page, /第 1 张里的人脸/).click()
    const canvas = page.locator('.cover-picture canvas')
    await expect.poll(() => canvas.evaluate((sheet: HTMLCanvasElement) => sheet.width)).toBe(1600)
    const box = (await canvas.boundingBox()) as {
      x: number
      y: number
      width: number
      height: number
    }
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(middle.x - 20, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x + 30, middle.y + 6, { steps: 4 })
    await page.mouse.up()
    await page.getByText('遮了 1 笔').waitFor()
    await button(page, '退一笔').click()
    await page.getByText('还没遮').waitFor()
    await button(page, '全部模糊').press('Enter')
    await button(page, '遮好了').press('Enter')
    await page.getByText('已遮').waitFor()
    expect(await contrastSent(page)).toBeLessThan(60)
    await button(page, /第 1 张里的人脸/).click()
    await button(page, '不遮了').click()
    await expect.poll(() => contrastSent(page)).toBeGreaterThan(180)
  })

  it('the map is moved below a fixed cross, by keys too', async () => {
    const { page } = await arriveAt(REPORT, { ...DESKTOP, ...located() })
    await page.getByText('就在您身边').waitFor()
    await button(page, '在地图上对准').click()
    await page.waitForSelector('.aim-map[data-state="ready"]', { timeout: 30_000 })
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(600)
    await button(page, '就是这里').click()
    await page.getByText('地图上对准的地方').waitFor()
  })
})

describe('it says so in words', () => {
  it('where the location is refused', async () => {
    const { page } = await arriveAt(REPORT, { permissions: [] })
    await button(page, '用我的位置').click()
    await page.getByText('没拿到位置。没关系，下面两种办法都行。').waitFor()
  })

  it('where one is outside the community', async () => {
    const { page } = await arriveAt(REPORT, located(2))
    await page.getByText('您现在不在柳湾。').waitFor()
  })

  it('where the device draws no map', async () => {
    const { page } = await browser.arrive(located())
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked) {
        return /webgl/.test(String(asked[0])) ? null : real.apply(this, asked)
      } as typeof real
    })
    await page.goto(at(REPORT))
    await page.waitForSelector('html[data-ready]')
    await button(page, '在地图上对准').click()
    await page.getByText('这台手机打不开地图。').waitFor()
  })

  it('where a file is no picture', async () => {
    const { page } = await arriveAt(REPORT)
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') }
    await page.locator('.report-inputs input').first().setInputFiles(file)
    await page.getByText('这张打不开，请换一张。').waitFor()
  })

  it('where the device is full, and it is sent all the same', async () => {
    const text = `垃圾桶满了 ${Date.now()}`
    const { page, context } = await browser.arrive(located())
    await become(context.request, 'station_master')
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto(at(REPORT))
    await page.waitForSelector('html[data-ready]')
    await page.getByText('就在您身边').waitFor()
    await page.getByLabel('说一句').fill(text)
    await page.getByText('手机存不下草稿。').waitFor()
    await category(page, '垃圾').check({ force: true })
    await context.setOffline(true)
    await send(page)
    await page.getByText('手机存不下了。别关这一页，有网就发。').waitFor()
    await context.setOffline(false)
    await page.getByText(/已收到，编号 \d+/).waitFor({ timeout: 20_000 })
    expect(await mine(context.request, text)).toHaveLength(1)
  })

  it('what is missing, and leads there', async () => {
    const { page } = await arriveAt(REPORT, located())
    await page.getByLabel('说一句').fill('灯不亮')
    await page.getByText('就在您身边').waitFor()
    await send(page)
    await page.getByText('还差：是什么。').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('category')
  })
})

it('a rider reports over the page, which goes on below', async () => {
  const { page } = await visitAs(browser, 'rider', '/c/liuwan/rider', located(-0.004))
  await expect.poll(() => page.locator('.live-note').textContent()).toBe('实时更新')
  let closed = 0
  page.on('websocket', (socket) => socket.on('close', () => closed++))
  const way = page.getByRole('link', { name: '随手拍' })
  await way.click()
  await page.locator('.report-sheet[open]').waitFor()
  await takePhoto(page)
  await category(page, '道路').check({ force: true })
  await page.getByText('就在您身边').waitFor()
  await send(page)
  await page.getByText(/已收到，编号 \d+/).waitFor()
  await button(page, '关上，回到地图').click()
  await expect.poll(() => page.locator('.report-sheet').count()).toBe(0)
  expect(await page.locator('.live-note').textContent()).toBe('实时更新')
  expect(closed).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/c/liuwan/rider')
})

describe('the page', () => {
  it('is accessible on a phone in either theme, and reflows at 320 px', async () => {
    const { page } = await arriveAt(REPORT, located())
    await takePhoto(page)
    await page.getByLabel('说一句').fill('浙A12345')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
  })

  it('is accessible in its dialogs', async () => {
    const { page } = await arriveAt(REPORT, located())
    await takePhoto(page)
    await button(page, /第 1 张里的人脸/).click()
    expect(await violations(page)).toEqual([])
    await button(page, '取消').click()
    await button(page, '选最近的地点').click()
    await page.locator('.report-place').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('reflows with text of 200 %, and speaks English', async () => {
    const { page } = await arriveAt(`${REPORT}?lang=en`, DESKTOP)
    expect(await page.locator('#content').textContent()).toContain('One photo is enough')
    await page.setViewportSize({ width: 1280, height: 800 })
    await doubleText(page)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
  })
})

/** The pages that the service worker has kept, by their paths. */
const keptPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await (await caches.open('pages')).keys()
    return kept.map(({ url }) => new URL(url).pathname)
  })
