import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../domain/accounts/cast.ts'
import type { Page } from '../../web/server.tsx'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'

// The pages are tested without a web build: what they take from it is here.
const chunk = (file: string) => ({ file: `assets/${file}.js` })
const BUILD = {
  'main.tsx': chunk('main'),
  'accounts/sign-in.enter.ts': chunk('sign-in'),
  'accounts/me/me.enter.ts': chunk('me'),
  'accounts/people/people.enter.ts': chunk('people'),
  'accounts/join/join.enter.ts': chunk('join'),
  'journal/audit.enter.ts': chunk('audit'),
}
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const get = (path: string, who: CastKey | 'guest') => {
  const headers = { Accept: 'text/html', ...(who === 'guest' ? {} : as(who)) }
  return call(path, { headers, redirect: 'manual' }, bindings)
}

/** What the page leaves for the browser. */
async function stateOf(answer: Response): Promise<Page> {
  const [, json = ''] = /<script id="state"[^>]*>(.*?)<\/script>/.exec(await answer.text()) ?? []
  return JSON.parse(json).page
}

beforeAll(async () => settleCast(env, await settle(env), await settle(env, { slug: 'elsewhere' })))

describe.each(['/c/guihuali/people', '/c/guihuali/audit'])('%s', (path) => {
  it('is for those who coordinate', async () => {
    for (const who of ['coordinator', 'admin'] as const) {
      const answer = await get(path, who)
      expect(answer.status, who).toBe(200)
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    }
  })

  it.each(['resident', 'rider', 'station_master', 'operator', 'outsider'] as const)(
    'tells %s who may, and whom to call',
    async (who) => {
      const answer = await get(path, who)
      expect(answer.status).toBe(403)
      const text = await answer.clone().text()
      expect(text).toContain('这一页给调度员、管理员看')
      expect(text).toContain('href="tel:+8657155500100"')
      expect(await stateOf(answer)).toMatchObject({ is: 'error', status: 403 })
    },
  )

  it('leads a guest to sign in and back', async () => {
    const answer = await get(path, 'guest')
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain(`href="/sign-in?to=${encodeURIComponent(path)}"`)
  })

  it('of another community is not theirs', async () => {
    expect((await get(path.replace('guihuali', 'elsewhere'), 'coordinator')).status).toBe(403)
    expect((await get(path.replace('guihuali', 'nowhere'), 'coordinator')).status).toBe(404)
  })
})

describe('one’s own page', () => {
  it('tells who one is, and is kept nowhere', async () => {
    const answer = await get('/me', 'rider')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.has('ETag')).toBe(false)
    expect(await stateOf(answer)).toMatchObject({
      is: 'me',
      account: { id: 'demo-rider', name: '小李', memberships: [{ role: 'rider' }] },
    })
  })

  it('leads a guest to sign in', async () => {
    const answer = await get('/me', 'guest')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/sign-in?to=%2Fme')
  })
})

describe('the page of an invitation', () => {
  it('says what one is invited to, to a guest too, and is kept nowhere', async () => {
    const made = await call(
      '/api/communities/guihuali/invitations',
      sending('coordinator', { role: 'volunteer' }),
    )
    const { link } = await made.json<{ link: string }>()
    const answer = await get(new URL(link).pathname, 'guest')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await stateOf(answer)).toMatchObject({
      role: 'volunteer',
      state: 'open',
      signedIn: false,
    })
    expect(await stateOf(await get(new URL(link).pathname, 'rider'))).toMatchObject({
      signedIn: true,
    })
  })

  it('of no invitation is no page', async () => {
    expect((await get('/join/nobody-made-this', 'guest')).status).toBe(404)
  })
})

it('a deployed house shows no strip of a demonstration, nor one that is asked for by its name', async () => {
  const demo = { ...bindings, DEMO: 'on' } as Cloudflare.Env
  const home = async (url: string, bound: Cloudflare.Env) => {
    const answer = await call(url, { headers: { Accept: 'text/html' } }, bound)
    return (await answer.text()).includes('id="demo"')
  }
  expect(await home('/', bindings)).toBe(false)
  expect(await home('/', demo)).toBe(false)
})
