import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { at, DESKTOP, house, KEEPS_PAGES, useBrowser } from './browser.ts'
import { visitAs } from './cast.ts'

const browser = useBrowser(KEEPS_PAGES)

let phones = 0
/** A phone that nobody has signed in with before. */
const newPhone = () => `1380000${String(1000 + phones++)}`

/** The code that the house has printed for a phone. */
async function codeFor(phone: string): Promise<string> {
  const sent = new RegExp(`${phone.slice(-4)}.*?(\\d{6})`, 'g')
  const found = () => [...readFileSync(house().said, 'utf8').matchAll(sent)].at(-1)?.[1]
  await expect.poll(found).toBeDefined()
  return found() as string
}

async function askForCode(page: Page, phone: string): Promise<string> {
  await page.waitForSelector('html[data-ready]')
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByLabel('验证码').waitFor()
  return codeFor(phone)
}

/** Signs somebody new in by their phone, and gives them a name. */
async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('验证码').fill(await askForCode(page, newPhone()))
  await page.getByLabel('称呼').fill(name)
  await page.getByRole('button', { name: '好了' }).click()
}

/** Somebody of the cast. */
const as = (role: string, path: string, options?: BrowserContextOptions) =>
  visitAs(browser, role, path, options)

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

describe('signing in', () => {
  it('by code: a guest is led there, told of a wrong code, named, and brought back', async () => {
    const { page } = await browser.visit('/me')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    const code = await askForCode(page, newPhone())
    const wrong = code === '000000' ? '111111' : '000000'
    await page.getByLabel('验证码').fill(wrong)
    await page.getByRole('alert').getByText('验证码不对，还可以试 4 次。').waitFor()
    // Pasted with the words around it, as messages come.
    await page.getByLabel('验证码').fill(`【一刻】验证码 ${code}，5 分钟内有效`)
    await page.getByLabel('称呼').fill('李阿姨')
    await page.getByRole('button', { name: '好了' }).click()
    await page.waitForURL(at('/me'))
    expect(await title(page)).toBe('李阿姨，您好')
  })

  it('a code works once', async () => {
    const phone = newPhone()
    const { page } = await browser.visit('/sign-in')
    const code = await askForCode(page, phone)
    await page.getByLabel('验证码').fill(code)
    await page.getByLabel('称呼').waitFor()
    const answer = await page.request.post(at('/api/account/enter'), {
      data: { phone, code },
      headers: { 'idempotency-key': 'another-try' },
    })
    expect(answer.status()).toBe(422)
  })

  it('leads nowhere but to pages of ours', async () => {
    const { page } = await browser.visit(`/sign-in?to=${encodeURIComponent('//evil.test/x')}`)
    await signIn(page, '路人')
    await page.waitForURL(at('/me'))
  })

  it('works without a network hiccup showing: what is lost is sent again, once', async () => {
    const { page } = await browser.visit('/sign-in')
    const keys: (string | undefined)[] = []
    await page.route('**/api/account/code', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length < 3) await route.abort('connectionreset')
      else await route.continue()
    })
    await askForCode(page, newPhone())
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
  })

  it('what is typed and pressed before the script has come is not lost', async () => {
    const { page } = await browser.arrive()
    let bring = () => {}
    const brought = new Promise<void>((resolve) => {
      bring = resolve
    })
    await page.route('**/assets/*.js', (route) => brought.then(() => route.continue()))
    await page.goto(at('/sign-in'), { waitUntil: 'commit' })
    const phone = newPhone()
    await page.getByLabel('手机号').fill(phone)
    const button = page.getByRole('button', { name: '获取验证码' })
    await button.click()
    expect(await button.getAttribute('aria-busy')).toBe('true')
    bring()
    await page.getByLabel('验证码').waitFor()
    expect(await codeFor(phone)).toMatch(/^\d{6}$/)
  })

  it('a passkey is the second way', async () => {
    const { page, context } = await browser.visit('/sign-in')
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    // A passkey belongs to a name, and an address of figures is none.
    const named = at('/sign-in').replace('127.0.0.1', 'localhost')
    await page.goto(named)
    await signIn(page, '钥匙')
    await page.getByRole('button', { name: '在这台设备上添加' }).click()
    await page.locator('.me-row').getByRole('button', { name: '删除' }).waitFor()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto(named)
    await page.getByRole('button', { name: '用指纹、人脸或锁屏密码登录' }).click()
    await page.waitForURL((url) => url.pathname === '/me')
    expect(await title(page)).toBe('钥匙，您好')
  })
})

