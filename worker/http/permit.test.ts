import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { CAST, type CastKey } from '../../domain/accounts/cast.ts'
import { permits, type Subject } from '../../domain/accounts/permit.ts'
import type { Membership } from '../../domain/accounts/role.ts'
import type { Community } from '../communities/store.ts'
import { call } from '../testing/call.ts'
import { settleCast, signIn } from '../testing/cast.ts'
import { addressOf, named, ROUTES, type Route } from '../testing/routes.ts'
import { settle } from '../testing/settle.ts'

/** What changes nothing, or by no cookie: another site's page gains nothing by asking for it. */
const NO_CHANGE_BY_COOKIE = new Set([
  'POST /api/communities/:slug/walk',
  'POST /api/communities/:slug/tasks/near',
  'POST /api/owntracks',
  ...['requests', 'servicerequestupdates'].flatMap((name) =>
    ['.json', '.xml', ''].map((format) => `POST /open311/v2/${name}${format}`),
  ),
])

const isChange = ({ method }: Route) => method !== 'GET'
const isAbout = ({ path }: Route) => path.includes('/:slug')

/** An address that names none is the same in each community: asked in one, it is asked in all. */
const namesCommunity = (route: Route) => addressOf(route, 'guihuali') !== addressOf(route, 'liuwan')

let sent = 0

const ask = (route: Route, slug: string, headers: Record<string, string> = {}) =>
  call(addressOf(route, slug), {
    method: route.method,
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `permit-${++sent}`,
      ...headers,
    },
    body: isChange(route) ? '{}' : undefined,
  })

/** What became of a request, as far as permits go. */
async function outcomeOf(answer: Response): Promise<'refused' | 'absent' | 'let in'> {
  if (answer.headers.get('location')?.includes('/sign-in')) return 'refused'
  if (answer.status === 404) return 'absent'
  if (answer.status !== 401 && answer.status !== 403) return 'let in'
  const text = await answer.text()
  const isByPermit = /"error":"(sign_in_needed|not_permitted)"/.test(text) || text.startsWith('<')
  return isByPermit ? 'refused' : 'let in'
}

let home: Community
let other: Community

beforeAll(async () => {
  home = await settle(env)
  other = await settle(env, { slug: 'liuwan' })
  await settleCast(env, home, other)
  await env.DB.prepare("update community set district = '别处区' where slug = 'liuwan'").run()
})

it('every route asks for exactly one permit', () => {
  expect(ROUTES.length).toBeGreaterThan(60)
  expect(ROUTES.filter(({ actions }) => actions.length !== 1).map(named)).toEqual([])
})

const membershipsOf = (key: CastKey): Membership[] => {
  const { role } = CAST.find((member) => member.key === key) ?? {}
  const none = { placeId: null, organisationId: null }
  const here = { id: '', communityId: home.id, district: null, ...none }
  if (role === null) return [{ ...here, role: 'volunteer', communityId: other.id }]
  if (!role) return []
  return [
    { ...here, role, ...(role === 'admin' && { communityId: null, district: home.district }) },
  ]
}

describe.each(['guihuali', 'liuwan'])('in %s', (slug) => {
  it.each([...CAST.map(({ key }) => key), 'guest' as const])(
    '%s is let in where the table of permits says so, and nowhere else',
    async (key) => {
      const wrong: string[] = []
      for (const route of slug === 'guihuali' ? ROUTES : ROUTES.filter(namesCommunity)) {
        const community = slug === 'guihuali' ? home : other
        const district = slug === 'guihuali' ? home.district : '别处区'
        const subject: Subject | null = isAbout(route)
          ? { communityId: community.id, district }
          : null
        const asker = key === 'guest' ? null : { id: key, memberships: membershipsOf(key) }
        // Some routes sign out whoever asks: each request has a session of its own.
        const cookie = key === 'guest' ? undefined : await signIn(env, key)
        const answer = await ask(route, slug, cookie)
        const outcome = await outcomeOf(answer)
        const may = permits(asker, route.actions[0], subject)
        if (answer.status >= 500) wrong.push(`${named(route)} fails: ${answer.status}`)
        if (may && outcome === 'refused') wrong.push(`${named(route)} refuses`)
        if (!may && outcome === 'let in') wrong.push(`${named(route)} answers ${answer.status}`)
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )
})

const CHANGES = ROUTES.filter((route) => isChange(route) && !NO_CHANGE_BY_COOKIE.has(named(route)))

describe.each<Record<string, string>>([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://yike.test' },
  { origin: 'https://yike.test.evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('another site’s page, which sends %j,', (headers) => {
  it('changes nothing here, by whatever form', async () => {
    const admin = await signIn(env, 'admin')
    const letIn: string[] = []
    for (const route of CHANGES) {
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const answer = await ask(route, 'guihuali', { ...admin, ...headers, 'content-type': type })
        const isRefused = answer.status === 403 || answer.status === 404
        if (!isRefused) letIn.push(`${named(route)} as ${type}: ${answer.status}`)
      }
    }
    expect(letIn).toEqual([])
  })
})

it('a form that says nothing of where it comes from is not JSON', async () => {
  const admin = await signIn(env, 'admin')
  const letIn: string[] = []
  for (const route of CHANGES) {
    const answer = await ask(route, 'guihuali', { ...admin, 'content-type': 'text/plain' })
    if (answer.status < 400) letIn.push(named(route))
  }
  expect(letIn).toEqual([])
})
