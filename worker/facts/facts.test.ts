import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { castMember } from '../../domain/accounts/cast.ts'
import type {
  AmenitiesAnswer,
  PlacesAnswer,
  TasksAnswer,
  VoiceReceipt,
  WallAnswer,
} from '../api.ts'
import { community } from '../communities/table.ts'
import { connect } from '../db/connect.ts'
import { issue } from '../issues/table.ts'
import { given, reported, stepped, story, USUALLY_BY, type Who } from '../issues/testing.ts'
import { allowance } from '../limits/table.ts'
import { place } from '../places/table.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { metered } from '../testing/meter.ts'
import { at, PLACES } from '../testing/neighbourhood.ts'
import { addPlaces, settle } from '../testing/settle.ts'
import { fact, factBreak, factSheet, factTurn, voice } from './table.ts'

const db = connect(env.DB)
const STOP = 'guihuarest'
const STOP_AT = PLACES.find(({ id }) => id === STOP)?.at ?? [0, 0]
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  const home = await settle(env)
  const other = await settle(env, { slug: 'liuwan' })
  await settleCast(env, home, other)
  const amenities = JSON.stringify(['water', 'charging', 'wifi', 'umbrella', 'seats', 'toilet'])
  await db.update(place).set({ amenities }).where(eq(place.id, STOP))
  await db.update(place).set({ amenities }).where(eq(place.id, 'guihuastn1'))
})

beforeEach(async () => {
  clock.now += HOUR_MS
  const tables = [allowance, fact, factBreak, factSheet, factTurn, voice]
  for (const table of tables) await db.delete(table)
})

const voicePath = (key: string, id = STOP) => `/api/places/${id}/amenities/${key}/voice`

const HERE = { at: STOP_AT, accuracy_m: 10 }

const ask = (who: Who, key: string, words: object, once?: string) => {
  clock.now += 1000
  return call(voicePath(key), sending(who, words, once ? { once } : {}))
}

const say = async (who: Who, key: string, says: string, words: object = HERE) =>
  given<VoiceReceipt>(ask(who, key, { says, ...words }))

const shown = async (key: string, who: Who = 'coordinator') => {
  const headers = who === 'guest' ? {} : as(who)
  const answer = await given<AmenitiesAnswer>(call(`/api/places/${STOP}/amenities`, { headers }))
  return answer.amenities.find(({ id }) => id === key)
}

const errorOf = async (answer: Response) =>
  `${answer.status} ${(await answer.json<{ error: string }>()).error}`

const issuesAt = () => db.select().from(issue).where(eq(issue.placeId, STOP))

const tasksOf = async (who: Who, key: string, state = 'open') => {
  const path = `/api/communities/guihuali/tasks?state=${state}`
  const { tasks } = await given<TasksAnswer>(
    call(path, { headers: who === 'guest' ? {} : as(who) }),
  )
  return tasks.filter(({ source }) => source.id?.includes(`${STOP}/${key}@`))
}

const fromAddress = (init: RequestInit, address: string): RequestInit => ({
  ...init,
  headers: { ...(init.headers as object), 'CF-Connecting-IP': address },
})

describe('what holds of a thing', () => {
  it('is as recorded, and nobody has said so', async () => {
    expect(await shown('seats', 'guest')).toMatchObject({
      ...{ state: 'present', freshness: 'unknown', confirmed_at: null, disputed: false },
      mine: null,
    })
  })

  it('is what somebody on the spot said, at once and with its age, in every list', async () => {
    const { at: saidAt } = await say('rider', 'water', 'out')
    expect(await shown('water', 'rider')).toMatchObject({
      ...{ state: 'out', confirmed_at: saidAt, freshness: 'fresh' },
      mine: { says: 'out', at: saidAt },
    })
    const list = await given<PlacesAnswer>(call('/api/communities/guihuali/places?kind=rest_stop'))
    expect(list.features[0]?.properties.amenity_states).toEqual([
      { id: 'water', state: 'out', confirmed_at: saidAt, disputed: false },
    ])
    clock.now += 15 * DAY_MS
    expect(await shown('water', 'guest')).toMatchObject({ state: 'unknown', freshness: 'unknown' })
    clock.now -= 15 * DAY_MS
  })

  it('nobody has said anything of what the place does not have', async () => {
    const words = { says: 'works', ...HERE }
    expect(await errorOf(await ask('rider', 'medicine', words))).toBe('404 unknown_amenity')
    const nowhere = call(voicePath('water', 'nowhere'), sending('rider', words))
    expect(await errorOf(await nowhere)).toBe('404 unknown_place')
  })
})