describe('one’s own page', () => {
  it('another device is signed out from here, at once', async () => {
    const { page: phone } = await as('resident', '/me')
    expect(await title(phone)).toBe('王阿姨，您好')
    const [cookie] = (await phone.context().cookies()).filter(({ name }) => name === 'yike')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    const { page: computer } = await as('resident', '/me', DESKTOP)
    await computer.getByRole('button', { name: '退出别的所有设备' }).click()
    await computer.getByRole('button', { name: '退出别的所有设备' }).waitFor({ state: 'detached' })
    await phone.reload()
    expect(new URL(phone.url()).pathname).toBe('/sign-in')
    await computer.reload()
    expect(await title(computer)).toBe('王阿姨，您好')
  })

  it('is not left behind on the device', async () => {
    const { page } = await browser.visit('/me')
    await signIn(page, '不留痕')
    await page.waitForURL(at('/me'))
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.getByText('就是这台').waitFor()
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
      return lists.flat().map((url) => new URL(url).pathname)
    })
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((path) => path === '/me' || path.startsWith('/api/account'))).toEqual([])
  })

  it('an account is closed by typing the word, and is gone', async () => {
    const { page } = await browser.visit('/me')
    await signIn(page, '要走的人')
    await page.waitForURL(at('/me'))
    await page.getByText('注销账号').click()
    const close = page.getByRole('button', { name: '注销我的账号' })
    expect(await close.isDisabled()).toBe(true)
    await page.getByLabel('确定的话，请输入“注销”两个字').fill('注销')
    await close.click()
    await page.waitForURL(at('/'))
    await page.goto(at('/me'))
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  it('a rider sets up a tracking phone in three steps, and sees its token once', async () => {
    const { page } = await as('rider', '/me')
    await page.getByRole('button', { name: '添加一部手机' }).click()
    await page.getByRole('img', { name: 'OwnTracks 设置码' }).waitFor()
    const link = (await page.getByText('就在这部手机上设置').getAttribute('href')) as string
    const inline = new URL(link).searchParams.get('inline') as string
    const { url, username, password } = JSON.parse(atob(inline))
    const report = await page.request.post(url, {
      headers: { authorization: `Basic ${btoa(`${username}:${password}`)}` },
      data: { _type: 'location', lat: 31.2, lon: 121.4, tst: Math.floor(Date.now() / 1000) },
    })
    expect(report.status()).toBe(200)
    await page.reload()
    await page.getByText('给柳湾报位置').first().waitFor()
    expect(await page.content()).not.toContain(password)
  })
})

describe('who is what', () => {
  it('somebody applies, is verified, and finds it on their page', async () => {
    const { page: hers } = await browser.visit('/me')
    await signIn(hers, '新志愿者')
    await hers.waitForURL(at('/me'))
    await hers.waitForSelector('html[data-ready]')
    await hers.getByLabel('会本地话').check()
    await hers.getByRole('button', { name: '提交申请' }).click()
    await hers.getByText('等社区核实', { exact: true }).waitFor()
    const { page: desk } = await as('coordinator', '/c/liuwan/people', DESKTOP)
    const row = desk.locator('.people-row', { hasText: '新志愿者' })
    expect(await row.textContent()).toContain('会本地话')
    await row.getByRole('button', { name: '核实通过' }).click()
    await desk.getByText('已核实：新志愿者 · 志愿者').waitFor()
    await hers.reload()
    await hers.getByRole('link', { name: '看任务' }).waitFor()
  })

  it('an invitation leads through signing in to the role, once', async () => {
    const { page: desk } = await as('coordinator', '/c/liuwan/people', DESKTOP)
    await desk.getByRole('button', { name: '生成链接' }).click()
    const link = (await desk.locator('.invitation-link').textContent()) as string
    const { page: guest } = await browser.visit(new URL(link).pathname)
    expect(await title(guest)).toBe('柳湾邀请您做志愿者')
    await guest.getByRole('link', { name: '登录并接受' }).click()
    await signIn(guest, '受邀人')
    await guest.waitForURL(link)
    await guest.getByRole('button', { name: '接受邀请' }).click()
    await guest.getByText('好了，您现在是柳湾的志愿者。').waitFor()
    const { page: late } = await browser.visit(new URL(link).pathname)
    await late.getByText('这个邀请已经用完了。').waitFor()
    await desk.goto(at('/c/liuwan/audit?kind=invitation'))
    await desk.getByText('受邀人接受邀请，成为志愿者').waitFor()
  })

  it('a page is refused with the reason and the ways out', async () => {
    const { page: guest } = await browser.visit('/c/liuwan/audit')
    expect(await title(guest)).toBe('请先登录')
    const link = guest.locator('main').getByRole('link', { name: '登录' })
    expect(await link.getAttribute('href')).toBe('/sign-in?to=%2Fc%2Fliuwan%2Faudit')
    const { page: rider } = await as('rider', '/c/liuwan/people')
    expect(await title(rider)).toBe('这一页您看不了')
    await rider.getByText('这一页给调度员、管理员看').waitFor()
    expect(await rider.locator('main a[href^="tel:"]').count()).toBe(1)
  })
})

it('the strip of the demonstration makes one somebody of the cast', async () => {
  const { page } = await browser.visit('/')
  const rider = page.locator('#demo').getByRole('button', { name: '骑手', exact: true })
  await rider.click()
  await rider.and(page.locator('[aria-pressed=true]')).waitFor()
  await page.goto(at('/me'))
  expect(await title(page)).toMatch(/，您好$/)
})
