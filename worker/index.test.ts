import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { diceFrom } from '../domain/kit/dice.ts'
import type { CommunitiesAnswer } from './api.ts'
import { call, json } from './testing/call.ts'
import { CENTER, written } from './testing/neighbourhood.ts'
import { settle } from './testing/settle.ts'

interface Operation {
  readonly parameters: readonly {
    readonly name: string
    readonly schema: { readonly enum?: readonly string[] }
  }[]
  readonly responses: object
  readonly requestBody: {
    readonly content: Record<string, { readonly schema: { readonly properties: object } }>
  }
}

interface OpenApi {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
}

beforeAll(() => settle(env))

it('the house is well once its database and its files answer', async () => {
  expect(await json('/healthz')).toEqual({ ok: true })
})

it('a house without its database is not well, and says nothing more', async () => {
  const broken = { ...env, DB: undefined as unknown as D1Database }
  const answer = await call('/healthz', {}, broken)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ error: 'unwell' })
})

it('the communities are listed with where they are', async () => {
  const { communities } = await json<CommunitiesAnswer>('/api/communities')
  expect(communities).toHaveLength(1)
  expect(communities[0]).toMatchObject({ slug: 'guihuali', name: '桂花里', center: [...CENTER] })
  expect(communities[0].bounds).toHaveLength(4)
})

describe('every answer', () => {
  it.each(['/healthz', '/api/communities', '/docs', '/nowhere'])(
    '%s carries the headers of a careful house',
    async (path) => {
      const { headers } = await call(path)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBeTruthy()
      expect(headers.get('permissions-policy')).toContain('geolocation=(self)')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    },
  )

  it('is compressed where it is text and the client can', async () => {
    const gzip = { headers: { 'accept-encoding': 'gzip, br' } }
    expect((await call('/api/communities', gzip)).headers.get('content-encoding')).toBe('gzip')
    expect((await call('/api/communities')).headers.get('content-encoding')).toBeNull()
  })
})

