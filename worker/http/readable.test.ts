import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/call.ts'
import { addressOf, named, ROUTES } from '../testing/routes.ts'
import { settle } from '../testing/settle.ts'

/** What other sites' pages may read: open data, and nothing that our own pages live on. */
const OPEN = [
  /^\/c\/:slug\/(places\.geojson|status\.json|issues\.(atom|json)|feed\.json|events\.ics)$/,
  /^\/ogc(\/|$)/,
  /^\/open311\//,
]

const isOpen = ({ method, path }: { method: string; path: string }) =>
  method === 'GET' && OPEN.some((open) => open.test(path))

const PAGE = { origin: 'https://office.example' }
const ALLOWED = 'access-control-allow-origin'

beforeAll(() => settle(env))

it('another site’s page reads open data, and nothing else', async () => {
  expect(ROUTES.filter(isOpen).length).toBeGreaterThan(10)
  const wrong: string[] = []
  for (const route of ROUTES) {
    const { method } = route
    const body = method === 'GET' ? null : '{}'
    const headers = { ...PAGE, 'content-type': 'application/json' }
    const answer = await call(addressOf(route, 'guihuali'), { method, headers, body })
    const allowed = answer.headers.get(ALLOWED)
    if (allowed !== (isOpen(route) ? '*' : null)) wrong.push(`${named(route)}: ${allowed}`)
    if (answer.headers.has('access-control-allow-credentials')) wrong.push(named(route))
  }
  expect(wrong).toEqual([])
})

describe('asked beforehand, whether it may', () => {
  const ask = (path: string, method: string) =>
    call(path, {
      method: 'OPTIONS',
      headers: {
        ...PAGE,
        'access-control-request-method': method,
        'access-control-request-headers': 'if-none-match',
      },
    })

  it('open data says that it may be read, and not be written', async () => {
    for (const path of ['/c/guihuali/places.geojson', '/ogc/collections', '/open311/v2/requests']) {
      const { status, headers } = await ask(path, 'GET')
      expect(status, path).toBe(204)
      expect(headers.get(ALLOWED), path).toBe('*')
      expect(headers.get('access-control-allow-methods'), path).toBe('GET,HEAD')
    }
  })

  it('everything else says nothing', async () => {
    for (const path of ['/api/communities', '/tiles/guihuali.json', '/c/guihuali', '/nowhere']) {
      for (const method of ['GET', 'POST', 'PUT']) {
        expect((await ask(path, method)).headers.get(ALLOWED), path).toBeNull()
      }
    }
  })
})
