import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it, vi } from 'vitest'
import app from '../index.ts'
import { settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'

const PHONE = '13877778888'
const NAME = '金丝雀'
const lines: string[] = []
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
  vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words.join(' ')))

const HOOK = { NOTIFY: 'webhook', NOTIFY_URL: 'https://hooks.example.org/', NOTIFY_SECRET: 's' }
const sent: string[] = []
let hookStatus = 200
vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
  sent.push(String(init?.body))
  return new Response('', { status: hookStatus })
})

let asked = 0
async function ask(
  method: string,
  path: string,
  body?: object,
  cookie = '',
  bindings: object = {},
) {
  const context = createExecutionContext()
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': `silent-${++asked}`,
    cookie,
  }
  const request = new Request(`https://yike.test${path}`, {
    method,
    headers: { ...headers, 'cf-connecting-ip': '198.51.100.77' },
    body: body && JSON.stringify(body),
  })
  const answer = await app.fetch(request, { ...env, ...HOOK, ...bindings }, context)
  await waitOnExecutionContext(context)
  return answer
}

/** A database that breaks at one statement. */
function failingAt(text: RegExp): D1Database {
  const fail = () => Promise.reject(new Error('broken by hand'))
  return new Proxy(env.DB, {
    get(target, name) {
      if (name !== 'prepare') {
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      }
      return (query: string) =>
        text.test(query)
          ? { bind: () => ({ all: fail, run: fail, raw: fail, first: fail }) }
          : target.prepare(query)
    },
  })
}

const codeSent = (): string => JSON.parse(sent.at(-1) ?? '{}').code

beforeAll(async () => settleCast(env, await settle(env)))

it('nothing that is written to a log knows a phone, a name, a code, an address or a token', async () => {
  const secrets = [PHONE, NAME, '198.51.100.77']
  await ask('POST', '/api/account/code', { phone: PHONE })
  secrets.push(codeSent())
  const entered = await ask('POST', '/api/account/enter', {
    phone: PHONE,
    code: codeSent(),
    name: NAME,
  })
  expect(entered.status).toBe(200)
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  secrets.push(cookie.split('=')[1].slice(0, 32))
  await ask('POST', '/api/account/enter', { phone: PHONE, code: '000000' })
  await ask('PATCH', '/api/account', { name: `${NAME}二` }, cookie)
  await ask('POST', '/api/communities/guihuali/memberships', { role: 'rider' }, cookie)
  await ask('GET', '/api/account/export', undefined, cookie)
  await ask('POST', `/api/invitations/${PHONE}/take`, {}, cookie)
  expect(lines).toEqual([])

  hookStatus = 403
  await ask('POST', '/api/account/code', { phone: PHONE })
  secrets.push(codeSent())
  expect(lines.join()).toContain('webhook: 403')
  hookStatus = 200
  await env.DB.prepare('delete from allowance').run()
  await ask('POST', '/api/account/code', { phone: PHONE })
  secrets.push(codeSent())
  const failing = { DB: failingAt(/from "person" where "person"\."phone"/) }
  const enter = { phone: PHONE, code: codeSent(), name: NAME }
  expect((await ask('POST', '/api/account/enter', enter, '', failing)).status).toBe(500)
  expect(lines.at(-1)).toContain('Failed query')
  expect(lines.at(-1)).toContain('broken by hand')
  const broken = { DB: undefined }
  for (const [method, path, body] of [
    ['POST', '/api/account/code', { phone: PHONE }],
    ['POST', '/api/account/enter', { phone: PHONE, code: '123123', name: NAME }],
    ['PATCH', '/api/account', { name: NAME }],
  ] as const) {
    expect((await ask(method, path, body, cookie, broken)).status).toBe(500)
  }
  expect(lines).toHaveLength(5)
  expect(secrets.filter((secret) => secret.length < 3)).toEqual([])
  expect(secrets.filter((secret) => lines.join('\n').includes(secret))).toEqual([])
})