describe('on the spot', () => {
  const north = (m: number) => at(200, -195 + m)

  it('is within 80 m, and a little more where the phone is unsure; who is not is told how far', async () => {
    const far = await ask('guest', 'wifi', { says: 'works', at: north(180), accuracy_m: 500 })
    expect(far.status).toBe(409)
    expect(await far.json()).toMatchObject({ error: 'too_far', metres: 71 })
    await say('guest', 'wifi', 'works', { at: north(100), accuracy_m: 25 })
    expect(await errorOf(await ask('rider', 'wifi', { says: 'works' }))).toBe('422 where_needed')
  })

  it('is who shows the code of the wall, until it is renewed; another place has another', async () => {
    const wall = () =>
      given<WallAnswer>(call(`/api/places/${STOP}/wall`, { headers: as('coordinator') }))
    const { code, path } = await wall()
    expect(path).toBe(`/p/${STOP}?wall=${code}`)
    await say('guest', 'seats', 'works', { code })
    await given(call(`/api/places/${STOP}/wall`, sending('coordinator')))
    const old = await ask('guest', 'seats', { says: 'broken', code })
    expect(await errorOf(old)).toBe('409 old_wall_code')
    const anew = (await wall()).code
    expect(anew).not.toBe(code)
    const elsewhere = await call(`/api/places/northmarkt/wall`, { headers: as('coordinator') })
    expect((await elsewhere.json<WallAnswer>()).code).not.toBe(anew)
    for (const who of ['guest', 'rider', 'station_master', 'outsider'] as Who[]) {
      const answer = await call(`/api/places/${STOP}/wall`, {
        headers: who === 'guest' ? {} : as(who),
      })
      expect(answer.status, who).toBe(who === 'guest' ? 401 : 403)
    }
  })

  it('forged words are refused', async () => {
    const wrong = [
      { says: 'gone', ...HERE },
      { says: 'works', ...HERE, rank: 'keeper' },
      { says: 'works', ...HERE, by: 'somebody' },
      { says: 'works', at: [120.15, 300] },
      { says: 'works', at: ['120', '30'] },
      { says: 'works', at: STOP_AT, accuracy_m: -5 },
      { says: 'works', code: "' or 1=1 --" },
    ]
    for (const words of wrong) {
      expect((await ask('rider', 'wifi', words)).status, JSON.stringify(words)).toBe(400)
    }
    const code = 'ffffffffffffffffffff'
    expect(await errorOf(await ask('guest', 'wifi', { says: 'works', code }))).toBe(
      '409 old_wall_code',
    )
  })

  it('where somebody stood is kept nowhere, nor anything by which it could be guessed', async () => {
    const once = 'where-i-stood'
    await given(ask('rider', 'seats', { says: 'works', ...HERE }, once))
    const [lng] = STOP_AT
    for (const table of ['journal', 'voice', 'fact', 'fact_sheet', 'fact_turn', 'allowance']) {
      const { results } = await env.DB.prepare(`select * from ${table}`).all()
      expect(JSON.stringify(results), table).not.toContain(String(lng))
    }
    // Retried from three steps further on it is still the same word.
    const again = await ask('rider', 'seats', { says: 'works', at: north(3), accuracy_m: 4 }, once)
    expect(again.status).toBe(200)
    expect((await ask('rider', 'seats', { says: 'broken', ...HERE }, once)).status).toBe(422)
  })
})