describe('whoever holds an answer is told when it is still true', () => {
  const here = '/api/communities/guihuali'
  it.each([
    '/api/communities',
    here,
    `${here}/places?kind=station`,
    `${here}/search?q=station`,
    `${here}/circle?from=${written(CENTER)}`,
    `${here}/reach?from=${written(CENTER)}`,
    `${here}/coverage`,
    `${here}/coverage/site?kind=school`,
    '/tiles/guihuali.json',
    '/openapi.json',
    '/docs',
  ])('%s', async (path) => {
    const first = await call(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/)
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    const again = await call(path, { headers: { 'if-none-match': `"other", ${etag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await call(path, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('an unknown route', () => {
  it.each(['/nowhere', '/api/', '/api/communities/guihuali/places/7', '/files'])(
    '%s is a problem',
    async (path) => {
      const answer = await call(path)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ error: 'unknown_route', status: 404 })
    },
  )
})

describe('a fault of ours', () => {
  it('is answered with a reference and never with a stack', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = { ...env, DB: undefined as unknown as D1Database }
    const answer = await call('/api/communities', {}, broken)
    expect(answer.status).toBe(500)
    const body = await answer.text()
    expect(JSON.parse(body)).toMatchObject({
      error: 'fault',
      ref: expect.stringMatching(/^[0-9a-f]{8}$/),
    })
    expect(body).not.toMatch(/TypeError|\.ts|at /)
    expect(log.mock.calls[0][0]).toContain(JSON.parse(body).ref)
    log.mockRestore()
  })
})

describe('the description of the API', () => {
  it('knows every pinned route and what it takes', async () => {
    const { openapi, paths } = await json<OpenApi>('/openapi.json')
    expect(openapi).toMatch(/^3\.1/)
    const pinned = [
      '/healthz',
      '/api/communities',
      '/api/communities/{slug}/places',
      '/api/communities/{slug}/circle',
      '/api/communities/{slug}/reach',
      '/api/communities/{slug}/walk',
      '/tiles/{slug}.json',
      '/tiles/{slug}/{z}/{x}/{y}.mvt',
    ]
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(pinned))
    const circle = paths['/api/communities/{slug}/circle'].get
    const pace = circle.parameters.find((p) => p.name === 'pace')
    expect(pace?.schema.enum).toContain('elder')
    expect(circle.parameters.map((p) => p.name).sort()).toEqual(['from', 'minutes', 'pace', 'slug'])
    expect(Object.keys(circle.responses)).toEqual(['200', '400', '404', '422'])
    const walk = paths['/api/communities/{slug}/walk'].post
    expect(walk.requestBody.content['application/json'].schema.properties).toHaveProperty(
      'to.items.type',
    )
  })

  it('is readable for people, with examples that run here', async () => {
    const html = await (await call('/docs')).text()
    expect(html).not.toMatch(/https?:\/\/(?!yike\.test)[a-z]/)
    const examples = [...html.matchAll(/data-run="([^"]+)" data-body=""/g)].map(([, path]) =>
      path.replaceAll('&amp;', '&'),
    )
    expect(examples.length).toBeGreaterThan(8)
    for (const path of examples) expect((await call(path)).status, path).toBe(200)
    for (const asset of ['/docs/style.css', '/docs/script.js'])
      expect((await call(asset)).status).toBe(200)
  })
})

describe('an address that is known answers another method with 405 and those it takes', () => {
  it.each([
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/api/communities', 'GET, HEAD'],
    ['DELETE', '/api/communities/guihuali/places', 'GET, HEAD, POST'],
    ['GET', '/api/communities/guihuali/walk', 'POST'],
    ['PUT', '/tiles/guihuali.json', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/c/guihuali', 'GET, HEAD'],
    ['PATCH', '/p/guihuastn1', 'GET, HEAD'],
    ['POST', '/docs', 'GET, HEAD'],
  ])('%s %s', async (method, path, allow) => {
    const answer = await call(path, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe(allow)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ error: 'method_not_allowed', status: 405 })
  })

  it('but one that is not known is not found, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await call('/nowhere', { method })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('allow')).toBeNull()
    }
  })
})

describe('the API is described in the language of its reader', () => {
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await call(path, { headers })
    return { answer, html: await answer.text() }
  }

  it('as asked for here, or else by the browser, and Chinese where it says nothing', async () => {
    const { answer, html } = await page('/docs')
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('步行若干分钟能到的地点')
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    const english = await page('/docs', { 'accept-language': 'en-GB' })
    expect(english.html).toContain('<html lang="en">')
    expect((await page('/docs?lang=zh', { 'accept-language': 'en' })).html).toContain('zh-CN">')
    expect((await page('/docs?lang=en')).html).not.toMatch(/必填|运行|出错/)
  })

  it('with every sentence that routes, fields and failures say of themselves', async () => {
    const { html } = await page('/docs?lang=zh')
    const untold = [...html.matchAll(/<(?:p|td|h2|h1)>([^<]*)</g)]
      .map(([, text]) => text.trim())
      // Codes of failures, by status, and lists of names are the same in every language.
      .filter((text) => /[a-z]{3}/.test(text) && !/\p{Script=Han}/u.test(text))
      .filter(
        (text) => !/^(\d{3}: [a-z_, ]+( · )?)+$/.test(text) && !/^([a-z_]+(, |$))+/.test(text),
      )
    expect(untold, 'put their Chinese into worker/docs/zh.ts').toEqual([])
  })

  it('and shows names between backticks as code', async () => {
    for (const lang of ['zh', 'en']) {
      const { html } = await page(`/docs?lang=${lang}`)
      expect(html).toContain('<code>error</code>')
      expect(html).not.toContain('`')
    }
  })
})

it('no request of a few hundred strange ones is a fault', async () => {
  const words = [
    '',
    '0',
    '-1',
    'NaN',
    '1e309',
    '120.15,30.27',
    written(CENTER),
    '120.15,30.27,',
    '%00',
    '%E4%BD',
    "';--",
    '__proto__',
    'a'.repeat(3000),
    '５',
    '[]',
    '{}',
    'null',
    '5,10',
    '999999999999999999999',
  ]
  const routes = [
    '',
    '/places',
    '/search',
    '/circle',
    '/reach',
    '/coverage',
    '/coverage/site',
    '/walk',
    '/x',
  ]
  const names = ['from', 'minutes', 'pace', 'kind', 'bbox', 'limit', 'after', 'q']
  const roll = diceFrom(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]
  for (let i = 0; i < 400; i++) {
    const slug = pick(['guihuali', 'guihuali', 'guihuali', '%00', '..', 'x'.repeat(300)])
    const query = [1, 2, 3].map(() => `${pick(names)}=${pick(words)}`).join('&')
    const path = `/api/communities/${slug}${pick(routes)}?${query}`
    const body = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: pick(words),
    }
    const { status } = await call(path, pick([undefined, undefined, body, { method: 'DELETE' }]))
    expect(status, path).toBeLessThan(500)
  }
})
