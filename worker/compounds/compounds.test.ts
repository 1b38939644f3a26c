import { env } from 'cloudflare:workers'
import { eq, like } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type {
  CompoundFactsAnswer,
  DifficultiesAnswer,
  DifficultyHistoryAnswer,
  DifficultyReceipt,
} from '../api.ts'
import { connect } from '../db/connect.ts'
import { fact, factSheet, factTurn, voice } from '../facts/table.ts'
import { compound } from '../issues/table.ts'
import { given, type Who, why } from '../issues/testing.ts'
import { journal } from '../journal/table.ts'
import { allowance } from '../limits/table.ts'
import { place } from '../places/table.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { metered } from '../testing/meter.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { difficulty, difficultyTurn } from './table.ts'

const db = connect(env.DB)
const DAY_MS = 86_400_000
const FACTS = '/api/communities/guihuali/compounds/w1/facts'

/** A compound of 100 m by 60 m, west of the centre. */
const RING = [at(-150, 20), at(-50, 20), at(-50, 80), at(-150, 80), at(-150, 20)]
const GATE = at(-100, 20)

const gate = (more: object = {}) => ({
  kind: 'entry',
  where: { name: '南门', at: GATE },
  how: 'walk',
  hours: '06:00-23:00',
  note: '车停门口',
  ...more,
})

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  const home = await settle(env)
  const other = await settle(env, { slug: 'liuwan' })
  await settleCast(env, home, other)
  const [west, south] = at(-150, 20)
  const [east, north] = at(-50, 80)
  const row = { communityId: home.id, ring: JSON.stringify(RING), west, south, east, north }
  await db.insert(compound).values([
    { ...row, id: 'guihuali/w1', name: '柳岸花园', nameEn: 'Willow Bank' },
    { ...row, id: 'guihuali/w2', name: '青松里' },
  ])
})

beforeEach(async () => {
  clock.now += 60_000
  const tables = [allowance, difficultyTurn, difficulty, fact, factSheet, factTurn, voice]
  for (const table of tables) await db.delete(table)
})

const tell = (who: Who, value: object = gate(), once?: string) =>
  call(FACTS, sending(who, value, once ? { once } : {}))

const told = (value: object = gate(), who: Who = 'rider') =>
  given<DifficultyReceipt>(tell(who, value))

const amend = (who: Who, id: string, seq: number, value: object) =>
  call(`${FACTS}/${id}`, sending(who, { seq, value }, { method: 'PUT' }))

const remove = (who: Who, id: string) =>
  call(`${FACTS}/${id}`, sending(who, {}, { method: 'DELETE' }))

const say = (who: Who, id: string, says: string, words: object = { at: GATE, accuracy_m: 9 }) => {
  clock.now += 1000
  return call(`${FACTS}/${id}/voice`, sending(who, { says, ...words }))
}

const shown = (who: Who = 'guest') =>
  given<CompoundFactsAnswer>(call(FACTS, { headers: who === 'guest' ? {} : as(who) }))

