import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { call, json } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { PLACES } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const SITE = 'https://liuwan.example'

beforeAll(async () => {
  const here = await settle(env)
  const elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
  const origins = { origins: [SITE] }
  await call(
    '/api/communities/guihuali/embedding',
    sending('coordinator', origins, { method: 'PUT' }),
  )
})

const ancestorsAt = async (path: string, headers = {}) => {
  const answer = await call(path, { headers: { accept: 'text/html', ...headers } })
  return /frame-ancestors ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
}

it('only websites on the list may show the map, and no page but the map may be shown', async () => {
  expect(await ancestorsAt('/embed/guihuali')).toBe(`'self' ${SITE}`)
  expect(await ancestorsAt('/embed/elsewhere')).toBe("'self'")
  for (const path of ['/', '/c/guihuali', '/embed/guihuali/new', '/c/guihuali/desk', '/me']) {
    expect(await ancestorsAt(path, as('coordinator')), path).toBe("'none'")
  }
})

it('the map knows nobody: the same bytes with a session and without, and no cookie', async () => {
  const path = '/embed/guihuali?lang=en&theme=dark&layers=places,issues'
  const guest = await call(path)
  const coordinator = await call(path, { headers: { ...as('coordinator') } })
  expect(guest.headers.get('set-cookie')).toBeNull()
  expect(guest.headers.get('vary')).not.toContain('Cookie')
  expect(coordinator.headers.get('etag')).toBe(guest.headers.get('etag'))
  expect(await coordinator.text()).toBe(await guest.text())
})

it('without a script it is a list with minutes, doors and phones, whose links lead out of the frame', async () => {
  const html = await (await call('/embed/guihuali')).text()
  expect(html).toContain('<base target="_blank"')
  expect(html).toContain(PLACES[0].name)
  expect(html).toMatch(/class="row-walk"><b>\d+<\/b>/)
  expect(html).toContain('href="tel:')
  expect(html).toContain('审图号：未登记')
})

it('what its address wishes is how it looks', async () => {
  const html = await (await call('/embed/guihuali?theme=dark&size=elder&lang=en')).text()
  expect(html).toContain('<html lang="en" data-theme="dark" data-size="elder"')
  const { id, name } = PLACES[1]
  const chosen = await (await call(`/embed/guihuali?sel=${id}`)).text()
  expect(chosen).toContain(`<h2>${name}</h2>`)
  const strange = await call('/embed/guihuali?sel=<script>&f=nonsense&layers=x&theme=y&lang=z')
  expect(strange.status).toBe(200)
})

it('a community that is not there is told in the frame, whoever shows it', async () => {
  const answer = await call('/embed/nowhere', { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('没有这张地图')
  expect(await ancestorsAt('/embed/nowhere')).toBe('*')
})

it('the page that hands out the code keeps the list of websites to who keeps it', async () => {
  const seenBy = async (headers = {}) => (await call('/embed/guihuali/new', { headers })).text()
  expect(await seenBy(as('coordinator'))).toContain(SITE)
  expect(await seenBy(as('resident'))).not.toContain(SITE)
  expect(await seenBy()).not.toContain(SITE)
  const fields = '?layers=issues&f=pharmacy&open=1&in=en&size=elder'
  const html = await (await call(`/embed/guihuali/new${fields}`)).text()
  expect(html).toContain(
    '/embed/guihuali?layers=issues&amp;f=pharmacy,open&amp;lang=en&amp;size=elder',
  )
})

const told = (url: string, more = '') =>
  `/oembed?url=${encodeURIComponent(`https://yike.test${url}`)}${more}`

interface Told {
  readonly type: string
  readonly html: string
  readonly width: number
  readonly height: number
}

it('oEmbed gives a frame for a community, its map, and a place', async () => {
  const community = await json<Told>(told('/c/guihuali'))
  expect(community).toMatchObject({ type: 'rich', version: '1.0', width: 800, height: 560 })
  expect(community.html).toContain('src="https://yike.test/embed/guihuali"')
  const map = await json<Told>(told('/embed/guihuali?layers=issues&theme=dark'))
  expect(map.html).toContain('/embed/guihuali?layers=issues&amp;theme=dark')
  const { id } = PLACES[0]
  expect((await json<Told>(told(`/p/${id}`))).html).toContain(`/embed/guihuali?sel=${id}`)
  const small = await json<Told>(told('/c/guihuali', '&maxwidth=400&maxheight=300'))
  expect(small).toMatchObject({ width: 400, height: 300 })
  expect(small.html).toContain('width="400" height="300"')
})

it('oEmbed speaks XML, knows no other format, and nothing that is not ours or not there', async () => {
  const xml = await call(told('/c/guihuali', '&format=xml'))
  expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  expect(await xml.text()).toMatch(/<oembed>.*<type>rich<\/type>.*&lt;iframe .*<\/oembed>$/s)
  expect((await call(told('/c/guihuali', '&format=yaml'))).status).toBe(501)
  for (const url of ['/c/nowhere', '/me', '/p/nobody00', '/c/guihuali/desk']) {
    expect((await call(told(url))).status, url).toBe(404)
  }
  expect((await call('/oembed?url=https%3A%2F%2Fevil.example%2Fc%2Fguihuali')).status).toBe(404)
  expect((await call('/oembed?url=%00')).status).toBe(404)
  expect((await call('/oembed')).status).toBe(404)
})

it('pages that can be shown elsewhere say so', async () => {
  for (const path of ['/c/guihuali', `/p/${PLACES[0].id}`, '/embed/guihuali']) {
    const html = await (await call(path)).text()
    const [, href = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? []
    const { pathname, search } = new URL(href.replaceAll('&amp;', '&'))
    expect((await call(pathname + search)).status, path).toBe(200)
  }
})