describe('who speaks', () => {
  it('guests of one address are one voice a day', async () => {
    const from = (address: string, says: string) => {
      clock.now += 1000
      return given<VoiceReceipt>(
        call(voicePath('toilet'), fromAddress(sending('guest', { says, ...HERE }), address)),
      )
    }
    await from('203.0.113.1', 'works')
    expect(await from('203.0.113.2', 'broken')).toMatchObject({ state: 'present', disputed: true })
    expect(await from('203.0.113.2', 'broken')).toMatchObject({ state: 'present', disputed: true })
    expect(await from('203.0.113.3', 'broken')).toMatchObject({ state: 'broken', disputed: false })
    const rows = await db.select().from(voice)
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
  })

  it('who keeps the place decides, from wherever they are; nobody else does', async () => {
    await say('rider', 'wifi', 'broken')
    await say('volunteer', 'wifi', 'broken')
    expect(await say('coordinator', 'wifi', 'works', {})).toMatchObject({ state: 'present' })
    // 站长 keeps another place, where he stands he is a neighbour.
    expect(await errorOf(await ask('station_master', 'wifi', { says: 'broken' }))).toBe(
      '422 where_needed',
    )
    expect(await say('station_master', 'wifi', 'broken')).toMatchObject({ disputed: true })
    const own = sending('station_master', { says: 'out' })
    const kept = await given<VoiceReceipt>(call(voicePath('umbrella', 'guihuastn1'), own))
    expect(kept).toMatchObject({ state: 'out', disputed: false })
  })

  it('who speaks too often waits', async () => {
    const answers = []
    for (let i = 0; i < 13; i++)
      answers.push(await ask('guest', 'seats', { says: 'works', ...HERE }))
    expect(answers.map(({ status }) => status)).toEqual([...Array(12).fill(200), 429])
  })

  it('of many who speak at once each is heard, in some order', async () => {
    const crowd: Who[] = ['rider', 'volunteer', 'resident', 'station_master']
    const before = await db.$count(factTurn)
    const answers = await Promise.all(
      crowd.map((who) => call(voicePath('umbrella'), sending(who, { says: 'broken', ...HERE }))),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await db.$count(factTurn)) - before).toBe(4)
    expect((await issuesAt()).filter(({ text }) => text?.includes('雨伞'))).toHaveLength(1)
  })

  it('a word sent twice is heard once', async () => {
    const once = 'said-it-twice'
    const words = { says: 'out', ...HERE }
    const first = await given<VoiceReceipt>(ask('rider', 'umbrella', words, once))
    expect(await given(ask('rider', 'umbrella', words, once))).toEqual(first)
  })

  it('a word can be taken back for ten seconds, with the report that it made', async () => {
    await say('rider', 'charging', 'works')
    const { key, state } = await say('rider', 'charging', 'broken')
    expect({ key, state }).toEqual({ key: 'charging', state: 'broken' })
    const [report] = (await issuesAt()).filter(({ text }) => text?.includes('充电'))
    expect(report).toMatchObject({ state: 'reported', category: 'facility' })
    clock.now += 8000
    await given(call(`${voicePath('charging')}/undo`, sending('rider')))
    expect(await shown('charging')).toMatchObject({ state: 'present', freshness: 'fresh' })
    expect((await story(report?.no ?? 0)).issue.state).toBe('rejected')
    await say('rider', 'charging', 'broken')
    clock.now += 10_000
    const late = await call(`${voicePath('charging')}/undo`, sending('rider'))
    expect(await errorOf(late)).toBe('409 too_late')
    const others = await call(`${voicePath('charging')}/undo`, sending('volunteer'))
    expect(await errorOf(others)).toBe('409 too_late')
    await say('coordinator', 'charging', 'works')
  })
})

