import { env } from 'cloudflare:workers'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TaskReceipt } from '../api.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { call } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { type Recruit, recruit } from '../testing/crowd.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { claim as claims } from './table.ts'
import { act, claim, claimed, look, post, TASKS, why } from './testing.ts'

vi.setConfig({ testTimeout: 120_000 })

const db = connect(env.DB)
let crowd: readonly Recruit[]

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here)
  crowd = await recruit(env, here, 100)
  // Ten seconds are for people, not for a machine that has other things to do.
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
}, 60_000)

beforeEach(async () => {
  await db.update(claims).set({ releasedAt: 1 }).where(isNull(claims.releasedAt))
})

const tryFor = ({ headers }: Recruit, no: number, key: string) =>
  call(`/api/tasks/${no}/claim`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: '{}',
  })

const liveOf = (task: string) =>
  db.$count(claims, and(eq(claims.taskId, task), isNull(claims.releasedAt)))

const rowsOf = (subject: string) => db.$count(journal, eq(journal.subject, subject))

describe('a race', () => {
  it('of a hundred for one task has one winner, and everybody else is told who', async () => {
    const { no, task } = await post()
    const answers = await Promise.all(crowd.map((one) => tryFor(one, no, 'race-for-one')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const lost = await Promise.all(answers.filter(({ status }) => status === 409).map(why))
    expect(lost).toEqual(Array(99).fill('409 already_claimed'))
    expect(await liveOf(task)).toBe(1)
    expect(await rowsOf(`task:${task}`)).toBe(2)
  })

  it('for a task of two has two different winners', async () => {
    const { no, task } = await post({ seats: 2 })
    const answers = await Promise.all(crowd.map((one) => tryFor(one, no, 'race-for-two')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    const won = await db.select().from(claims).where(eq(claims.taskId, task))
    expect(new Set(won.map(({ personId }) => personId)).size).toBe(2)
    expect(won.map(({ seat }) => seat).toSorted()).toEqual([0, 1])
  })

  it('of five hundred tries at forty tasks has forty winners, none of them with more than three', async () => {
    const posted: TaskReceipt[] = []
    for (let i = 0; i < 40; i++) posted.push(await post())
    const tries = Array.from({ length: 500 }, (_, i) =>
      tryFor(crowd[i % 100], posted[(i * 7 + Math.floor(i / 100)) % 40].no, `race-${i}-of-500`),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true)
    // Who holds three is turned away: what is left goes to whoever holds fewer.
    for (const { no, task } of posted) {
      for (let i = 0; (await liveOf(task)) === 0; i++) await tryFor(crowd[i], no, `rest-${no}-${i}`)
      expect(await liveOf(task)).toBe(1)
    }
    const hands = await db
      .select({ held: sql<number>`count(*)` })
      .from(claims)
      .where(isNull(claims.releasedAt))
      .groupBy(claims.personId)
    expect(Math.max(...hands.map(({ held }) => held))).toBeLessThanOrEqual(3)
  })

  it('of one person with themselves for both seats gives them one', async () => {
    const { no, task } = await post({ seats: 2 })
    const often = Array.from({ length: 20 }, (_, i) => tryFor(crowd[0], no, `myself-${i}-again`))
    const statuses = (await Promise.all(often)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(await liveOf(task)).toBe(1)
  })
})

type Body = Record<string, unknown>

/** Each thing that can be done: how it is got ready, and what is then sent, again and again. */
const ACTS: Readonly<
  Record<string, () => Promise<(key: string, other?: object) => Promise<Response>>>
> = {
  claim: async () => {
    const { no } = await post()
    return (key, other) => claim('rider', no, { ...other }, key)
  },
  extension: async () => onClaim('extension'),
  release: async () => onClaim('release'),
  completion: async () => onClaim('completion', {}, { tick: true }),
  'completion by code': async () =>
    onClaim('completion', { code: '4711' }, { code: '4712' }, { proof: 'code', code: '4711' }),
  verification: async () => onDone('verification', {}),
  return: async () => onDone('return', { because: 'unclear' }),
  undo: async () => onClaim('undo', { of: 'claim' }, { of: 'completion' }),
  posting: async () => (key) =>
    call(
      TASKS,
      sending('coordinator', { kind: 'help', title: '搬米', at: at(5, 5) }, { once: key }),
    ),
  cancellation: async () => onTask('/cancellation', 'POST', {}),
  amendment: async () => onTask('', 'PATCH', { title: '改过的' }),
}

async function onClaim(what: string, body: object = {}, other: object = body, words: object = {}) {
  const { no } = await post(words)
  const { claim: id } = await claimed('rider', no)
  return (key: string, isOther?: object) => act('rider', id, what, isOther ? other : body, key)
}

async function onDone(what: string, body: object) {
  const { no } = await post()
  const { claim: id } = await claimed('rider', no)
  await act('rider', id, 'completion')
  return (key: string) => act('coordinator', id, what, body, key)
}

async function onTask(path: string, method: string, body: object) {
  const { no } = await post()
  return (key: string) =>
    call(`/api/tasks/${no}${path}`, sending('coordinator', body, { method, once: key }))
}

describe('a repeated request', () => {
  for (const [name, prepare] of Object.entries(ACTS)) {
    it(`to do a ${name} is carried out once, and answered alike each time`, async () => {
      for (const times of [1, 2, 10]) {
        const send = await prepare()
        const before = await db.$count(journal)
        const key = `repeat-${name.replaceAll(' ', '-')}-${times}`
        const answers = await Promise.all(Array.from({ length: times }, () => send(key)))
        const bodies = await Promise.all(answers.map((answer) => answer.json<Body>()))
        expect(answers.map(({ status }) => status)).toEqual(Array(times).fill(200))
        expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
        expect(await db.$count(journal)).toBe(before + 1)
        // Later, when it could no longer be done, the answer is still the first.
        expect(await (await send(key)).json()).toEqual(bodies[0])
      }
    })
  }

  it('with the same key and another body is refused', async () => {
    const { no } = await post()
    const other = await post()
    await claim('rider', no, {}, 'same-key-other-words')
    const again = await claim('rider', no, { from: [120.15, 30.27] }, 'same-key-other-words')
    expect(await why(again)).toBe('422 key_reused')
    expect(await why(claim('rider', other.no, {}, 'same-key-other-words'))).toBe('422 key_reused')
    expect((await look('rider', other.no)).state).toBe('open')
  })

  it('of a claim that was released since does not claim again', async () => {
    const { no } = await post()
    const first = await claim('rider', no, {}, 'claimed-and-released')
    const { claim: id, ...receipt } = await first.json<Body & { claim: string }>()
    await act('rider', id, 'release')
    const again = await claim('rider', no, {}, 'claimed-and-released')
    expect(await again.json()).toEqual({ claim: id, ...receipt })
    expect((await look('rider', no)).state).toBe('open')
  })

  it('of two people with one key is two requests', async () => {
    const [one, two] = [await post(), await post()]
    expect((await claim('rider', one.no, {}, 'key-of-two-people')).status).toBe(200)
    expect((await claim('volunteer', two.no, {}, 'key-of-two-people')).status).toBe(200)
  })
})

describe('requests out of their order', () => {
  it('end in a state that some order gives, and each is told what became of it', async () => {
    for (let round = 0; round < 10; round++) {
      const { no } = await post()
      const { claim: id } = await claimed('rider', no)
      const answers = await Promise.all([
        act('rider', id, 'release', {}, `order-${round}-a`),
        act('rider', id, 'completion', {}, `order-${round}-b`),
        act('coordinator', id, 'verification', {}, `order-${round}-c`),
        act('rider', id, 'extension', {}, `order-${round}-d`),
      ])
      const [released, done, verified] = answers.map(({ status }) => status === 200)
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
      expect(released !== done).toBe(true)
      const state = released ? 'open' : verified ? 'verified' : 'done'
      expect((await look('rider', no)).state).toBe(state)
    }
  })
})
