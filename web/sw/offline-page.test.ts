import { expect, it } from 'vitest'
import { offlinePage } from './offline-page.ts'

const LAKE = { slug: 'lake', name: '湖畔', name_en: 'Lakeside', phone: '+86 571 5550 0100' }
const HILL = { slug: 'hill', name: '山上<b>', name_en: null, phone: null }

const kept = (page: object, look = 'lang="zh-CN" data-theme="dark" data-size="elder"') =>
  `<!DOCTYPE html><html ${look}><head><style>.empty{color:red}</style></head>
  <script id="state" type="application/json">${JSON.stringify({ page }).replaceAll('<', '\\u003c')}</script></html>`

it('wears what a kept page wears, and leads back to its community and to its phone', () => {
  const page = offlinePage('/c/lake/list', kept({ community: LAKE }))
  expect(page).toContain('<html lang="zh-CN" data-theme="dark" data-size="elder">')
  expect(page).toContain('<style>.empty{color:red}</style>')
  expect(page).toContain('href="/c/lake">回到湖畔')
  expect(page).toContain('href="tel:+8657155500100">给湖畔打电话 +86 571 5550 0100')
})

it('finds the community on the kept front page, and none that it does not know', () => {
  const home = kept({ communities: [LAKE, HILL] }, 'lang="en"')
  expect(offlinePage('/c/lake', home)).toContain('Call Lakeside')
  expect(offlinePage('/c/hill', home)).toContain('Back to 山上&lt;b&gt;')
  expect(offlinePage('/c/hill', home)).not.toContain('tel:')
  expect(offlinePage('/c/moon', home)).toContain('href="/">Back to the front page')
  expect(offlinePage('/p/abc', home)).not.toContain('tel:')
  expect(offlinePage('/p/abc', kept({ communities: [LAKE] }))).toContain('tel:')
})

it('says the same where nothing is kept, and lets no address write into the page', () => {
  const page = offlinePage('/c/x"><script>', null)
  expect(page).toContain('现在没有网络')
  expect(page).not.toContain('<script')
})