describe('what is told of a compound', () => {
  it('stands there for everybody, confirmed by who wrote it, until nobody has for two weeks', async () => {
    await told()
    const { facts, may_write } = await shown()
    expect(may_write).toBe(false)
    expect(facts).toMatchObject([
      {
        ...{ kind: 'entry', name: '南门', how: 'walk', hours: '06:00-23:00', note: '车停门口' },
        ...{ seq: 1, state: 'present', freshness: 'fresh', confirmed_at: clock.now },
        ...{ confirmed_by: 'neighbour', disputed: false, mine: null },
      },
    ])
    expect(facts[0]?.hours_changes.length).toBeGreaterThan(1)
    clock.now += 15 * DAY_MS
    expect((await shown()).facts[0]).toMatchObject({ state: 'present', freshness: 'unknown' })
  })

  it('may be a place of the community, which gives its name and its hours', async () => {
    await told({ kind: 'rest', where: { place: 'guihuastn1' } })
    expect((await shown()).facts[0]).toMatchObject({
      ...{ name: '桂花里志愿服务站', name_en: 'Guihuali Station', place: 'guihuastn1' },
      ...{ hours: 'Mo-Su 08:00-20:00', own_hours: null },
    })
    await db.update(place).set({ hiddenAt: 1 }).where(eq(place.id, 'guihuastn1'))
    expect((await shown()).facts[0]).toMatchObject({ name: '桂花里志愿服务站', place: null })
    await db.update(place).set({ hiddenAt: null }).where(eq(place.id, 'guihuastn1'))
    const elsewhere = { kind: 'rest', where: { place: 'liuwanguihuastn1' } }
    expect(await why(tell('rider', elsewhere))).toBe('404 unknown_place')
  })

  it('forged values are refused, and say what is accepted', async () => {
    const wrong: object[] = [
      {},
      gate({ kind: 'lift' }),
      gate({ how: 'fly' }),
      gate({ how: undefined }),
      gate({ state: 'present' }),
      gate({ confirmed_at: 1 }),
      gate({ where: { name: '南门' } }),
      gate({ where: { name: '南门', at: [300, 20] } }),
      gate({ where: { place: 'guihuastn1' } }),
      gate({ where: { name: '南门', at: at(500, 20) } }),
      gate({ where: { name: '', at: GATE } }),
      gate({ where: { name: '南\n门', at: GATE } }),
      gate({ note: '打我电话 13800138000' }),
      gate({ note: '长'.repeat(61) }),
      gate({ hours: '看心情' }),
      { kind: 'meals', where: { name: '面馆', at: GATE }, price: 12.5 },
      { kind: 'rest', where: { name: '凉亭', at: GATE }, price: 12 },
    ]
    for (const value of wrong) {
      expect(await why(tell('rider', value)), JSON.stringify(value)).toBe('400 bad_input')
    }
    expect(await db.$count(difficulty)).toBe(0)
  })

  it('is written by who helps here, and by nobody else', async () => {
    expect(await why(tell('guest'))).toBe('401 sign_in_needed')
    for (const who of ['resident', 'outsider', 'responder'] as Who[]) {
      expect(await why(tell(who)), who).toBe('403 not_permitted')
    }
    const { fact: id } = await told()
    expect(await why(amend('outsider', id, 1, gate({ how: 'ride' })))).toBe('403 not_permitted')
    for (const who of ['rider', 'volunteer', 'station_master', 'coordinator'] as Who[]) {
      await told(gate({ where: { name: `${who}的门`.slice(0, 20), at: GATE } }), who)
    }
    const other = FACTS.replace('guihuali', 'liuwan')
    expect(await why(call(other, sending('rider', gate())))).toBe('404 unknown_compound')
  })

  it('sent twice it is told once; of two who tell of one gate at once, one does', async () => {
    const first = await given<DifficultyReceipt>(tell('rider', gate(), 'told-it-twice'))
    expect(await given(tell('rider', gate(), 'told-it-twice'))).toEqual(first)
    expect(await why(tell('rider', gate({ how: 'ride' }), 'told-it-twice'))).toBe('422 key_reused')
    const west = gate({ where: { name: '西门', at: GATE } })
    const both = await Promise.all([tell('rider', west), tell('volunteer', west)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await db.$count(difficulty)).toBe(2)
    expect(await db.$count(difficultyTurn)).toBe(2)
  })

  it('is no more than a compound can have', async () => {
    const [home] = await db.select({ id: compound.communityId }).from(compound).limit(1)
    const { fact: id } = await told()
    const [row] = await db.select().from(difficulty)
    if (!row || !home) throw new Error(`${id} is not there`)
    for (let i = 1; i < 40; i++) {
      await db.insert(difficulty).values({ ...row, id: `more${i}`, name: `门 ${i}` })
    }
    const fuller = gate({ where: { name: '最后的门', at: GATE } })
    expect(await why(tell('rider', fuller))).toBe('409 too_many_facts')
    expect(await db.$count(factTurn)).toBe(1)
  })
})

describe('a correction', () => {
  it('is a version of its own: what was said of the one before says nothing of it', async () => {
    const { fact: id } = await told()
    await given(say('volunteer', id, 'broken'))
    expect((await shown()).facts[0]).toMatchObject({ state: 'present', disputed: true })
    const receipt = await given<DifficultyReceipt>(
      amend('volunteer', id, 1, gate({ how: 'register', note: null })),
    )
    expect(receipt).toMatchObject({ kind: 'difficulty.changed', version: 2, difficulty: 'entry' })
    expect((await shown()).facts).toMatchObject([
      {
        how: 'register',
        note: null,
        seq: 2,
        state: 'present',
        disputed: false,
        freshness: 'fresh',
      },
    ])
    expect(await db.$count(fact)).toBe(1)
    const { versions } = await given<DifficultyHistoryAnswer>(
      call(`${FACTS}/${id}/history`, { headers: as('rider') }),
    )
    expect(versions.map(({ seq, did, by }) => [seq, did, by])).toEqual([
      [2, 'changed', '赵叔'],
      [1, 'added', '小李'],
    ])
    const forGuests = await given<DifficultyHistoryAnswer>(call(`${FACTS}/${id}/history`))
    expect(forGuests.versions.map(({ by }) => by)).toEqual([null, null])
  })

  it('of two who correct one version, one does; the other looks again', async () => {
    const { fact: id } = await told()
    const both = await Promise.all([
      amend('rider', id, 1, gate({ how: 'ride' })),
      amend('volunteer', id, 1, gate({ how: 'shut' })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await db.$count(difficultyTurn)).toBe(2)
    expect(await why(amend('rider', id, 1, gate()))).toBe('409 changed_meanwhile')
    expect(await why(amend('rider', id, 2, { ...gate(), kind: 'rest', how: undefined }))).toBe(
      '400 bad_input',
    )
  })

  it('what is wrong goes by staff, or by who alone told of it; its history stays', async () => {
    const { fact: id } = await told()
    expect(await why(remove('volunteer', id))).toBe('403 not_permitted')
    await given(amend('volunteer', id, 1, gate({ how: 'ride' })))
    expect(await why(remove('rider', id))).toBe('403 not_permitted')
    await given(remove('coordinator', id))
    expect((await shown()).facts).toEqual([])
    expect(await why(remove('coordinator', id))).toBe('404 unknown_fact')
    expect(await db.$count(difficultyTurn)).toBe(3)
    const { fact: own } = await told()
    await given(remove('rider', own))
  })
})

describe('whether it is still so', () => {
  it('says who is there: at the thing or at its compound; staff from anywhere', async () => {
    const { fact: id } = await told()
    const far = await say('guest', id, 'works', { at: at(-100, -200), accuracy_m: 500 })
    expect(await far.json()).toMatchObject({ error: 'too_far', metres: 110 })
    expect(await why(say('rider', id, 'works', {}))).toBe('422 where_needed')
    await given(say('guest', id, 'works', { at: at(-100, -40), accuracy_m: 0 }))
    await given(say('coordinator', id, 'broken', {}))
    expect((await shown()).facts[0]).toMatchObject({ state: 'broken', confirmed_by: 'keeper' })
    for (const words of [
      { says: 'out', at: GATE },
      { says: 'works', at: GATE, rank: 'keeper' },
    ]) {
      const answer = call(`${FACTS}/${id}/voice`, sending('rider', words))
      expect(await why(answer)).toBe('400 bad_input')
    }
  })

  it('two of three decide; a word can be taken back for ten seconds', async () => {
    const { fact: id } = await told()
    await given(say('volunteer', id, 'broken'))
    await given(say('guest', id, 'broken'))
    expect((await shown()).facts[0]).toMatchObject({ state: 'broken', disputed: false })
    await given(call(`${FACTS}/${id}/voice/undo`, sending('guest')))
    expect((await shown('volunteer')).facts[0]).toMatchObject({
      ...{ state: 'present', disputed: true },
      mine: { says: 'broken' },
    })
    const own = call(`${FACTS}/${id}/voice/undo`, sending('rider'))
    expect(await why(own)).toBe('409 too_late')
  })

  it('is told in public, without where anybody stood', async () => {
    const { fact: id } = await told()
    await given(say('rider', id, 'works'))
    const rows = await db.select().from(journal)
    const [, ...kinds] = rows.slice(-3).map(({ kind }) => kind)
    expect(kinds).toEqual(['difficulty.added', 'fact.voiced'])
    expect(JSON.stringify(rows)).not.toContain(String(GATE[0]))
    const { rows: entries } = await given<{ rows: { about: { name: string } }[] }>(
      call('/api/communities/guihuali/journal?kind=difficulty', { headers: as('coordinator') }),
    )
    expect(entries[0]?.about.name).toBe('柳岸花园')
  })
})

it('all compounds are read by whole compounds, and rows by what is told', async () => {
  const { fact: id } = await told()
  await told({ kind: 'parking', where: { name: '车棚', at: GATE }, cost: '免费' })
  const there = FACTS.replace('w1', 'w2')
  await given(call(there, sending('rider', gate())))
  const path = '/api/communities/guihuali/difficulties'
  const whole = await given<DifficultiesAnswer>(call(path))
  expect(whole.compounds.map(({ id, facts }) => [id, facts.length])).toEqual([
    ['w1', 2],
    ['w2', 1],
  ])
  expect(whole.compounds[0]?.ring).toEqual(RING)
  const page = await given<DifficultiesAnswer>(call(`${path}?limit=2`))
  expect(page).toMatchObject({ next: 'w1', compounds: [{ id: 'w1' }] })
  const rest = await given<DifficultiesAnswer>(call(`${path}?limit=2&after=w1`))
  expect(rest).toMatchObject({ next: null, compounds: [{ id: 'w2' }] })
  const [word] = await db
    .select()
    .from(voice)
    .where(like(voice.factId, `%${id}%`))
  if (!word) throw new Error('who wrote it has said nothing')
  for (let i = 0; i < 30; i++) await db.insert(voice).values({ ...word, by: `guest:${i}` })
  const meter = metered(env.DB)
  await call(path, {}, { ...env, DB: meter.db })
  expect(meter.rowsRead).toBeLessThanOrEqual(20)
})
