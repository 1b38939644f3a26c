import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { at, doubleText, overflow, PHONE, useBrowser, violations } from './browser.ts'
import { become, change, read } from './cast.ts'

const browser = useBrowser()

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How Preact writes it, which the standard allows.
    'void-style': 'off',
    // The style sheet keeps a telephone number in one line.
    'tel-non-breaking': 'off',
    // Boxes to tick that belong to one question share its name.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio'] }],
  },
})

/** Pages by who is shown most of them; `:shop` and the like are what the house has of that. */
const PAGES = {
  guest: [
    '/',
    '/nothing/here',
    '/c/liuwan',
    // One row is like another: three hundred take axe six seconds.
    '/c/liuwan/list?kind=station,toilet',
    '/c/liuwan/poster',
    '/c/liuwan/compounds',
    '/c/liuwan/compounds/:compound',
    '/c/liuwan/issues',
    '/c/liuwan/stations',
    '/c/liuwan/data',
    '/c/liuwan/easy',
    '/c/liuwan/easy/report',
    '/d/:district',
    '/p/:shop',
    '/p/:shop/poster',
    '/p/:station',
    '/i/1',
    '/sign-in',
    '/docs',
    '/embed/liuwan',
    '/embed/nowhere',
    '/embed/liuwan/new',
    ':invitation',
    ':respond',
  ],
  resident: [
    '/me',
    '/c/liuwan/report',
    '/c/liuwan/add',
    '/c/liuwan/people',
    '/p/:shop/change',
    '/p/:station/lend',
  ],
  rider: ['/me', '/c/liuwan/rider', '/c/liuwan/tasks', '/t/1', '/c/liuwan/compounds/:compound'],
  station_master: ['/p/:station/keep'],
  coordinator: [
    '/c/liuwan/desk',
    '/c/liuwan/desk?queue=issues',
    '/c/liuwan/desk?queue=places',
    '/c/liuwan/desk/lists',
    '/c/liuwan/desk/settings',
    '/c/liuwan/wall',
    '/c/liuwan/people',
    '/c/liuwan/audit',
    '/c/liuwan/figures',
    '/c/liuwan/agenda',
  ],
  admin: ['/c/liuwan/new-community'],
} as const

type Role = keyof typeof PAGES

const WIDE = { width: 1280, height: 800 }

interface Membership {
  readonly role: string
  readonly person: { readonly id: string }
}

const names = new Map<string, string>()
const seen = new Set<string>()

beforeAll(async () => {
  const { request } = (await browser.arrive()).context
  await become(request, 'coordinator')
  const api = '/api/communities/liuwan'
  const one = async (kind: string) =>
    (await read(request, `${api}/places?kind=${kind}&limit=1`)).features[0].properties.id
  const { communities } = await read(request, '/api/communities')
  const { compounds } = await read(request, `${api}/compounds`)
  const { memberships } = await read(request, `${api}/memberships?limit=200`)
  const master = memberships.find(
    ({ role, person }: Membership) =>
      [role, person.id].join() === 'station_master,demo-station-master',
  )
  const invitation = await change(request, `${api}/invitations`, { role: 'volunteer' })
  const { issues } = await read(request, `${api}/issues?state=assigned`)
  const respond = await change(request, `/api/issues/${issues[0].no}/links`)
  const found = {
    shop: await one('pharmacy'),
    station: master.place_id,
    compound: compounds[0].id.split('/').at(-1),
    district: encodeURIComponent(communities[0].district),
    invitation: new URL(invitation.link).pathname,
    respond: respond.link,
  }
  for (const [name, word] of Object.entries(found)) names.set(name, word)
})

const addressOf = (path: string): string =>
  at(path.replace(/:(\w+)/, (_, name) => names.get(name) ?? name))

const visits = Object.entries(PAGES).flatMap(([role, paths]) =>
  paths.map((path) => ({ role: role as Role, path })),
)

it.each(visits)(
  '$path for a $role is valid HTML in both languages, accessible in both themes, and never too wide',
  async ({ role, path }) => {
    const { page, context, complaints } = await browser.arrive()
    if (role !== 'guest') await become(context.request, role)
    const answer = await page.goto(addressOf(path))
    const is = await kindOf(page)
    seen.add(is)
    expect(answer?.ok()).toBe(is !== 'error' && is !== 'embed-lost')
    expect(await invalidities(await answer?.text())).toEqual([])
    await isWellMade(page)
    if (is !== 'wall') await reflows(page)
    expect(complaints.filter((each) => !/\b40[34]\b/.test(each))).toEqual([])
    expect(await invalidities(await inEnglish(context, page.url()))).toEqual([])
    const state = await page
      .locator('#state')
      .textContent({ timeout: 100 })
      .catch(() => null)
    if (state) seen.add(JSON.parse(state).page.is)
  },
)

it('and no kind of page is left out', () => {
  const later = readFileSync('web/app/later.ts', 'utf8').matchAll(
    /^ {2}'?([\w-]+)'?: \(\) => import/gm,
  )
  const known = [...later]
    .map(([, is]) => is)
    .concat('home', 'circle', 'list', 'place', 'error', 'docs')
  expect([...seen].toSorted()).toEqual(known.toSorted())
})

/** What the page says it is, once it is ready; the description of the API is none of the others. */
async function kindOf(page: Page): Promise<string> {
  if (new URL(page.url()).pathname === '/docs') return 'docs'
  await page.waitForSelector('html[data-ready]')
  return JSON.parse((await page.locator('#state').textContent()) ?? '').page.is
}

async function isWellMade(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(WIDE)
  // The colours are those of the phone.
  expect(await violations(page, { themes: ['light'] })).toEqual([])
}

/** A wall hangs where nobody makes its window narrow. */
async function reflows(page: Page): Promise<void> {
  for (const [width, size] of [
    [PHONE.viewport.width, 'normal'],
    [320, 'normal'],
    [320, 'elder'],
  ] as const) {
    await page.setViewportSize({ width, height: 640 })
    await page.evaluate((named) => {
      document.documentElement.dataset.size = named
    }, size)
    const message = `at ${width} px in ${size} type`
    await expect.poll(() => overflow(page), { message }).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(WIDE)
  await doubleText(page)
  await expect.poll(() => overflow(page), { message: 'at 200 %' }).toBeLessThanOrEqual(0)
}

async function inEnglish({ request }: BrowserContext, address: string): Promise<string> {
  const url = new URL(address)
  url.searchParams.set('lang', 'en')
  return (await request.get(url.href, { maxRetries: 2 })).text()
}

async function invalidities(html = ''): Promise<readonly object[]> {
  const { results } = await validator.validateString(html)
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => ({ ruleId, message, selector }))
}
