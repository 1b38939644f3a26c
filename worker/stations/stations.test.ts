import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { castMember } from '../../domain/accounts/cast.ts'
import type { ItemId } from '../../domain/stations/item.ts'
import type {
  LendingAnswer,
  LoanReceipt,
  LoansAnswer,
  StockAnswer,
  StockHistoryAnswer,
  StockReceipt,
} from '../api.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { given, type Who } from '../issues/testing.ts'
import { journal } from '../journal/table.ts'
import { endDue, nextDue } from '../live/due.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { settle } from '../testing/settle.ts'
import { loan, stockMove } from './table.ts'

const db = connect(env.DB)
const STATION = 'guihuastn1'
const STOP = 'guihuarest'
const DAY_MS = 86_400_000

let home: Community

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  home = await settle(env)
  await settleCast(env, home, await settle(env, { slug: 'liuwan' }))
})

beforeEach(async () => {
  clock.now += 3_600_000
  await db.delete(loan)
})

const post = (who: Who, path: string, words: object = {}, once?: string) => {
  clock.now += 1000
  return call(`/api/places/${path}`, sending(who, words, once ? { once } : {}))
}

const write = (words: object, { by = 'station_master' as Who, at = STATION, once = '' } = {}) =>
  post(by, `${at}/stock`, words, once || undefined)

const written = (item: ItemId, reason: string, count: number, how = {}) =>
  given<StockReceipt>(write({ item, reason, count }, how))

const read = <T>(who: Who, path: string) =>
  given<T>(call(path, { headers: who === 'guest' ? {} : as(who) }))

const heldOf = async (item: ItemId, at = STATION) => {
  const { stock } = await read<StockAnswer>('coordinator', `/api/places/${at}/stock`)
  return stock.find((each) => each.item === item)?.held
}

const historyOf = async (item: ItemId) =>
  (await read<StockHistoryAnswer>('station_master', historyPath(item))).lines

const historyPath = (item: ItemId) => `/api/places/${STATION}/stock/history?item=${item}`

const borrow = (who: Who, item = 'umbrella', at = STATION, once?: string) =>
  post(who, `${at}/loans`, { item }, once)

const bring = (who: Who, item = 'umbrella', at = STATION, once?: string) =>
  post(who, `${at}/returns`, { item }, once)

const errorOf = async (answer: Response) =>
  `${answer.status} ${(await answer.json<{ error: string }>()).error}`

