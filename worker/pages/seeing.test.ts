import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CastKey } from '../../domain/accounts/cast.ts'
import { session } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { connect } from '../db/connect.ts'
import { compound, organisation } from '../issues/table.ts'
import { report, reported, sentPhoto, stepped } from '../issues/testing.ts'
import { call } from '../testing/call.ts'
import { as, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { sourceHash } from './assets.ts'

// The pages are tested without a web build: what they take from it is here.
const chunk = (file: string) => ({ file: `assets/${file}.js` })
const BUILD = {
  'main.tsx': chunk('main'),
  'issues/story/issue.enter.tsx': chunk('issue'),
  'issues/list/issues.enter.tsx': chunk('issues'),
  'issues/figures/figures.enter.tsx': chunk('figures'),
  'issues/agenda/agenda.enter.ts': chunk('agenda'),
  'desk/desk.enter.tsx': chunk('desk'),
  'desk/issues/issue-desk.enter.tsx': chunk('issue-desk'),
}
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const get = (path: string, who: CastKey | 'guest' = 'guest', lang = 'zh') => {
  const headers = {
    Accept: 'text/html',
    'Accept-Language': lang,
    ...(who === 'guest' ? {} : as(who)),
  }
  return call(path, { headers }, bindings)
}

/** What is read on a page, without what its script takes over. */
const read = async (path: string, who?: CastKey | 'guest', lang?: string) =>
  (await (await get(path, who, lang)).text()).replace(/<script id="state".*?<\/script>/s, '')

const EVIL = '=HYPERLINK("https://evil.test")<img src=x onerror=alert(1)>'
const HOUR = 3_600_000

const LIST = '/c/guihuali/issues'

beforeAll(async () => {
  clock.now = Date.UTC(2026, 5, 1, 2)
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  await settleCast(env, await settle(env), await settle(env, { slug: 'elsewhere' }))
})

describe('the page of a report', () => {
  it('tells the whole story without scripts: photos, clock, holder, steps, and no name', async () => {
    const photos = [await sentPhoto('resident', 'report')]
    const { issue_no: no } = await reported(
      ['triage', 'assign', 'accept', 'plan', 'fix', 'verify'],
      {
        text: '路灯不亮',
        photos,
      },
    )
    const page = await read(`/i/${no}`)
    for (const words of ['路灯不亮', '看过了，确实修好', '按时', '上报时', '修好后', '最后由']) {
      expect(page).toContain(words)
    }
    for (const step of ['有人上报', '社区受理了', '社区派给', '接下了', '前修好', '说修好了']) {
      expect(page).toContain(step)
    }
    expect(page.match(/<img[^>]*\/photos\//g)?.length).toBeGreaterThanOrEqual(3)
    for (const name of ['刘经理', '陈静', '小李']) expect(page).not.toContain(name)
    expect(await read(`/i/${no}`, 'guest', 'en')).toContain('Seen: it is fixed')
  })

  it('counts in public, and says in words when it is late', async () => {
    const { issue_no: no } = await reported(['triage'])
    clock.now += 5 * HOUR
    expect(await read(`/i/${no}`)).toMatch(/已 5 小时 · 还剩 19 小时/)
    clock.now += 22 * HOUR
    expect(await read(`/i/${no}`)).toMatch(/已 27 小时 · 超时 3 小时/)
  })

  it('says of itself what is shown where its link is passed on, and where it can be followed', async () => {
    const { issue_no: no } = await reported(['triage'], { text: '井盖松了' })
    const page = await read(`/i/${no}`)
    expect(page).toMatch(/<meta property="og:title" content="井盖松了[^"]*"/)
    expect(page).toMatch(/<meta name="description" content="社区已受理 · [^"]*还剩/)
    expect(page).toContain('href="/c/guihuali/issues.atom"')
    const code = await call(`/i/${no}/code.svg`, {}, bindings)
    expect(code.headers.get('Content-Type')).toBe('image/svg+xml')
  })

  it('is for its reporter and staff alone until somebody has looked it through', async () => {
    const { issue_no: no } = await report({ text: '没看过的' }, { by: 'resident' })
    for (const who of ['resident', 'coordinator'] as const) {
      expect(await read(`/i/${no}`, who)).toContain('没看过的')
    }
    for (const who of ['guest', 'rider', 'outsider', 'responder'] as const) {
      const answer = await get(`/i/${no}`, who)
      expect([401, 404], who).toContain(answer.status)
      expect(await answer.text(), who).not.toContain('没看过的')
      expect(await read(LIST, who)).not.toContain('没看过的')
    }
  })

  it.each(['/i/0', '/i/999999', '/i/-1', '/i/one', '/i/1e3'])('%s is no report', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('runs nothing that somebody wrote', async () => {
    const { issue_no: no } = await reported(['triage'], { text: EVIL })
    for (const path of [`/i/${no}`, LIST]) {
      const page = await (await get(path)).text()
      expect(page).toContain('HYPERLINK')
      expect(page).not.toContain('<img src=x')
    }
  })

  it('leads to the one into which it was merged', async () => {
    const { issue_no: into } = await reported(['triage'], { text: '先报的' })
    const { issue_no: no } = await reported(['triage'], { text: '后报的' })
    await stepped('coordinator', no, 'merge', { into })
    expect(await read(`/i/${no}`)).toContain(`href="/i/${into}"`)
  })
})

/** What those type who mean harm, to be said in any field; each is short enough for a name. */
const HARM = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)//',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  '</title></textarea></select><b id=evil>',
  ']]><evil/><!--',
  '&lt;b id=evil&gt;',
  '=HYPERLINK("https://evil.test")',
  '\t@SUM(1+1)*cmd|',
]

/** What of a page is none of ours, as a reader of HTML reads it: scripts, marks, and what runs by itself. */
async function harmIn(page: Response): Promise<string[]> {
  const found: string[] = []
  const rewriter = new HTMLRewriter().on('*', {
    element({ tagName, attributes }) {
      for (const [name, value] of attributes) {
        if (name.startsWith('on') || /^\s*javascript:/i.test(value)) found.push(`${name}=${value}`)
        if (name === 'id' && value === 'evil') found.push(tagName)
        if (name === 'src' && value === 'x') found.push(`${tagName} src`)
      }
      if (['svg/onload=alert(1)', 'evil'].includes(tagName)) found.push(tagName)
    },
  })
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  const inline = new Map<string, string>()
  let of = ''
  const scripts = new HTMLRewriter().on('script', {
    element(script) {
      of = script.getAttribute('type') ?? `script ${inline.size}`
      if (script.getAttribute('src')?.startsWith('/assets/') !== true) inline.set(of, '')
    },
    text({ text }) {
      if (inline.has(of)) inline.set(of, inline.get(of) + text)
      if (text.includes('<')) found.push(`in a script: ${text}`)
    },
  })
  await scripts.transform(rewriter.transform(page)).text()
  inline.delete('application/json')
  for (const script of inline.values()) {
    if (!policy.includes(await sourceHash(script))) found.push(`script ${script}`)
  }
  return found
}

it('a page that shows words as they are is seen to do harm', async () => {
  for (const harm of HARM.filter((each) => /<(script|img|svg|a|b id|evil)/.test(each))) {
    const page = `<title>${harm}</title><p title="${harm}">${harm}</p>`
    expect(await harmIn(new Response(page)), harm).not.toEqual([])
  }
})

it.each(HARM)('%s runs nowhere, whatever it is the name or the words of', async (harm) => {
  const db = connect(env.DB)
  const [{ id: communityId }] = await db
    .select()
    .from(community)
    .where(eq(community.slug, 'guihuali'))
  const id = `harm${HARM.indexOf(harm)}`
  const ring = [at(-20, -20), at(30, -20), at(30, 30), at(-20, 30), at(-20, -20)]
  await db.delete(compound)
  await db.insert(compound).values({
    ...{ id, communityId, name: harm, nameEn: harm, ring: JSON.stringify(ring) },
    ...{ west: ring[0][0], south: ring[0][1], east: ring[2][0], north: ring[2][1] },
  })
  await db
    .insert(organisation)
    .values({ id, communityId, name: harm, nameEn: harm, phone: harm, addedAt: 0 })
  const { issue_no: no } = await reported(['triage'], { text: harm })
  await stepped('coordinator', no, 'assign', { organisation: id })
  clock.now += 40 * HOUR
  await db.update(session).set({ expiresAt: new Date(clock.now + 1000 * HOUR) })
  const staff = ['/c/guihuali/agenda', '/c/guihuali/figures', `/c/guihuali/desk?issue=${no}`]
  for (const lang of ['zh', 'en']) {
    for (const path of [`/i/${no}`, LIST, `${LIST}?compound=${id}`, ...staff]) {
      const page = await get(path, 'coordinator', lang)
      expect(page.status, path).toBe(200)
      expect(await harmIn(page), `${lang} ${path}`).toEqual([])
    }
  }
  const feeds = [
    '/c/guihuali/issues.atom',
    `/open311/v2/requests/${no}.xml?jurisdiction_id=guihuali`,
  ]
  for (const path of feeds) {
    const xml = await (await get(path)).text()
    expect(xml, path).not.toMatch(/<(script|img|svg|evil|b id|a href="j)/)
    expect(xml, path).toContain(`/${no}`.slice(1))
  }
  const json = await get('/c/guihuali/feed.json')
  expect([json.status, json.headers.get('content-type')], await json.clone().text()).toEqual([
    200,
    'application/feed+json; charset=utf-8',
  ])
  expect(json.headers.get('x-content-type-options')).toBe('nosniff')
  for (const path of ['/c/guihuali/agenda.csv', '/c/guihuali/figures.csv']) {
    const answer = await get(path, 'coordinator')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    // A cell begins behind a comma or a line's end, with or without a quotation mark.
    expect(await answer.text(), path).not.toMatch(/(^|[,\n])"?[=@\t]/)
  }
})

describe('the list', () => {
  it('filters by its address, and leaves out what it cannot read of it', async () => {
    await reported(['triage'], { category: 'litter', text: '只有垃圾' })
    await reported(['triage', 'assign', 'fix'], { category: 'water', text: '修好的水' })
    expect(await read(`${LIST}?category=litter`)).toContain('只有垃圾')
    expect(await read(`${LIST}?category=litter`)).not.toContain('修好的水')
    expect(await read(`${LIST}?phase=fixed`)).toContain('修好的水')
    expect(await read(`${LIST}?phase=fixed`)).not.toContain('只有垃圾')
    expect(await read(`${LIST}?phase=nonsense&after=x&age=9`)).toContain('只有垃圾')
    clock.now += 30 * HOUR
    expect(await read(`${LIST}?age=day`)).not.toContain('只有垃圾')
    expect(await read(`${LIST}?age=week`)).toContain('只有垃圾')
  })

  it('shows one’s own, also before it is public; a guest has none', async () => {
    await report({ text: '我刚报的' }, { by: 'resident' })
    expect(await read(`${LIST}?mine=yes`, 'resident')).toContain('我刚报的')
    expect(await read(`${LIST}?mine=yes`, 'rider')).not.toContain('我刚报的')
    expect(await read(`${LIST}?mine=yes`)).not.toContain('我刚报的')
  })

  it('is of its own community', async () => {
    expect(await read('/c/elsewhere/issues')).not.toContain('只有垃圾')
    expect((await get('/c/nowhere/issues')).status).toBe(404)
  })

  it('publishes the share put right within 24 hours with what it counts', async () => {
    const page = await read(LIST)
    expect(page).toMatch(/24 小时内修好 \d+%（\d+ 件里 \d+ 件）/)
    expect(page).toContain('没受理的不算')
  })
})

describe.each([
  '/c/guihuali/figures',
  '/c/guihuali/agenda',
  '/c/guihuali/figures.csv',
  '/c/guihuali/agenda.csv',
])('%s', (path) => {
  it('is for staff alone', async () => {
    for (const who of ['operator', 'coordinator', 'admin'] as const) {
      expect((await get(path, who)).status, who).toBe(200)
    }
    for (const who of ['resident', 'rider', 'responder', 'outsider'] as const) {
      expect((await get(path, who)).status, who).toBe(403)
    }
    expect((await get(path)).status).toBe(401)
  })
})

it('the agenda prints what is late, and its table runs no formula', async () => {
  const { issue_no: no } = await reported(['triage'], { text: EVIL })
  clock.now += 40 * HOUR
  expect(await read('/c/guihuali/agenda', 'coordinator')).toContain('超时 16 小时')
  const sheet = await (await get('/c/guihuali/agenda.csv', 'coordinator')).text()
  const line = sheet.split('\r\n').find((each) => each.startsWith(`${no},`))
  expect(line).toContain(`"'=HYPERLINK(""https://evil.test"")`)
  const english = await (await get('/c/guihuali/figures.csv', 'coordinator', 'en')).text()
  expect(english).toContain('Median hours')
})

it('the desk opens its second queue by address for who may sort, and the tasks for the others', async () => {
  const { issue_no: no } = await report({ text: '等人看的' })
  expect(await read('/c/guihuali/desk?queue=issues', 'coordinator')).toContain('等人看的')
  expect(await read(`/c/guihuali/desk?issue=${no}`, 'operator')).toContain('等人看的')
  expect(await read('/c/guihuali/desk', 'coordinator')).not.toContain('等人看的')
  expect(await read('/c/guihuali/desk?queue=issues', 'station_master')).not.toContain('等人看的')
  expect((await get('/c/guihuali/desk?queue=issues', 'rider')).status).toBe(403)
})
