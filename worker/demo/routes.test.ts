import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { CAST } from '../../domain/accounts/cast.ts'
import type { Env } from '../env.ts'
import app from '../index.ts'
import { settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'

const DEMO: Env = { ...env, DEMO: 'on' }
let sent = 0

async function ask(
  url: string,
  {
    bindings = DEMO,
    headers = {},
    body,
  }: { bindings?: Env; headers?: HeadersInit; body?: object } = {},
) {
  const context = createExecutionContext()
  const request = new Request(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `become-${++sent}`,
      ...headers,
    },
    body: body && JSON.stringify(body),
  })
  const answer = await app.fetch(request, bindings, context)
  await waitOnExecutionContext(context)
  return answer
}

const become = (role: string, url: string, more: Omit<Parameters<typeof ask>[1], 'body'> = {}) =>
  ask(`${url}/api/demo/become`, { ...more, body: { role } })

const HERE = 'http://127.0.0.1:8787'

beforeAll(async () => settleCast(env, await settle(env)))

it('on one’s own machine one may be anybody of the cast', async () => {
  for (const { key, name } of CAST) {
    const answer = await become(key, HERE)
    expect(await answer.json()).toMatchObject({ name })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const who = await (await ask(`${HERE}/api/account`, { headers: { cookie } })).json()
    expect(who).toMatchObject({ account: { name } })
  }
  expect((await ask('http://localhost/api/demo/cast')).status).toBe(200)
  expect((await become('king', HERE)).status).toBe(400)
})

it.each([
  'https://yike.test',
  'https://yike.example.workers.dev',
  'http://192.168.1.5:8787',
  'http://127.0.0.1.nip.test',
  'http://localhost.example',
  'http://128.0.0.1',
  'http://[2001:db8::1]',
])('at %s there is no demonstration, whatever is switched on', async (url) => {
  const answer = await become('admin', url)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
})

it.each([
  { 'x-forwarded-for': '203.0.113.9' },
  { forwarded: 'for=203.0.113.9' },
  { 'cf-connecting-ip': '203.0.113.9' },
  { via: '1.1 front' },
])('what a server in front passes on is from elsewhere: %j', async (headers) => {
  expect((await become('admin', HERE, { headers })).status).toBe(404)
})

it.each([undefined, '', 'off', 'true', '1'])(
  'with DEMO as %s nobody becomes anybody',
  async (value) => {
    const bindings = { ...env, DEMO: value }
    expect((await become('admin', HERE, { bindings })).status).toBe(404)
    expect((await ask(`${HERE}/api/demo/cast`, { bindings })).status).toBe(404)
  },
)

it('another site’s page cannot sign its visitor in', async () => {
  const headers = { origin: 'https://evil.example' }
  expect((await become('admin', HERE, { headers })).status).toBe(403)
})
