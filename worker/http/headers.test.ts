import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { call } from '../testing/call.ts'
import { settleCast, signIn } from '../testing/cast.ts'
import { addressOf, named, ROUTES, type Route } from '../testing/routes.ts'
import { settle } from '../testing/settle.ts'

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** A hash is that of a script or style which stands in the page. */
const PAGE = {
  ...POLICY,
  'script-src': "'self' 'sha256-…'",
  'style-src': "'self' 'sha256-…' 'sha256-…'",
}

/** What an answer may do in a browser. */
const CLASSES = {
  data: POLICY,
  page: PAGE,
  framed: { ...PAGE, 'frame-ancestors': "'self' https://liuwan.example" },
  framing: { ...PAGE, 'frame-src': "'self'" },
}

type Class = keyof typeof CLASSES

const ALWAYS = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here)
  await env.DB.prepare('update community set embed_origins = ?1')
    .bind('["https://liuwan.example"]')
    .run()
})

const policyOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources.join(' ').replaceAll(/sha256-[^']+/g, 'sha256-…')]
    }),
  )

/** Pages unlike all others; `/docs` brings its style as a file. */
const ALONE: Readonly<Record<string, Class>> = {
  '/docs': 'data',
  '/embed/:slug': 'framed',
  '/embed/:slug/new': 'framing',
}

function classOf({ path }: Route, { headers }: Response): Class {
  const isPage = headers.get('content-type')?.startsWith('text/html')
  return ALONE[path] ?? (isPage ? 'page' : 'data')
}

it.each(['guest', 'admin'] as const)(
  'every answer to %s names what it may do',
  async (who) => {
    const wrong: string[] = []
    const seen = new Set<Class>()
    for (const route of ROUTES) {
      const { method } = route
      const cookie = who === 'guest' ? {} : await signIn(env, 'admin')
      const answer = await call(addressOf(route, 'guihuali'), {
        method,
        redirect: 'manual',
        headers: { accept: 'text/html', 'content-type': 'application/json', ...cookie },
        body: method === 'GET' ? null : '{}',
      })
      const is = classOf(route, answer)
      seen.add(is)
      try {
        expect(policyOf(answer.headers)).toEqual(CLASSES[is])
        expect(Object.fromEntries(answer.headers)).toMatchObject(ALWAYS)
      } catch (error) {
        wrong.push(`${named(route)} (${is}): ${(error as Error).message}`)
      }
    }
    expect(wrong).toEqual([])
    expect([...seen].toSorted()).toEqual(Object.keys(CLASSES).toSorted())
  },
  60_000,
)
