import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { person } from '../accounts/table.ts'
import { connect } from '../db/connect.ts'
import { commit, type House } from './commit.ts'
import { type Act, type Entry, IF_CHANGED, record } from './record.ts'
import { journal } from './table.ts'

const db = connect(env.DB)
const house: House = { db, announce: () => undefined }
const request = (key: string, hash = 'same words') => ({ key, hash })
const act = (key: string, hash?: string): Act => ({
  actor: 'wang',
  now: 1000,
  request: request(key, hash),
})
const renamed: Entry = { communityId: null, kind: 'account.renamed', subject: 'person:wang' }

const rows = () => db.$count(journal)
const name = async () => (await db.select().from(person).where(eq(person.id, 'wang')))[0].name
const rename = (to: string, from = sql`true`) =>
  db.update(person).set({ name: to }).where(sql`${person.id} = 'wang' and ${from}`)

beforeAll(async () => {
  const at = new Date(0)
  const email = 'wang@people.invalid'
  await db.insert(person).values({ id: 'wang', name: '王', email, createdAt: at, updatedAt: at })
})

it('a change and its row are written together, once', async () => {
  const before = await rows()
  const change = () => [rename('王阿姨'), record(act('key-00001'), renamed)]
  const first = await commit(house, act('key-00001'), change())
  const second = await commit(house, act('key-00001'), change())
  expect(first).toMatchObject({ ok: true, repeated: false })
  expect(second).toMatchObject({ ok: true, repeated: true })
  expect(second.ok && second.rows).toEqual(first.ok && first.rows)
  expect(await rows()).toBe(before + 1)
})

it('a repetition changes nothing, even after others changed the same', async () => {
  await commit(house, act('key-00002'), [rename('甲'), record(act('key-00002'), renamed)])
  await commit(house, act('key-00003'), [rename('乙'), record(act('key-00003'), renamed)])
  await commit(house, act('key-00002'), [rename('甲'), record(act('key-00002'), renamed)])
  expect(await name()).toBe('乙')
})

it('a key with other words is refused', async () => {
  const change = (hash: string) => [rename('丙'), record(act('key-00004', hash), renamed)]
  await commit(house, act('key-00004', 'a'), change('a'))
  const other = await commit(house, act('key-00004', 'b'), change('b'))
  expect(other).toEqual({ ok: false, because: 'key_reused' })
})

it('what matches nothing writes no row', async () => {
  const before = await rows()
  const never = [rename('丁', sql`false`), record(act('key-00005'), renamed, { when: IF_CHANGED })]
  expect(await commit(house, act('key-00005'), never)).toEqual({ ok: false, because: 'nothing' })
  expect(await rows()).toBe(before)
  const once = [rename('丁'), record(act('key-00005'), renamed, { when: IF_CHANGED })]
  expect(await commit(house, act('key-00005'), once)).toMatchObject({ ok: true })
})

it('a broken constraint undoes the change and is named', async () => {
  const at = new Date(0)
  const again = { id: 'wang', name: '他', email: 'x@people.invalid', createdAt: at, updatedAt: at }
  const outcome = await commit(house, act('key-00006'), [
    rename('戊'),
    db.insert(person).values(again),
    record(act('key-00006'), renamed),
  ])
  expect(outcome).toEqual({ ok: false, because: 'conflict', constraint: 'person.id' })
  expect(await name()).not.toBe('戊')
})

it('a change without a row is a fault', async () => {
  await expect(commit(house, act('key-00007'), [rename('己')])).rejects.toThrow('journal')
})

it('a row can carry what only the database knows', async () => {
  const extra = { people: sql`(select count(*) from ${person})` }
  const outcome = await commit(house, act('key-00008'), [
    record(act('key-00008'), { ...renamed, payload: { a: 1 } }, { extra }),
  ])
  expect(outcome.ok && JSON.parse(outcome.rows[0].payload)).toEqual({ a: 1, people: 1 })
})

it('a row of the journal can be neither changed nor removed', async () => {
  const says = (error: Error) => String(error.cause ?? error)
  const changing = db.update(journal).set({ actor: 'li' })
  await expect(changing.catch((e) => Promise.reject(says(e)))).rejects.toContain('append-only')
  await expect(db.delete(journal).catch((e) => Promise.reject(says(e)))).rejects.toContain(
    'append-only',
  )
})

it('of a hundred repetitions at once one is carried out', async () => {
  const before = await rows()
  const change = () => [rename('庚'), record(act('key-00009'), renamed)]
  const all = await Promise.all(
    Array.from({ length: 100 }, () => commit(house, act('key-00009'), change())),
  )
  expect(all.every((outcome) => outcome.ok)).toBe(true)
  expect(all.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1)
  expect(await rows()).toBe(before + 1)
})
