import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { at, overflow, useBrowser, violations } from './browser.ts'
import { read, visitAs } from './cast.ts'

const browser = useBrowser()

const EASY = '/c/liuwan/easy'
/** The strip of the demo is nothing that elders meet. */
const STRICTLY = { within: '#app', besides: ['color-contrast-enhanced'] }

const PAGES = ['', '/find', '/find/pharmacy', '/way', '/around', '/where', '/wish', '/report']

let pharmacy: string
let home: { id: string; name: string }
let center: [number, number]

beforeAll(async () => {
  const { context } = await browser.arrive()
  const { request } = context
  const places = await read(request, '/api/communities/liuwan/places?kind=pharmacy&limit=1')
  pharmacy = places.features[0].properties.id
  const { compounds } = await read(request, '/api/communities/liuwan/compounds')
  home = compounds[0]
  const { communities } = await read(request, '/api/communities')
  center = communities.find(({ slug }: { slug: string }) => slug === 'liuwan').center
})

const addressOf = (page: string) => at(EASY + (page === '/way' ? `/way/${pharmacy}` : page))

const inType = (context: BrowserContext, px: number) =>
  context.addCookies([{ name: 'easy_type', value: String(px), url: at('/') }])

/** What China's rules for elders' websites ask of a page, as it stands: each breach in words. */
const breaches = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const app = document.getElementById('app') as HTMLElement
    const isSeen = (element: Element) =>
      element.checkVisibility() && !element.closest('.unseen, .skip, noscript')
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} ${element.className}> ${element.textContent?.slice(0, 20)}`

    const texts = document.createTreeWalker(app, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement: around, textContent } = texts.currentNode
      if (!around || !textContent?.trim() || !isSeen(around)) continue
      const px = Number.parseFloat(getComputedStyle(around).fontSize)
      if (px < 18) found.push(`${px} px: ${nameOf(around)}`)
    }
    for (const target of app.querySelectorAll('a, button, label.button, .report-category, input')) {
      if (!isSeen(target)) continue
      const { width, height } = target.getBoundingClientRect()
      if (Math.min(width, height) < 59.9) found.push(`${width} × ${height}: ${nameOf(target)}`)
    }
    for (const dialog of document.querySelectorAll('dialog, [role="dialog"], [role="alertdialog"]'))
      found.push(`a dialog: ${nameOf(dialog)}`)
    for (const element of app.querySelectorAll('*')) {
      if (!isSeen(element)) continue
      const { left, right } = element.getBoundingClientRect()
      if (left < -0.5 || right > innerWidth + 0.5) found.push(`out of sight: ${nameOf(element)}`)
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      if (isCut && getComputedStyle(element).overflowX !== 'visible')
        found.push(`cut off: ${nameOf(element)}`)
    }
    // Names of places are as long as they are.
    for (const block of app.querySelectorAll(
      'main :is(p, h1, h2, a, button, label, legend, li span)',
    )) {
      if (!isSeen(block) || block.querySelector('p, span, a, [data-name]')) continue
      if (block.closest('[data-name]')) continue
      for (const sentence of (block.textContent ?? '').split(/[。！？；]/)) {
        const length = sentence.replace(/[\s，、：“”（）·]/g, '').length
        if (length > 15) found.push(`${length} characters: ${sentence}`)
      }
    }
    return found
  })

describe.each(PAGES)('the elder view%s', (path) => {
  it('is large enough to read and to touch, and keeps its contrast; at 18 and at 30 px', async () => {
    const { page, context, complaints } = await browser.arrive()
    const dialogs: string[] = []
    page.on('dialog', (dialog) => dialogs.push(dialog.message()))
    for (const px of [18, 30]) {
      await inType(context, px)
      await page.goto(addressOf(path))
      await page.waitForSelector('html[data-ready]')
      expect(await page.locator('.easy').getAttribute('data-type')).toBe(String(px))
      expect(await breaches(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
    expect(await violations(page, STRICTLY)).toEqual([])
    expect([...complaints, ...dialogs]).toEqual([])
  })
})

it('is walked through without scripts: a kind, a place, its way, larger type, one’s compound', async () => {
  const { page } = await browser.visit('/', { javaScriptEnabled: false })
  await page.getByRole('link', { name: '长辈版' }).first().click()
  expect(new URL(page.url()).pathname).toBe(EASY)
  await page.getByRole('link', { name: '30 号字' }).click()
  expect(new URL(page.url()).search).toBe('')
  expect(await page.locator('.easy').getAttribute('data-type')).toBe('30')

  await page.getByRole('link', { name: '换个地方' }).click()
  await page.getByRole('link', { name: home.name, exact: true }).click()
  expect(await page.locator('.easy-start').textContent()).toContain(`从${home.name}出发`)

  await page.getByRole('link', { name: '找服务' }).click()
  await page.getByRole('link', { name: '药店', exact: true }).click()
  const places = page.locator('.easy-place')
  expect(await places.count()).toBeLessThanOrEqual(3)
  expect(await places.first().textContent()).toMatch(/走 \d+ 分钟/)
  const name = await places.first().locator('h2').textContent()
  await places.first().getByRole('link', { name: '怎么走' }).click()
  expect(await page.locator('main h2').first().textContent()).toBe(name)
  const steps = await page.locator('.easy-steps li').allTextContents()
  expect(steps[0]).toMatch(/先往.+走。(走 \d+ 分钟|走几步)。/)
  expect(steps.at(-1)).toContain('到了。')
  expect(await page.locator('.easy').getAttribute('data-type')).toBe('30')
  expect(await page.locator('.easy-foot a[href^="tel:"]').count()).toBe(1)

  await page.goto(addressOf('/report'))
  expect(await page.locator('main noscript').isVisible()).toBe(true)
  expect(await page.locator('main noscript').textContent()).toContain('请给社区打电话。')
  expect((await page.goto(addressOf('/find/nothing')))?.status()).toBe(404)
  expect(await page.getByText('可能写错了。打电话问问。').isVisible()).toBe(true)
})

it('is read aloud where there is a Chinese voice, and stops when asked again', async () => {
  const { page } = await browser.arrive()
  await page.addInitScript(() => {
    const said: string[] = []
    const speechSynthesis = {
      said,
      getVoices: () => (location.search === '?mute' ? [] : [{ lang: 'zh-CN', name: 'a voice' }]),
      speak: ({ text }: { text: string }) => said.push(text),
      cancel: () => said.push('stop'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        readonly text: string
        constructor(text: string) {
          this.text = text
        }
      },
    })
    Object.defineProperty(window, 'said', { value: said })
  })
  await page.goto(`${addressOf('/wish')}?mute`)
  await page.waitForSelector('html[data-ready]')
  expect(await page.locator('.easy-aloud').count()).toBe(0)

  await page.goto(addressOf(''))
  const button = page.getByRole('button', { name: /找服务/ })
  await button.click()
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  await button.click()
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    'stop',
    '找服务。看病、买菜、理发。',
    'stop',
  ])
  expect(await breaches(page)).toEqual([])
})

it('begins where the phone is, if it may know; and says what to do if not', async () => {
  const located = await browser.arrive({
    geolocation: { longitude: center[0] + 0.002, latitude: center[1] },
    permissions: ['geolocation'],
  })
  await located.page.goto(`${addressOf('/where')}?next=find`)
  await located.page.getByRole('button', { name: '用我的位置' }).click()
  await located.page.waitForURL(/easy\/find\?from=/)
  expect(await located.page.getByText('从您这里出发').isVisible()).toBe(true)

  const { page } = await browser.visit(`${EASY}/where`)
  await page.getByRole('button', { name: '用我的位置' }).click()
  await page.getByText('没拿到位置。请选小区。').waitFor()
})

it('a report ends with its number and a phone to call', async () => {
  const { page } = await visitAs(browser, 'resident', `${EASY}?home=${encodeURIComponent(home.id)}`)
  await page.getByRole('link', { name: '提问题' }).click()
  await page.waitForURL(addressOf('/report'))
  await page.waitForSelector('html[data-ready]')
  await page.getByRole('radio', { name: '路灯' }).check({ force: true })
  await page.getByLabel('说一句').fill(`楼道灯不亮 ${Date.now()}`)
  await page.getByText(`在${home.name}。`).waitFor()
  await page.getByRole('button', { name: '发出去' }).click()
  const heading = page.getByRole('heading', { name: /^已收到，编号 \d+$/ })
  await heading.waitFor()
  expect(await page.locator('.report-result a[href^="tel:"]').count()).toBe(1)
  expect(await breaches(page)).toEqual([])
  expect(await violations(page, STRICTLY)).toEqual([])
})

it('nothing that has the focus lies under the foot of the page', async () => {
  const { page, context } = await browser.arrive()
  await inType(context, 30)
  await page.goto(addressOf('/find'))
  await page.waitForSelector('html[data-ready]')
  const hidden = await page.evaluate(() => {
    const foot = document.querySelector('.easy-foot') as HTMLElement
    return [...document.querySelectorAll<HTMLElement>('main a')]
      .filter((link) => {
        link.focus()
        const { bottom, top } = link.getBoundingClientRect()
        return bottom > foot.getBoundingClientRect().top || top < 0
      })
      .map((link) => link.textContent)
  })
  expect(hidden).toEqual([])
})
