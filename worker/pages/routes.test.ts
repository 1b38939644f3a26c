import { env } from 'cloudflare:workers'
import { encode } from 'uqr'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/call.ts'
import { CENTER, PLACES, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const BUILD: Record<string, string> = {
  '/build.json': JSON.stringify({
    'main.tsx': { file: 'assets/main-1.js', css: ['assets/main-1.css'], imports: ['_kit.js'] },
    '_kit.js': { file: 'assets/kit-1.js' },
    'accounts/sign-in.enter.ts': {
      file: 'assets/sign-in-1.js',
      css: ['assets/sign-in-1.css'],
      imports: ['_kit.js', '_field.js'],
    },
    '_field.js': { file: 'assets/field-1.js' },
  }),
  '/assets/main-1.css': 'p{margin:0}',
  '/early.js': 'early()',
  '/sw.js': 'self',
}

// The pages are tested without a web build: what they take from it is here.
const ASSETS = {
  fetch: async (input: Request | URL | string) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    return BUILD[pathname] ? new Response(BUILD[pathname]) : new Response(null, { status: 404 })
  },
}

const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  call(path, { headers: { Accept: 'text/html', ...headers } }, bindings)

const html = async (path: string, headers?: Record<string, string>) =>
  (await get(path, headers)).text()

beforeAll(() => settle(env).then(() => undefined))

describe('the code of a place', () => {
  it('is small, leads to the page on this house, and is told by the page', async () => {
    const answer = await get('/p/guihuastn1/code.svg')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    const svg = await answer.text()
    expect(svg.length).toBeLessThan(5000)
    const { data, size } = encode('https://yike.test/p/guihuastn1', { ecc: 'M', border: 4 })
    expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`)
    const dark = new Set<string>()
    for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
      for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i},${y}`)
    }
    const wanted = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])))
    expect([...dark].sort()).toEqual(wanted.sort())
    expect(await html('/p/guihuastn1')).toContain('src="/p/guihuastn1/code.svg"')
  })

  it('is of nothing but an id', async () => {
    for (const id of ['a%22b', 'a.b', 'x'.repeat(41)])
      expect((await get(`/p/${id}/code.svg`)).status).toBe(404)
  })
})

describe('a circle page', () => {
  it('is a useful page by itself: names, minutes, doors, phones', async () => {
    const page = await html('/c/guihuali')
    expect(page).toContain('<html lang="zh-CN"')
    expect(page).toMatch(/<b>\d+<\/b> 分钟/)
    expect(page).toMatch(/营业中|已关门|营业时间未知|全天营业|还有/)
    expect(page).toContain('href="tel:')
    expect(page).toContain('15 分钟内没有：')
    expect(page).toContain('演示街区为虚构，并非真实地图')
  })

  it('is English where the browser asks for it, and where the reader does', async () => {
    expect(await html('/c/guihuali', { 'Accept-Language': 'en' })).toContain('<html lang="en"')
    expect(await html('/c/guihuali?lang=en')).toContain('<html lang="en"')
    const kept = await get('/c/guihuali?lang=en')
    expect(kept.headers.get('Set-Cookie')).toContain('lang=en')
    expect(await html('/c/guihuali', { Cookie: 'lang=en' })).toContain('<html lang="en"')
  })

  it('filters and searches without scripts', async () => {
    const [{ kind }] = PLACES
    const filtered = await html(`/c/guihuali?kind=${kind}`)
    expect(filtered).toMatch(/class="chip"[^>]*aria-current="true"/)
    expect(await html(`/c/guihuali?q=${encodeURIComponent(PLACES[0].name)}`)).toContain(
      PLACES[0].name,
    )
    expect(await html('/c/guihuali?q=zzzz')).toContain('没有找到')
  })

  it('starts where it is asked to, and from the centre when that cannot be read', async () => {
    expect(await html(`/c/guihuali?from=${written(CENTER)}`)).toContain('从选定的地点出发')
    for (const from of ['1,2', 'NaN,NaN', '30.27,120.15', '"><script>', '1,2,3']) {
      expect(await html(`/c/guihuali?from=${encodeURIComponent(from)}`)).toContain('从社区中心出发')
    }
  })

  it('says nothing that was typed into it as markup', async () => {
    const page = await html(
      `/c/guihuali?q=${encodeURIComponent('</script><script>alert(1)</script>')}`,
    )
    expect(page).not.toContain('<script>alert')
  })

  it('lets only its own style and script through, by their hash', async () => {
    const policy = (await get('/c/guihuali')).headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/style-src 'self' 'sha256-[^']+' 'sha256-[^']+'/)
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(policy).not.toContain('unsafe')
  })

  it('is unchanged within a minute', async () => {
    const first = await get('/c/guihuali')
    const again = await get('/c/guihuali', { 'If-None-Match': first.headers.get('ETag') ?? '' })
    // The clock may have moved on by a minute between the two.
    expect([200, 304]).toContain(again.status)
    expect(first.headers.get('Vary')).toContain('Accept-Language')
  })
})

describe('other pages', () => {
  it('the front page lists the communities', async () => {
    expect(await html('/')).toContain('href="/c/guihuali"')
  })

  it('a place has a page with its facts and structured data', async () => {
    const id = /href="\/p\/([^"]+)"/.exec(await html('/c/guihuali'))?.[1] ?? ''
    const page = await html(`/p/${id}`)
    expect(page).toContain('application/ld+json')
    expect(page).toContain('去这里')
  })

  it('the list can be printed whole', async () => {
    expect(await html('/c/guihuali/list')).toContain('服务清单')
  })

  it.each(['/c/nowhere', '/c/nowhere/list', '/p/nobody', '/nothing/here'])(
    '%s is a page that says there is none',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('没有这一页')
    },
  )

  it('a page of its own script names script and style, and nothing twice', async () => {
    const page = await html('/sign-in')
    expect(page).toContain('用手机号登录')
    expect(page).toContain('<link rel="stylesheet" href="/assets/sign-in-1.css"/>')
    const preloaded = page
      .match(/rel="modulepreload" href="[^"]+"/g)
      ?.map((link) => link.slice(26, -1))
    expect(preloaded).toEqual(['kit', 'sign-in', 'field'].map((name) => `/assets/${name}-1.js`))
    expect(await html('/')).not.toContain('sign-in-1')
  })

  it.each([
    ['/c/guihuali/people?x=1', '/c/guihuali/people?x=1'],
    ['//evil.test/a', '/me'],
    ['/\\\\evil.test', '/me'],
    ['https://evil.test/', '/me'],
    ['javascript:alert(1)', '/me'],
    ['/.//evil.test', '/me'],
    ['', '/me'],
  ])('after signing in, %s leads to %s', async (asked, to) => {
    const page = await html(`/sign-in?to=${encodeURIComponent(asked)}`)
    expect(page).toContain(JSON.stringify({ to }).slice(1, -1))
  })

  it('the service worker is never kept', async () => {
    expect((await get('/sw.js')).headers.get('Cache-Control')).toBe('no-cache')
  })

  it('the manifest speaks the reader’s language', async () => {
    const answer = await get('/manifest.webmanifest?lang=en')
    expect(answer.headers.get('Content-Type')).toContain('application/manifest+json')
    expect(await answer.json()).toMatchObject({ short_name: 'Yike', start_url: '/' })
  })
})