describe('what is broken', () => {
  const reports = async () => (await issuesAt()).filter(({ text }) => text?.includes('“水”'))

  it('is reported once, and works for the page when it is fixed', async () => {
    const first = (await reports()).length
    await say('rider', 'water', 'broken')
    await say('volunteer', 'water', 'broken')
    await say('rider', 'water', 'broken')
    const [report, ...more] = (await reports()).slice(first)
    expect(more).toEqual([])
    expect(report?.reportedBy).toBe(castMember('rider').id)
    const no = report?.no ?? 0
    expect((await shown('water', 'rider'))?.report).toBe(no)
    expect((await shown('water', 'guest'))?.report).toBe(null)
    for (const kind of ['triage', 'assign', 'fix'] as const) {
      await stepped(USUALLY_BY[kind], no, kind)
    }
    expect(await shown('water', 'guest')).toMatchObject({
      ...{ state: 'present', confirmed_by: 'keeper', report: no },
    })
    clock.now += 4 * DAY_MS
    await say('rider', 'water', 'broken')
    expect((await reports()).length).toBe(first + 2)
  })

  it('is put right also where its report was merged into another', async () => {
    await say('rider', 'charging', 'broken')
    const [report] = (await issuesAt()).slice(-1)
    const other = await reported(['triage'])
    await stepped('coordinator', report?.no ?? 0, 'merge', { into: other.issue_no })
    for (const kind of ['assign', 'fix'] as const) {
      await stepped(USUALLY_BY[kind], other.issue_no, kind)
    }
    expect(await shown('charging')).toMatchObject({ state: 'present', confirmed_by: 'keeper' })
  })

  it('is reported in the name of the house where a guest says so', async () => {
    await say('guest', 'seats', 'broken')
    const [report] = (await issuesAt()).filter(({ text }) => text?.includes('座位'))
    expect(report?.reportedBy).toBe('house')
  })
})

describe('a dispute', () => {
  it('asks who passes by to look; whoever looks decides, and has done the task', async () => {
    await say('resident', 'wifi', 'works')
    await say('guest', 'wifi', 'broken')
    const [task, ...more] = await tasksOf('rider', 'wifi')
    expect(more).toEqual([])
    expect(task?.title).toContain('网络')
    const { claim } = await given<{ claim: string }>(
      call(`/api/tasks/${task?.no}/claim`, sending('rider')),
    )
    const tick = await call(`/api/claims/${claim}/completion`, sending('rider', { tick: true }))
    expect(await errorOf(tick)).toBe('422 proof_needed')
    expect(await say('rider', 'wifi', 'broken')).toMatchObject({ state: 'broken', done: true })
    expect((await tasksOf('rider', 'wifi', 'done')).map(({ no }) => no)).toEqual([task?.no])
    expect(await shown('wifi')).toMatchObject({ disputed: false, confirmed_by: 'keeper' })
    await given(call(`${voicePath('wifi')}/undo`, sending('rider')))
    expect(await shown('wifi')).toMatchObject({ state: 'present', disputed: true })
    expect(await tasksOf('rider', 'wifi', 'claimed')).toHaveLength(1)
    await say('coordinator', 'wifi', 'works')
    expect(await tasksOf('rider', 'wifi', 'claimed')).toHaveLength(0)
  })

  it('of who passes by, nobody is asked any longer when another has settled it', async () => {
    await say('resident', 'toilet', 'works')
    await say('guest', 'toilet', 'broken')
    expect(await tasksOf('rider', 'toilet')).toHaveLength(1)
    await say('volunteer', 'toilet', 'works')
    expect(await tasksOf('rider', 'toilet')).toHaveLength(0)
  })
})

it('the rows read to list places do not grow with what was said of them', async () => {
  const [large] = await db.select().from(community).where(eq(community.slug, 'liuwan'))
  if (!large) throw new Error('there is no second community')
  const crowd = Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `stop${i}`, kind: 'rest_stop' as const, name: `${i} 号驿站`, at: at(i, 10) },
  }))
  await addPlaces(db, large, crowd)
  const line = { state: 'out', since: 1, confirmedAt: clock.now, confirmedBy: 'neighbour' }
  const lines = JSON.stringify([{ key: 'water', ...line, disputedAt: null }])
  for (const { id } of crowd) {
    await db.insert(factSheet).values({ subject: `place:liuwan${id}`, lines })
  }
  const meter = metered(env.DB)
  const path = '/api/communities/liuwan/places?kind=rest_stop&limit=60'
  const answer = await call(path, {}, { ...env, DB: meter.db })
  const { features } = await answer.json<PlacesAnswer>()
  expect(features).toHaveLength(60)
  expect(meter.rowsRead).toBeLessThanOrEqual(3 * features.length + 50)
})

it('the words of who leaves go with them', async () => {
  await say('outsider', 'seats', 'works')
  await given(call('/api/account/close', sending('outsider', { sure: true })))
  const left = await db.select().from(voice).where(eq(voice.rank, 'neighbour'))
  expect(left.some(({ personId }) => personId?.includes('outsider'))).toBe(false)
})
