import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/call.ts'
import { metered } from '../testing/meter.ts'
import { at, PLACES, type SeedPlace, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const BUILD: Record<string, string> = {
  '/build.json': JSON.stringify({
    'main.tsx': { file: 'assets/main-1.js' },
    'easy/easy.enter.tsx': { file: 'assets/easy-1.js' },
    'easy/report.enter.tsx': { file: 'assets/report-1.js' },
  }),
}

const ASSETS = {
  fetch: async (input: URL) => new Response(BUILD[input.pathname], { status: 200 }),
}

const EASY = '/c/easytown/easy'

const get = (path: string, cookie = '', more: Partial<Cloudflare.Env> = {}): Promise<Response> =>
  call(EASY + path, { headers: { Accept: 'text/html', cookie }, redirect: 'manual' }, {
    ...env,
    ASSETS,
    ...more,
  } as unknown as Cloudflare.Env)

/** The state that a page leaves for the browser. */
async function pageOf(answer: Response) {
  const [, state] = /id="state"[^>]*>(.*?)<\/script>/.exec(await answer.text()) ?? []
  return JSON.parse(state).page
}

const shop = (id: string, east: number, hours?: string): SeedPlace => ({
  ...{ id, kind: 'pharmacy', name: `药店${id}`, at: at(east, 3) },
  ...(hours ? { hours } : {}),
})

const SHOPS = [
  shop('shut', 20, 'Mo-Su off'),
  shop('asks', 40),
  shop('open1', 60, '24/7'),
  shop('open2', 120, '24/7'),
  shop('shut2', 30, 'Mo-Su off'),
]

beforeAll(() => settle(env, { slug: 'easytown', places: [...PLACES, ...SHOPS] }))

describe('of a kind', () => {
  it('three are shown: the nearest that are open, and then those of which nobody knows', async () => {
    const { matter } = await pageOf(await get('/find/pharmacy'))
    const names = matter.rows.map(({ place }: { place: { name: string } }) => place.name)
    expect(names).toEqual(['药店open1', '药店open2', '药店asks'])
  })

  it('the rows of a few are read, however many there are', async () => {
    await get('/find/pharmacy')
    const meter = metered(env.DB)
    await get('/find/pharmacy', '', { DB: meter.db })
    // The community, and for each of six its id and its row.
    expect(meter.rowsRead).toBeLessThanOrEqual(2 + 2 * 6)
  })
})

describe('what is chosen by a link', () => {
  it('is kept in a cookie, and the address is without it', async () => {
    const answer = await get('/find?type=30&pace=wheelchair')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${EASY}/find`)
    expect(answer.headers.getSetCookie().join()).toMatch(/easy_type=30.*easy_pace=wheelchair/)
    const kept = await pageOf(await get('/find', 'easy_type=30; easy_pace=wheelchair'))
    expect(kept).toMatchObject({ type: 30, pace: 'wheelchair', start: { by: 'centre' } })
  })

  it('holds only where it is one of those to choose from', async () => {
    const page = await pageOf(await get('', 'easy_type=99; easy_pace=horse; easy_home=nowhere'))
    expect(page).toMatchObject({ type: 20, pace: 'elder', start: { by: 'centre' } })
  })

  it('a position in the address goes before it, and one outside is not taken', async () => {
    const here = await pageOf(await get(`/find?from=${written(at(100, 0))}`))
    expect(here.start.by).toBe('here')
    expect((await pageOf(await get('/find?from=1,1'))).start.by).toBe('centre')
  })
})

it('a kind, a place and a community that are not there are answered with 404 and the phone', async () => {
  for (const path of ['/find/castle', '/way/nobody']) {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('href="tel:')
  }
  expect((await call('/c/nowhere/easy')).status).toBe(404)
})
