import { HtmlValidate } from 'html-validate'
import type { APIRequestContext } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { at, useBrowser } from './browser.ts'
import { become } from './cast.ts'

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

/** Every page, and who is shown most of it. */
const PAGES = {
  guest: [
    '/',
    '/c/liuwan',
    '/c/liuwan/list',
    '/c/liuwan/poster',
    '/c/liuwan/compounds',
    '/c/liuwan/issues',
    '/c/liuwan/stations',
    '/i/1',
    '/sign-in',
    '/docs',
    '/embed/liuwan',
    '/embed/liuwan/new',
  ],
  resident: ['/me', '/c/liuwan/report', '/c/liuwan/add'],
  rider: ['/c/liuwan/rider', '/c/liuwan/tasks', '/t/1'],
  coordinator: [
    '/c/liuwan/desk',
    '/c/liuwan/desk?queue=issues',
    '/c/liuwan/desk?queue=places',
    '/c/liuwan/wall',
    '/c/liuwan/people',
    '/c/liuwan/audit',
    '/c/liuwan/figures',
    '/c/liuwan/agenda',
    '/c/liuwan/desk/lists',
  ],
} as const

const visitors = new Map<string, APIRequestContext>()

beforeAll(async () => {
  for (const role of Object.keys(PAGES)) {
    const { request } = (await browser.arrive()).context
    if (role !== 'guest') await become(request, role)
    visitors.set(role, request)
  }
})

const pages = Object.entries(PAGES).flatMap(([role, paths]) =>
  paths.flatMap((path) => [
    { role, path, lang: 'zh' },
    { role, path, lang: 'en' },
  ]),
)

it.each(pages)('$path, in $lang for a $role, is valid HTML', async ({ role, path, lang }) => {
  const url = new URL(at(path))
  url.searchParams.set('lang', lang)
  const answer = await (visitors.get(role) as APIRequestContext).get(url.href, { maxRetries: 2 })
  expect(answer.status()).toBe(200)
  const { results } = await validator.validateString(await answer.text())
  const complaints = results.flatMap(({ messages }) => messages)
  expect(
    complaints.map(({ ruleId, message, selector }) => ({ ruleId, message, selector })),
  ).toEqual([])
})
