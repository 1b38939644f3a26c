import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { MOST_TRIES } from '../../../domain/accounts/code.ts'
import { connect } from '../../db/connect.ts'
import app from '../../index.ts'
import { journal } from '../../journal/table.ts'
import { settle } from '../../testing/settle.ts'
import { keyedHash } from '../keyed.ts'
import { code, person, session } from '../table.ts'

const db = connect(env.DB)
const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
let sent = 0

/** Asks as somebody at this machine, where the console is the way out of codes. */
async function send(path: string, body: object, headers: Record<string, string> = {}) {
  const context = createExecutionContext()
  const request = new Request(`http://localhost:8787/api/account${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `request-${++sent}`,
      ...headers,
    },
    body: JSON.stringify(body),
  })
  const answer = await app.fetch(request, { ...env, NOTIFY: 'console' }, context)
  await waitOnExecutionContext(context)
  return answer
}

const codeSent = () => /\d{6}/.exec(String(log.mock.lastCall?.[0]))?.[0] ?? ''
const wrong = (code: string) => (code === '123456' ? '654321' : '123456')
const askFor = async (phone: string) => {
  await send('/code', { phone }, { 'CF-Connecting-IP': `127.0.0.${sent % 250}` })
  return codeSent()
}
const refusal = async (answer: Response) => (await answer.json<{ error: string }>()).error
const cookieFrom = (answer: Response) => answer.headers.get('set-cookie') ?? ''

beforeAll(async () => {
  await settle(env)
})
afterEach(() => log.mockClear())

describe('signing in with a phone and its code', () => {
  it('opens an account once, and a session each time', async () => {
    const phone = '13800000001'
    const first = await send('/enter', { phone, code: await askFor(phone), name: '王阿姨' })
    expect(await first.json()).toMatchObject({ name: '王阿姨', is_new: true })
    expect(cookieFrom(first)).toMatch(
      /^yike=[^;]+; Max-Age=25\d{5}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const again = await send('/enter', {
      phone: '+86 138-0000-0001',
      code: await askFor(phone),
      name: '别人',
    })
    expect(await again.json()).toMatchObject({ name: '王阿姨', is_new: false })
    const [{ id }] = await db.select().from(person).where(eq(person.phone, '+8613800000001'))
    expect(await db.$count(session, eq(session.personId, id))).toBe(2)
    const rows = await db
      .select()
      .from(journal)
      .where(eq(journal.subject, `person:${id}`))
    expect(rows).toMatchObject([{ kind: 'account.opened', actor: id, audience: `person:${id}` }])
  })

  it('a code is good once; the same request sent again, whose answer was lost, is let in', async () => {
    const phone = '13800000002'
    const code = await askFor(phone)
    const key = { 'idempotency-key': 'lost-answer' }
    expect((await send('/enter', { phone, code }, key)).status).toBe(200)
    expect((await send('/enter', { phone, code }, key)).status).toBe(200)
    expect(await refusal(await send('/enter', { phone, code }))).toBe('code_refused')
  })

  it('a new code puts the one before out of use, and one too old is refused', async () => {
    const phone = '13800000003'
    const before = await askFor(phone)
    const code = await askFor(phone)
    expect(await refusal(await send('/enter', { phone, code: before }))).toBe('code_refused')
    await db.run('update code set expires_at = 1')
    expect(await refusal(await send('/enter', { phone, code }))).toBe('code_refused')
  })

  it('of two hundred guesses at once five are looked at, and the right one then comes too late', async () => {
    const phone = '13800000004'
    const right = await askFor(phone)
    const guesses = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        send(
          '/enter',
          { phone, code: wrong(right) },
          { 'CF-Connecting-IP': `127.1.${i >> 8}.${i & 255}` },
        ),
      ),
    )
    expect(guesses.every(({ status }) => status === 422)).toBe(true)
    const phoneHash = await keyedHash(env, 'phone', `+86${phone}`)
    const [kept] = await db.select().from(code).where(eq(code.phoneHash, phoneHash))
    expect(kept.tries).toBe(MOST_TRIES)
    expect(await refusal(await send('/enter', { phone, code: right }))).toBe('code_refused')
  })

  it('a phone whose code was guessed at rests before it gets the next', async () => {
    const answer = await send('/code', { phone: '13800000004' })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60)
  })

  it('one of a hundred who have the right code at once is let in', async () => {
    const phone = '13800000005'
    const right = await askFor(phone)
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        send('/enter', { phone, code: right }, { 'CF-Connecting-IP': `127.2.0.${i}` }),
      ),
    )
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('asking for a code', () => {
  it('is answered alike for a phone that is known and one that is not', async () => {
    const known = await send('/code', { phone: '13800000001' }, { 'CF-Connecting-IP': '127.3.0.1' })
    const unknown = await send(
      '/code',
      { phone: '13811111111' },
      { 'CF-Connecting-IP': '127.3.0.2' },
    )
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    const strip = (answer: Response) =>
      [...answer.headers].filter(([name]) => name !== 'server-timing')
    expect(strip(known)).toEqual(strip(unknown))
  })

  it('is limited for a phone, whatever address it comes from', async () => {
    const asked = []
    for (let i = 0; i < 4; i++)
      asked.push(
        await send('/code', { phone: '13822222222' }, { 'CF-Connecting-IP': `127.4.0.${i}` }),
      )
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(Number(asked[3].headers.get('retry-after'))).toBeGreaterThan(500)
  })

  it('is limited for an address, whatever phone it names', async () => {
    const from = { 'CF-Connecting-IP': '127.9.0.1' }
    const statuses = new Set<number>()
    for (let i = 0; i < 31; i++) {
      const phone = `1383333${String(i).padStart(4, '0')}`
      statuses.add((await send('/code', { phone }, from)).status)
    }
    expect([...statuses]).toEqual([200, 429])
    const neighbour = { 'CF-Connecting-IP': '127.9.0.2' }
    expect((await send('/code', { phone: '13844444444' }, neighbour)).status).toBe(200)
  })

  it.each([
    [{ phone: '0571 8765 4321' }, 'phone'],
    [{ phone: 13800000000 }, 'phone'],
    [{}, 'phone'],
  ])('%j is refused at the door', async (body, field) => {
    const answer = await send('/code', body)
    expect(await answer.json()).toMatchObject({ error: 'bad_input', field })
  })

  it('a house that has no way out for codes says so, and the console is none elsewhere', async () => {
    const context = createExecutionContext()
    const request = new Request('https://yike.test/api/account/code', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'elsewhere' },
      body: JSON.stringify({ phone: '13855555555' }),
    })
    const answer = await app.fetch(request, { ...env, NOTIFY: 'console' }, context)
    expect(await refusal(answer)).toBe('codes_unavailable')
    expect(log).not.toHaveBeenCalled()
  })
})

it('neither phone nor code nor address is kept as it is', async () => {
  const phone = '13866666666'
  const code = await askFor(phone)
  const { results } = await env.DB.prepare('select * from code').all()
  const { results: allowed } = await env.DB.prepare('select * from allowance').all()
  const kept = JSON.stringify([results, allowed])
  const found = [phone, `"${code}"`, '127.0.0.'].filter((secret) => kept.includes(secret))
  expect([code.length, found]).toEqual([6, []])
})