describe('the stock of a station', () => {
  it('is what came less what went; a count writes the difference', async () => {
    expect(await written('towel', 'received', 20)).toMatchObject({ delta: 20, held: 20, line: 1 })
    expect(await written('towel', 'given', 3)).toMatchObject({ delta: -3, held: 17 })
    expect(await written('towel', 'spoiled', 1)).toMatchObject({ delta: -1, held: 16 })
    expect(await written('towel', 'counted', 14)).toMatchObject({ delta: -2, held: 14 })
    expect(await written('towel', 'counted', 14)).toMatchObject({ delta: 0, held: 14 })
    const lines = await historyOf('towel')
    expect(lines.map(({ reason, delta, held }) => [reason, delta, held])).toEqual([
      ['counted', 0, 14],
      ['counted', -2, 14],
      ['spoiled', -1, 16],
      ['given', -3, 17],
      ['received', 20, 20],
    ])
    expect(lines[0]?.by).toBe(castMember('station_master').name)
  })

  it('is read on where a page ends', async () => {
    for (let i = 0; i < 4; i++) await written('mask', 'received', 1)
    const path = `${historyPath('mask')}&limit=3`
    const page = await read<StockHistoryAnswer>('station_master', path)
    expect(page.lines.map(({ seq }) => seq)).toEqual([4, 3, 2])
    const rest = await read<StockHistoryAnswer>('station_master', `${path}&before=${page.next}`)
    expect([rest.lines.map(({ seq }) => seq), rest.next]).toEqual([[1], null])
  })

  it('never falls below nothing: of two who give the last one, one does', async () => {
    await written('soap', 'received', 1)
    const last = { item: 'soap', reason: 'given', count: 1 }
    const answers = await Promise.all([write(last), write(last, { by: 'coordinator' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409) as Response
    expect(await errorOf(refused)).toBe('409 none_left')
    expect(await heldOf('soap')).toBe(0)
    expect(await historyOf('soap')).toHaveLength(2)
  })

  it('of many who write at once, every line counts', async () => {
    const crowd = Array.from({ length: 8 }, () => written('medicine', 'received', 5))
    const lines = (await Promise.all(crowd)).map(({ line }) => line)
    expect(lines.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await heldOf('medicine')).toBe(40)
  })

  it('written twice is written once', async () => {
    const once = 'rice-came-once'
    const words = { item: 'rice', reason: 'received', count: 6 }
    const first = await given(write(words, { once }))
    expect(await given(write(words, { once }))).toEqual(first)
    expect((await write({ ...words, count: 7 }, { once })).status).toBe(422)
    expect(await heldOf('rice')).toBe(6)
  })

  it('moves from one stand to another, and is lost on neither', async () => {
    await written('oil', 'received', 9)
    const moved = { item: 'oil', reason: 'moved', count: 4, to: STOP }
    await given(write(moved))
    expect([await heldOf('oil'), await heldOf('oil', STOP)]).toEqual([5, 4])
    expect(await errorOf(await write({ ...moved, count: 6 }))).toBe('409 none_left')
    for (const to of [STATION, 'northmarkt', 'liuwanguihuarest', 'nowhere']) {
      expect(await errorOf(await write({ ...moved, to })), to).toBe('404 unknown_place')
    }
    expect([await heldOf('oil'), await heldOf('oil', STOP)]).toEqual([5, 4])
  })

  it('a mistake is reversed by a line of its own, once, at once, and by who made it', async () => {
    await written('gift_bag', 'received', 50)
    const { line } = await written('gift_bag', 'received', 30)
    const reverse = (by: Who, once?: string) =>
      post(by, `${STATION}/stock/reversal`, { item: 'gift_bag', seq: line }, once)
    expect(await errorOf(await reverse('coordinator'))).toBe('409 too_late')
    const once = 'reverse-it-once'
    const first = await given<StockReceipt>(reverse('station_master', once))
    expect(first).toMatchObject({ delta: -30, held: 50 })
    expect(await given(reverse('station_master', once))).toEqual(first)
    expect(await errorOf(await reverse('station_master'))).toBe('409 too_late')
    const late = await written('gift_bag', 'received', 2)
    clock.now += 20_000
    const words = { item: 'gift_bag', seq: late.line }
    const refused = await post('station_master', `${STATION}/stock/reversal`, words)
    expect(await errorOf(refused)).toBe('409 too_late')
  })

  it('no line is changed, removed, or put between', async () => {
    await written('detergent', 'received', 3)
    const forge = (statement: string) => env.DB.prepare(statement).run()
    await expect(forge('update stock_move set delta = 9')).rejects.toThrow('never changed')
    await expect(forge('delete from stock_move')).rejects.toThrow('never removed')
    const [line] = await db.select().from(stockMove).where(eq(stockMove.item, 'detergent'))
    if (!line) throw new Error('nothing was written')
    const forged = [
      { ...line, seq: 2, delta: 1, held: 99 },
      { ...line, seq: 3, delta: 1, held: 4 },
      { ...line, seq: 2, delta: -4, held: -1 },
    ]
    for (const row of forged) await expect(db.insert(stockMove).values(row)).rejects.toThrow()
    expect(await heldOf('detergent')).toBe(3)
  })

  it('is nobody else’s to write or read', async () => {
    const words = { item: 'towel', reason: 'received', count: 1 }
    const others: Who[] = ['guest', 'rider', 'volunteer', 'resident', 'outsider', 'responder']
    for (const by of others) {
      const status = by === 'guest' ? 401 : 403
      expect((await write(words, { by })).status, by).toBe(status)
      const headers = by === 'guest' ? {} : as(by)
      for (const path of ['stock', 'stock.csv', 'stock/history?item=towel', 'loans']) {
        const answer = await call(`/api/places/${STATION}/${path}`, { headers })
        expect(answer.status, `${by} ${path}`).toBe(status)
      }
    }
    // 陈姐 keeps her own station, and no other.
    expect((await write(words, { at: STOP })).status).toBe(403)
  })

  it('forged words are refused', async () => {
    const words = { item: 'towel', reason: 'received', count: 1 }
    const wrong = [
      { ...words, item: 'gold' },
      { ...words, reason: 'lent' },
      { ...words, reason: 'reversed' },
      { ...words, count: 0 },
      { ...words, count: -5 },
      { ...words, count: 1.5 },
      { ...words, count: 1e9 },
      { ...words, count: '3' },
      { ...words, by: 'somebody' },
      { ...words, to: STOP },
      { ...words, reason: 'moved' },
      { ...words, note: 'x'.repeat(101) },
    ]
    for (const each of wrong) {
      expect((await write(each)).status, JSON.stringify(each)).toBe(400)
    }
    expect(await errorOf(await write(words, { by: 'coordinator', at: 'northmarkt' }))).toBe(
      '404 unknown_place',
    )
  })

  it('can be taken along as a table', async () => {
    const note = '=HYPERLINK("x")'
    await given(write({ item: 'bottled_water', reason: 'received', count: 24, note }))
    const headers = as('station_master')
    const answer = await call(`/api/places/${STATION}/stock.csv`, { headers })
    expect(answer.headers.get('content-disposition')).toContain(`stock-${STATION}.csv`)
    const [head, first] = (await answer.text()).split('\r\n')
    expect(head).toContain('结余 held')
    expect(first).toContain(',瓶装水 Bottled water,入库 received,24,24,陈姐,"\'=HYPERLINK(""x"")"')
  })
})

describe('what is borrowed', () => {
  beforeEach(async () => {
    await written('umbrella', 'counted', 2)
    await written('umbrella', 'counted', 0, { at: STOP, by: 'coordinator' })
    await written('power_bank', 'counted', 1)
  })

  it('leaves the stand, and comes back to any', async () => {
    const taken = await given<LoanReceipt>(borrow('rider'))
    expect(taken).toMatchObject({ item: 'umbrella', held: 1, due_at: taken.at + 3 * DAY_MS })
    const seen = await read<LendingAnswer>('rider', `/api/places/${STOP}/lending`)
    expect(seen.mine.map(({ item }) => item)).toEqual(['umbrella'])
    expect(seen.lends).toContainEqual({ item: 'umbrella', held: 0 })
    expect(await given(bring('rider', 'umbrella', STOP))).toMatchObject({ place: STOP, held: 1 })
    expect([await heldOf('umbrella'), await heldOf('umbrella', STOP)]).toEqual([1, 1])
    expect(await errorOf(await bring('rider'))).toBe('409 nothing_lent')
  })

  it('is one of each at a time', async () => {
    await given(borrow('rider'))
    expect(await errorOf(await borrow('rider'))).toBe('409 already_lent')
    await given(borrow('rider', 'power_bank'))
    expect(await heldOf('umbrella')).toBe(1)
    await given(bring('rider'))
    await given(borrow('rider'))
  })

  it('of two who take the last one, one has it; the other has no loan', async () => {
    const answers = await Promise.all([
      borrow('rider', 'power_bank'),
      borrow('volunteer', 'power_bank'),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409) as Response
    expect(await errorOf(refused)).toBe('409 none_left')
    expect(await db.$count(loan)).toBe(1)
    expect(await heldOf('power_bank')).toBe(0)
  })

  it('asked for twice at once by one, one leaves the stand; given back twice, one comes', async () => {
    const taken = await Promise.all([borrow('rider'), borrow('rider')])
    expect(taken.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await heldOf('umbrella')).toBe(1)
    const back = await Promise.all([bring('rider'), bring('rider')])
    expect(back.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await heldOf('umbrella')).toBe(2)
  })

  it('sent twice is done once', async () => {
    const once = 'umbrella-once'
    const first = await given(borrow('rider', 'umbrella', STATION, once))
    expect(await given(borrow('rider', 'umbrella', STATION, once))).toEqual(first)
    const back = await given(bring('rider', 'umbrella', STATION, 'umbrella-back'))
    expect(await given(bring('rider', 'umbrella', STATION, 'umbrella-back'))).toEqual(back)
    expect(await heldOf('umbrella')).toBe(2)
  })

  it('anybody signed in may, a guest may look', async () => {
    await given(borrow('outsider'))
    expect((await borrow('guest')).status).toBe(401)
    const seen = await read<LendingAnswer>('guest', `/api/places/${STATION}/lending`)
    expect(seen).toMatchObject({ mine: [], keeper: false })
    expect(JSON.stringify(seen)).not.toContain(castMember('outsider').name)
    for (const words of [{ item: 'towel' }, { item: 'umbrella', person: 'x' }, {}]) {
      expect((await post('rider', `${STATION}/loans`, words)).status).toBe(400)
    }
    expect(await errorOf(await borrow('rider', 'umbrella', 'northmarkt'))).toBe('404 unknown_place')
  })

  it('is reminded of once when it is due, however often the alarm rings', async () => {
    const { due_at } = await given<LoanReceipt>(borrow('rider'))
    expect(await nextDue(db, home.id)).toBe(due_at)
    const house = { db, announce: () => undefined }
    const ring = () => endDue(house, home.id, clock.now)
    const reminders = () => db.$count(journal, eq(journal.kind, 'loan.reminded'))
    await ring()
    expect(await reminders()).toBe(0)
    clock.now = due_at ?? 0
    await Promise.all([ring(), ring()])
    await ring()
    expect(await reminders()).toBe(1)
    const [row] = await db.select().from(journal).where(eq(journal.kind, 'loan.reminded'))
    expect(row?.audience).toBe(`person:${castMember('rider').id}`)
    expect(await nextDue(db, home.id)).toBe(null)
  })

  it('and overdue is shown to who keeps the place and to staff, who write off what is lost', async () => {
    await given(borrow('rider'))
    clock.now += 4 * DAY_MS
    await given(borrow('volunteer'))
    const owed = await read<LoansAnswer>('station_master', `/api/places/${STATION}/loans`)
    expect(owed.loans.map(({ by, overdue }) => [by, overdue])).toEqual([
      [castMember('rider').name, true],
      [castMember('volunteer').name, false],
    ])
    const all = await read<LoansAnswer>('coordinator', '/api/communities/guihuali/loans')
    expect(all.loans).toEqual(owed.loans)
    const lose = (who: Who, once?: string) =>
      call(`/api/loans/${owed.loans[0]?.id}/loss`, sending(who, {}, once ? { once } : {}))
    expect((await lose('guest')).status).toBe(401)
    expect((await lose('outsider')).status).toBe(404)
    for (const who of ['rider', 'station_master'] as Who[]) {
      expect((await lose(who)).status, who).toBe(403)
    }
    const before = await heldOf('umbrella')
    await given(lose('coordinator', 'lost-for-good'))
    await given(lose('coordinator', 'lost-for-good'))
    expect(await errorOf(await lose('coordinator'))).toBe('409 loan_over')
    expect(await errorOf(await bring('rider'))).toBe('409 nothing_lent')
    expect(await heldOf('umbrella')).toBe(before)
  })

  it('who leaves takes along what they gave back; what they still have stays owed', async () => {
    await given(borrow('outsider'))
    await given(bring('outsider'))
    await given(borrow('outsider', 'power_bank'))
    await given(call('/api/account/close', sending('outsider', { sure: true })))
    const left = await db
      .select()
      .from(loan)
      .where(eq(loan.personId, castMember('outsider').id))
    expect(left.map(({ item }) => item)).toEqual(['power_bank'])
    const { loans } = await read<LoansAnswer>('coordinator', '/api/communities/guihuali/loans')
    expect(loans.some(({ by }) => by === castMember('outsider').name)).toBe(false)
  })
})
