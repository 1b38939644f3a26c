import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../db/connect.ts'
import { compound } from '../issues/table.ts'
import { report, stepped } from '../issues/testing.ts'
import { call } from '../testing/call.ts'
import { settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const NASTY = `"'><script>alert(1)</script>&]]>\u0000`

const ATOM = '/c/guihuali/issues.atom'
const JSON_FEED = '/c/guihuali/feed.json'

interface Feed {
  readonly items: readonly { readonly url: string; readonly content_text: string }[]
}

let lamp = 0
let litter = 0
let hidden = 0

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'liuwan' }))
  const ring = [at(-20, -20), at(30, -20), at(30, 30), at(-20, 30), at(-20, -20)]
  await connect(env.DB)
    .insert(compound)
    .values({
      ...{ id: 'c/w1', communityId: here.id, name: '柳湾<里>', nameEn: 'Liuwan' },
      ring: JSON.stringify(ring),
      ...{ west: ring[0][0], south: ring[0][1], east: ring[2][0], north: ring[2][1] },
    })
  lamp = await published({ text: NASTY })
  litter = await published({ category: 'litter', at: at(200, 5) })
  hidden = (await report({ category: 'litter', at: at(300, 5) })).issue_no
})

async function published(words: object): Promise<number> {
  const { issue_no } = await report(words)
  await stepped('coordinator', issue_no, 'triage', {})
  return issue_no
}

const numbers = async (query = '') =>
  (await (await call(JSON_FEED + query)).json<Feed>()).items.map(({ url }) =>
    Number(url.split('/').at(-1)),
  )

describe('a feed', () => {
  it('has what everybody may read, the last first, and nobody’s name', async () => {
    expect(await numbers()).toEqual([litter, lamp])
    for (const path of [ATOM, JSON_FEED]) {
      const text = await (await call(path)).text()
      expect(text, path).not.toContain(`/i/${hidden}`)
      expect(text, path).not.toMatch(/demo-|王阿姨|周书记/)
    }
  })

  it('is filtered by category and by compound', async () => {
    expect(await numbers('?category=light')).toEqual([lamp])
    expect(await numbers(`?compound=${encodeURIComponent('c/w1')}`)).toEqual([lamp])
    expect(await numbers('?category=litter&compound=c/w1')).toEqual([])
    expect((await call(`${JSON_FEED}?category=dragon`)).status).toBe(400)
    expect((await call('/c/nowhere/issues.atom')).status).toBe(404)
    const elsewhere = await (await call('/c/liuwan/feed.json')).json<Feed>()
    expect(elsewhere.items).toEqual([])
  })

  it('in JSON is as its specification wants it, and speaks as the pages do', async () => {
    const answer = await call(`${JSON_FEED}?category=litter&lang=en`)
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    expect(await answer.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Guihuali: reports from the street',
      home_page_url: 'https://yike.test/c/guihuali/issues',
      feed_url: `https://yike.test${JSON_FEED}?category=litter&lang=en`,
      language: 'en',
      items: [{ id: `https://yike.test/i/${litter}`, title: `#${litter} · Litter` }],
    })
  })

  it('in JSON is still found where it was', async () => {
    const answer = await call('/c/guihuali/issues.json?lang=en', { redirect: 'manual' })
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/c/guihuali/feed.json?lang=en')
  })

  it('in Atom is written so that no words become markup', async () => {
    const answer = await call(ATOM)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await answer.text()
    expect(xml).not.toContain('<script')
    expect(xml).not.toContain('柳湾<里>')
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;]]&gt;\ufffd')
    expect(xml).toContain('<category term="柳湾&lt;里&gt;"/>')
    // Every element that is opened is closed, in order: read as a machine reads it.
    expect(unclosed(xml)).toEqual([])
    expect(xml.match(/<entry>/g)).toHaveLength(2)
    expect(xml).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/)
  })

  it.each([ATOM, JSON_FEED])('%s is not sent again to who has it', async (path) => {
    const first = await call(path)
    const tag = first.headers.get('etag') ?? ''
    const same = await call(path, { headers: { 'if-none-match': tag } })
    expect(same.status).toBe(304)
    expect(await same.text()).toBe('')
    expect(first.headers.get('cache-control')).toContain('public')
  })
})

/** The elements of a document that are not closed where they should be. */
function unclosed(xml: string): string[] {
  const open: string[] = []
  for (const [, end, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (end && open.pop() !== name) return [name]
    if (!end && !empty) open.push(name)
  }
  return open
}
