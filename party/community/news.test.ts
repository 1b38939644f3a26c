import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hearer } from '../../domain/live/news.ts'
import { MOST_NEWS, type Row, type ServerMessage } from '../../domain/live/wire.ts'
import { nextAlarm } from './agenda.ts'
import { type Desk, Recent } from './news.ts'

const row = (seq: number, more: Partial<Row> = {}): Row => ({
  seq,
  kind: 'task.posted',
  subject: `task:${seq}`,
  actor: 'zhou',
  audience: 'volunteers',
  at: seq,
  payload: '{}',
  ...more,
})

const volunteer: Hearer = { hears: 'volunteers', personId: 'zhao', named: true }

/** A journal that grows, and a client that keeps what it is told. */
function house(journal: Row[], told: number) {
  const heard: number[] = []
  let kept = told
  const desk: Desk = {
    rowsAfter: async (seq, limit) => journal.filter((each) => each.seq > seq).slice(0, limit),
    rowsUpTo: async (seq, limit) =>
      journal
        .filter((each) => each.seq <= seq)
        .toReversed()
        .slice(0, limit),
    namesOf: async (ids) => new Map(ids.map((id) => [id, `名${id}`])),
    tell: (rows, seq) => {
      heard.push(...rows.map((each) => each.seq))
      kept = seq
    },
  }
  return { journal, desk, heard, kept: () => kept }
}

describe('reading on', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 400 })

  it('tells each row once, in order, whenever the room forgets everything in between', async () => {
    await fc.assert(
      fc.asyncProperty(gaps, fc.array(fc.boolean()), async (steps, evictions) => {
        const { journal, desk, heard, kept } = house([], 0)
        let recent = await Recent.open(desk, 0)
        let seq = 0
        for (const [i, step] of steps.entries()) {
          seq += step
          journal.push(row(seq))
          if (evictions[i]) recent = await Recent.open(desk, kept())
          if (i % 7 === 0) await recent.readOn(desk)
        }
        await recent.readOn(desk)
        expect(heard).toEqual(journal.map((each) => each.seq))
      }),
      { numRuns: 100 },
    )
  })

  it('a journal that does not answer loses nothing', async () => {
    const { desk, heard } = house([row(1), row(2)], 0)
    const recent = await Recent.open(desk, 0)
    const broken = { ...desk, namesOf: () => Promise.reject(new Error('no answer')) }
    await expect(recent.readOn(broken)).rejects.toThrow('no answer')
    await recent.readOn(desk)
    expect(heard).toEqual([1, 2])
  })
})

describe('who comes back', () => {
  const rowsIn = (message: ServerMessage) =>
    message.t === 'news' ? message.rows.map(({ seq }) => seq) : message.t

  it('is told exactly what they missed', async () => {
    const { desk } = house([row(3), row(5), row(9)], 9)
    const recent = await Recent.open(desk, 9)
    expect(rowsIn(recent.since(0, volunteer))).toEqual([3, 5, 9])
    expect(rowsIn(recent.since(5, volunteer))).toEqual([9])
    expect(recent.since(9, volunteer)).toEqual({ t: 'news', seq: 9, rows: [] })
  })

  it('and is not told less when they know more than the room', async () => {
    const { desk } = house([row(3)], 3)
    const recent = await Recent.open(desk, 3)
    expect(recent.since(7, volunteer)).toEqual({ t: 'news', seq: 7, rows: [] })
  })

  it('who missed too much fetches afresh, and goes on from there', async () => {
    const many = Array.from({ length: MOST_NEWS + 50 }, (_, i) => row(i + 1))
    const { journal, desk } = house(many, many.length)
    const recent = await Recent.open(desk, many.length)
    expect(recent.since(49, volunteer)).toEqual({ t: 'refetch', seq: many.length })
    expect(rowsIn(recent.since(50, volunteer))).toHaveLength(MOST_NEWS)
    journal.push(row(many.length + 1))
    await recent.readOn(desk)
    expect(recent.since(50, volunteer).t).toBe('refetch')
    expect(rowsIn(recent.since(51, volunteer))).toHaveLength(MOST_NEWS)
  })

  it('is told nothing that is for others, and no names where they are nobody', async () => {
    const rows = [
      row(1, { audience: 'public' }),
      row(2),
      row(3, { audience: 'coordinators' }),
      row(4, { audience: 'person:zhao', actor: 'zhao' }),
      row(5, { audience: 'person:li' }),
    ]
    const { desk } = house(rows, 5)
    const recent = await Recent.open(desk, 5)
    const guest: Hearer = { hears: 'public', personId: null, named: false }
    expect(recent.since(0, volunteer)).toMatchObject({
      rows: [
        { seq: 1, by: '名zhou', mine: false },
        { seq: 2, by: '名zhou' },
        { seq: 4, mine: true },
      ],
    })
    expect(recent.since(0, guest)).toMatchObject({ rows: [{ seq: 1, by: null, mine: false }] })
    const wall: Hearer = { hears: 'volunteers', personId: null, named: false }
    expect(recent.since(0, wall)).toMatchObject({ rows: [{ by: null }, { by: null }] })
  })
})

describe('the alarm', () => {
  const agenda = { someoneListens: false, nextDue: null, sessionEnds: [] }

  it('is the first of what is due, and 15 s while somebody listens', () => {
    expect(nextAlarm(agenda, 0)).toBeNull()
    expect(nextAlarm({ ...agenda, someoneListens: true }, 0)).toBe(15_000)
    expect(nextAlarm({ ...agenda, someoneListens: true, nextDue: 4000 }, 0)).toBe(4000)
    expect(nextAlarm({ ...agenda, sessionEnds: [null, 7000], nextDue: 9000 }, 0)).toBe(7000)
  })

  it('what is overdue does not make it ring without end', () => {
    expect(nextAlarm({ ...agenda, nextDue: 1 }, 60_000)).toBe(61_000)
  })
})
