import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import type { LinkMade } from '../api.ts'
import { given, reported, stepped } from '../issues/testing.ts'
import { call } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'

beforeAll(async () => {
  await settleCast(env, await settle(env), await settle(env, { slug: 'elsewhere' }))
})

/** Something assigned to the property company, and what the browser has that opened its link. */
async function opened() {
  const { issue_no: no } = await reported(['triage', 'assign'])
  const { link } = await given<LinkMade>(call(`/api/issues/${no}/links`, sending('coordinator')))
  const { pathname, search } = new URL(link)
  const answer = await call(pathname + search, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0].split(';')[0]
  return { no, cookie, to: answer.headers.get('location') ?? '' }
}

const read = (path: string, cookie = '', lang = 'zh') =>
  call(path, { headers: { cookie, accept: 'text/html', 'accept-language': lang } })

it('a link leads to a page without its key, which asks the organisation by its name and is kept nowhere', async () => {
  const { no, cookie, to } = await opened()
  expect(to).toMatch(/^\/respond\?link=\w+$/)
  const page = await read(to, cookie)
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const html = await page.text()
  expect(html).toContain(`请处理随手拍 ${no} 号`)
  expect(html).toContain('桂花里请桂花物业处理')
  const english = await (await read(to, cookie, 'en')).text()
  expect(english).toContain('Guihuali asks Guihua Property to handle this')
})

it('without the link there is nothing to see, and nothing of the report', async () => {
  const { to } = await opened()
  for (const path of [to, '/respond', '/respond?link=forged']) {
    const page = await read(path)
    expect(page.status, path).toBe(404)
    const html = await page.text()
    expect(html).toContain('这个链接打不开')
    expect(html).not.toContain('桂花物业')
  }
})

it('a link that was used up says so, shows nothing of the report, and leads to what anybody may read', async () => {
  const { no, cookie, to } = await opened()
  await stepped('responder', no, 'fix')
  const html = await (await read(to, cookie)).text()
  expect(html).toContain('这个链接已经用完了')
  expect(html).toContain(`href="/i/${no}"`)
  expect(html).not.toContain('桂花物业')
})
