import { env } from 'cloudflare:workers'
import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { session } from '../accounts/table.ts'
import type { Community } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { endDue, nextDue } from '../live/due.ts'
import { call } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'
import { issue, issueStep } from './table.ts'
import { clock, given, report, reported, stepped, story } from './testing.ts'

const db = connect(env.DB)
const house = { db, announce: () => undefined }

const HOUR_MS = 3_600_000

let here: Community

/** What the clock has done of itself, in order. */
const rung = async (id: string) => {
  const rows = await db
    .select({ kind: issueStep.kind, at: issueStep.at, level: issueStep.level })
    .from(issueStep)
    .where(and(eq(issueStep.issueId, id), eq(issueStep.by, 'system')))
    .orderBy(asc(issueStep.seq))
  return rows.map(({ kind, level }) => (level ? `${kind} ${level}` : kind))
}

const ring = () => endDue(house, here.id, clock.now)

beforeAll(async () => {
  clock.now = Date.UTC(2026, 5, 1, 2)
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})

/** The clock goes on by months here. */
const keepSignedIn = () =>
  db.update(session).set({ expiresAt: new Date(clock.now + 10_000 * HOUR_MS) })

/** Each test begins with nothing that is due. */
beforeEach(async () => {
  await keepSignedIn()
  await db.update(issue).set({ nextAt: null })
})

describe('the clock of an issue', () => {
  it('reminds at half its time, then tells the level above once a day, up to the district', async () => {
    const { issue: id, issue_no: no } = await report()
    const begun = clock.now
    expect(await nextDue(db, here.id)).toBe(begun + 12 * HOUR_MS)
    clock.now = begun + 12 * HOUR_MS - 1
    await ring()
    expect(await rung(id)).toEqual([])
    clock.now++
    await ring()
    expect(await rung(id)).toEqual(['remind'])
    expect(await nextDue(db, here.id)).toBe(begun + 24 * HOUR_MS)
    clock.now = begun + 24 * HOUR_MS
    await ring()
    expect(await rung(id)).toEqual(['remind', 'escalate community'])
    clock.now = begun + 47 * HOUR_MS
    await ring()
    expect(await rung(id)).toHaveLength(2)
    clock.now = begun + 48 * HOUR_MS
    await ring()
    expect(await rung(id)).toEqual(['remind', 'escalate community', 'escalate district'])
    expect(await nextDue(db, here.id)).toBe(null)
    clock.now += 100 * HOUR_MS
    await ring()
    expect(await rung(id)).toHaveLength(3)
    const { issue: shown, steps } = await story(no)
    expect(shown).toMatchObject({
      level: 'district',
      state: 'reported',
      holder: { is: 'district' },
    })
    expect(steps.slice(1).map(({ by }) => by)).toEqual(['clock', 'clock', 'clock'])
  })

  it('rings once, however often and from wherever the alarm comes', async () => {
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.push((await report()).issue)
    for (const expected of [1, 2, 3]) {
      clock.now += expected === 1 ? 12 * HOUR_MS : expected === 2 ? 12 * HOUR_MS : 24 * HOUR_MS
      await Promise.all(Array.from({ length: 8 }, ring))
      await ring()
      for (const id of ids) {
        expect(await rung(id)).toHaveLength(expected)
        const rows = await db.$count(
          journal,
          and(eq(journal.subject, `issue:${id}`), eq(journal.actor, 'system')),
        )
        expect(rows).toBe(expected)
      }
    }
  })

  it('that rings late does first what was first', async () => {
    const { issue: id } = await report()
    clock.now += 1000 * HOUR_MS
    const steps: number[] = []
    for (let due = await nextDue(db, here.id); due !== null && due <= clock.now; ) {
      await ring()
      steps.push((await rung(id)).length)
      due = await nextDue(db, here.id)
      if (steps.length > 10) throw new Error('the alarm rings in a circle')
    }
    expect(steps).toEqual([1, 2])
    expect(await rung(id)).toEqual(['remind', 'escalate community'])
  })

  it('of a date that was given begins anew, and stops when it is fixed', async () => {
    const { issue: id, issue_no: no } = await reported(['triage', 'assign'])
    await stepped('responder', no, 'plan', { due_at: clock.now + 100 * HOUR_MS })
    expect(await nextDue(db, here.id)).toBe(clock.now + 50 * HOUR_MS - 500)
    clock.now += 60 * HOUR_MS
    await ring()
    expect(await rung(id)).toEqual(['remind'])
    await stepped('responder', no, 'fix')
    expect((await db.select().from(issue).where(eq(issue.id, id)))[0].nextAt).toBe(null)
    clock.now += 1000 * HOUR_MS
    await ring()
    expect(await rung(id)).toEqual(['remind'])
  })

  it('sends nobody back who saw the issue before it rang', async () => {
    const { issue: id, issue_no: no } = await report()
    clock.now += 13 * HOUR_MS
    await ring()
    expect(await rung(id)).toEqual(['remind'])
    const receipt = await given<{ step: number }>(
      call(`/api/issues/${no}/triage`, sending('coordinator', { after: 1 })),
    )
    expect(receipt.step).toBe(3)
  })

  it.each([
    ['Asia/Shanghai', Date.UTC(2027, 2, 27, 12)],
    // In the nights that follow the clocks of Berlin go an hour ahead, and back.
    ['Europe/Berlin', Date.UTC(2027, 2, 27, 12)],
    ['Europe/Berlin', Date.UTC(2027, 9, 30, 12)],
  ])('counts hours that pass, not those on the wall, in %s', async (timeZone, day) => {
    await db.update(community).set({ timeZone }).where(eq(community.id, here.id))
    clock.now = day
    await keepSignedIn()
    const { issue: id } = await report()
    const begun = clock.now
    for (const [hours, expected] of [
      [12, 1],
      [24, 2],
    ] as const) {
      clock.now = begun + hours * HOUR_MS - 1
      await ring()
      expect(await rung(id)).toHaveLength(expected - 1)
      clock.now++
      await ring()
      expect(await rung(id)).toHaveLength(expected)
    }
  })
})
