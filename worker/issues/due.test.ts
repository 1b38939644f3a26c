import { env } from 'cloudflare:workers'
import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { ISSUE_STATES, type IssueState, PHASES, phaseOf } from '../../domain/issues/state.ts'
import { membership, session } from '../accounts/table.ts'
import type { IssueListAnswer, TasksAnswer } from '../api.ts'
import type { Community } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { endDue, nextDue } from '../live/due.ts'
import { photo } from '../photos/table.ts'
import { task } from '../tasks/table.ts'
import { act, claimed, look, TASKS } from '../tasks/testing.ts'
import { call } from '../testing/call.ts'
import { as, PROPERTY_COMPANY, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { metered } from '../testing/meter.ts'
import { at, written } from '../testing/neighbourhood.ts'
import { headersOf, newcomer } from '../testing/newcomer.ts'
import { settle } from '../testing/settle.ts'
import { groundOf } from './ground.ts'
import { issuesServed } from './looking.ts'
import { compound, issue, issueFollower, issueStep } from './table.ts'
import { given, ISSUES, report, reported, sentPhoto, stepped, story, why } from './testing.ts'

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

/** The task that asks to look whether an issue is fixed. */
async function askedToLook(id: string) {
  const rows = await db.select().from(task).where(eq(task.sourceKind, 'issue'))
  const mine = rows.filter(({ sourceId }) => sourceId?.startsWith(`${id}.`))
  return { all: mine, last: mine.at(-1) ?? expect.fail('nobody was asked to look') }
}

/** Claims the task, does it with a photo, and has the coordinator vouch for it. */
async function lookAt(no: number, who: 'rider' | 'volunteer') {
  const { claim } = await claimed(who, no)
  const picture = await sentPhoto(who, 'proof')
  expect((await act(who, claim, 'completion', { photo: picture })).status).toBe(200)
  return { claim, picture }
}

/** Who is owed what for an issue, and by which claim. */
async function owed(id: string) {
  const rows = await db
    .select({ to: journal.actor, payload: journal.payload })
    .from(journal)
    .where(and(eq(journal.subject, `issue:${id}`), eq(journal.kind, 'points.due')))
    .orderBy(asc(journal.seq))
  return rows.map(({ to, payload }) => {
    const { for: what, claim } = JSON.parse(payload)
    return { to, for: what, ...(claim === undefined ? {} : { claim }) }
  })
}

describe('whoever passes by', () => {
  it('is asked to look at a fix near the place, and verifies it by a photo', async () => {
    const { issue: id, issue_no: no } = await reported(['triage', 'assign', 'fix'])
    const { last } = await askedToLook(id)
    expect(last).toMatchObject({
      ...{
        title: '路灯：看看修好没有 · Street light: is it fixed?',
        proof: 'photo',
        stage: 'open',
        seats: 1,
      },
      ...{ untilAt: clock.now + 72 * HOUR_MS, postedBy: 'demo-responder' },
    })
    const { claim } = await lookAt(last.no, 'volunteer')
    expect((await story(no)).issue.state).toBe('fixed')
    const verify = () => act('coordinator', claim, 'verification', {}, 'look-vouched')
    const receipt = await given(verify())
    expect(receipt).toMatchObject({ kind: 'claim.verified' })
    expect(await given(verify())).toEqual(receipt)
    const { issue: shown, steps } = await story(no, 'guest')
    expect(shown.state).toBe('verified')
    expect(steps.at(-1)).toMatchObject({
      kind: 'verify',
      by: 'neighbour',
      photos: [expect.stringMatching(/^[/]i[/]/)],
    })
    expect(await owed(id)).toEqual([
      { to: 'demo-resident', for: 'report' },
      { to: 'demo-volunteer', for: 'verify', claim },
    ])
    expect(await db.$count(issueStep, eq(issueStep.issueId, id))).toBe(5)
  })

  it('is asked no more when somebody has verified it, or says that it is not fixed', async () => {
    const verified = await reported(['triage', 'assign', 'fix', 'verify'])
    expect((await askedToLook(verified.issue)).last.stage).toBe('cancelled')
    const again = await reported(['triage', 'assign', 'fix', 'reopen', 'fix'])
    const { all } = await askedToLook(again.issue)
    expect(all.map(({ stage }) => stage)).toEqual(['cancelled', 'open'])
  })

  it('who has looked at a fix that is none any more has still done the task', async () => {
    const { issue: id, issue_no: no } = await reported(['triage', 'assign', 'fix'])
    const { last } = await askedToLook(id)
    const { claim } = await lookAt(last.no, 'rider')
    await stepped('resident', no, 'reopen')
    await given(act('coordinator', claim, 'verification'))
    expect((await story(no)).issue.state).toBe('reopened')
    expect(await owed(id)).toEqual([{ to: 'demo-rider', for: 'verify', claim }])
    // Looked at again, by a task and by itself, it is owed once.
    await stepped('responder', no, 'fix')
    const again = await lookAt((await askedToLook(id)).last.no, 'rider')
    await given(act('coordinator', again.claim, 'verification'))
    expect(await owed(id)).toEqual([
      { to: 'demo-rider', for: 'verify', claim },
      { to: 'demo-resident', for: 'report' },
    ])
    const twice = db.$client.prepare(
      `insert into journal (kind, subject, actor, audience, at, payload)
        select kind, subject, actor, audience, at + 1, payload from journal
        where kind = 'points.due' and subject = ?`,
    )
    await expect(twice.bind(`issue:${id}`).run()).rejects.toThrow('UNIQUE')
  })

  it('is asked by nobody who fixed it: they change nothing of it, and vouch for nobody', async () => {
    const decide = async (who: 'coordinator' | 'responder' | 'admin', fixer: typeof who) => {
      const { issue_no: no, issue: id } = await reported(['triage', 'assign'])
      await stepped(fixer, no, 'fix')
      const { last } = await askedToLook(id)
      const { claim } = await lookAt(last.no, 'rider')
      const patch = sending(who, { title: '不用看了' }, { method: 'PATCH' })
      return {
        amend: await call(`/api/tasks/${last.no}`, patch),
        cancel: await call(`/api/tasks/${last.no}/cancellation`, sending(who)),
        return: await act(who, claim, 'return', { because: 'not_done' }),
        verify: await act(who, claim, 'verification'),
      }
    }
    for (const answer of Object.values(await decide('coordinator', 'coordinator'))) {
      expect(await why(answer)).toBe('403 own_fix')
    }
    for (const answer of Object.values(await decide('responder', 'responder'))) {
      expect(['403 not_permitted', '404 unknown_task', '404 unknown_claim']).toContain(
        await why(answer),
      )
    }
    const others = await decide('admin', 'coordinator')
    expect(others.amend.status).toBe(200)
    expect(await why(others.cancel)).toBe('409 task_in_hand')
    expect(others.return.status).toBe(200)
  })

  it('is offered to decide on nothing that is about their own fix, in a list or on its page', async () => {
    const offered = async (fixer: 'coordinator' | 'admin') => {
      const { issue_no: no, issue: id } = await reported(['triage', 'assign'])
      await stepped(fixer, no, 'fix')
      const { last } = await askedToLook(id)
      const open = (await look('coordinator', last.no)).can
      await lookAt(last.no, 'rider')
      const done = call(`${TASKS}?state=done`, { headers: as('coordinator') })
      const { tasks } = await given<TasksAnswer>(done)
      const listed = tasks.find((each) => each.no === last.no) ?? expect.fail('not in the list')
      expect(await look('coordinator', last.no)).toEqual(listed)
      return { open, done: listed.can, claim: listed.claims[0].can }
    }
    expect(await offered('coordinator')).toEqual({ open: [], done: [], claim: [] })
    expect(await offered('admin')).toEqual({
      open: ['amend', 'cancel'],
      done: ['amend'],
      claim: ['verify', 'return'],
    })
    const meter = metered(env.DB)
    const asked = (await db.select().from(task).where(eq(task.sourceKind, 'issue'))).slice(-2)
    const sourceIds = asked.map(({ sourceId }) => sourceId ?? '')
    const own = await issuesServed.own?.(connect(meter.db), sourceIds, 'demo-coordinator')
    expect([...(own ?? [])]).toEqual([sourceIds[0]])
    // Each as it is asked, and its step: of some hundred steps.
    expect(meter.rowsRead).toBeLessThan(10)
  })

  it('and who fixed it themselves verifies nothing by it', async () => {
    const { issue: id, issue_no: no } = await reported(['triage', 'assign', 'fix'])
    const { last } = await askedToLook(id)
    const { claim } = await lookAt(last.no, 'rider')
    await db
      .update(issueStep)
      .set({ by: 'demo-rider' })
      .where(and(eq(issueStep.issueId, id), eq(issueStep.kind, 'fix')))
    await given(act('coordinator', claim, 'verification'))
    expect((await story(no)).issue.state).toBe('fixed')
  })

  it('and who belongs to those who fixed it verifies nothing by it', async () => {
    const { issue: id, issue_no: no } = await reported(['triage', 'assign', 'fix'])
    const { last } = await askedToLook(id)
    const { claim } = await lookAt(last.no, 'rider')
    const belonging = {
      ...{ id: 'rider-of-the-company', personId: 'demo-rider', role: 'responder' as const },
      ...{ organisationId: PROPERTY_COMPANY, communityId: here.id, scope: 'company' },
      ...{ appliedAt: clock.now, verifiedAt: clock.now },
    }
    await db.insert(membership).values(belonging)
    await given(act('coordinator', claim, 'verification'))
    await db.delete(membership).where(eq(membership.id, belonging.id))
    expect((await story(no)).issue.state).toBe('fixed')
  })

  it('at once with a neighbour verifies it once', async () => {
    for (let round = 0; round < 5; round++) {
      const { issue: id, issue_no: no } = await reported(['triage', 'assign', 'fix'])
      const { last } = await askedToLook(id)
      const { claim } = await lookAt(last.no, 'rider')
      const photo = await sentPhoto('volunteer', 'verify')
      const { issue: seen } = await story(no)
      await Promise.all([
        act('coordinator', claim, 'verification'),
        call(`/api/issues/${no}/verification`, sending('volunteer', { after: seen.seq, photo })),
      ])
      const rows = await db
        .select({ kind: issueStep.kind })
        .from(issueStep)
        .where(eq(issueStep.issueId, id))
      expect(rows.filter(({ kind }) => kind === 'verify')).toHaveLength(1)
      expect((await story(no)).issue.state).toBe('verified')
    }
  })
})

describe('whoever leaves', () => {
  it('takes along what they reported and follow, and hears of it no more', async () => {
    const cookie = await newcomer(env, 'someone')
    clock.now += 1000
    const own = await given<{ issue: string }>(
      call(ISSUES, {
        method: 'POST',
        headers: headersOf(cookie, 'newcomer-report'),
        body: JSON.stringify({ category: 'light', at: at(5, 5), text: '灯不亮' }),
      }),
    )
    const data = await given<{ reports: object[]; follows: object[] }>(
      call('/api/account/export', { headers: { cookie } }),
    )
    expect(data.reports).toMatchObject([{ id: own.issue, text: '灯不亮' }])
    expect(data.follows).toMatchObject([{ issueId: own.issue, because: 'reported' }])
    await given(
      call('/api/account/close', {
        method: 'POST',
        headers: headersOf(cookie, 'newcomer-leaves'),
        body: JSON.stringify({ sure: true }),
      }),
    )
    const [row] = await db.select().from(issueFollower).where(eq(issueFollower.personId, 'someone'))
    expect(row.leftAt).toBe(clock.now)
    expect(await db.$count(issue, eq(issue.id, own.issue))).toBe(1)
  })
})

/** Half of them were reported before this. */
const SINCE = Date.UTC(2030, 0, 1)

/** What ten thousand issues of a town are like: most done, some open, and a flood that nobody has looked through. */
async function town(): Promise<void> {
  const states = [
    ...['closed', 'verified', 'rejected', 'triaged', 'fixed'],
    ...['assigned', 'planned', 'reopened', 'merged'],
  ] as IssueState[]
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const state = i > 9_000 || i % 10 === 9 ? 'reported' : states[i % 9]
    return {
      ...{ id: `town${i}`, no: 1_000_000 + i, communityId: here.id, level: 'community' as const },
      category: CATEGORY_IDS[i % CATEGORY_IDS.length],
      ...{
        lng: at(5, 5)[0],
        lat: at(5, 5)[1],
        reportedBy: i % 4 ? 'demo-operator' : 'demo-resident',
      },
      ...{ reportedAt: SINCE - 5000 + i, dueAt: clock.now, state, phase: phaseOf(state) },
      compoundId: `c/${i % 40}`,
      mergedInto: state === 'merged' ? 'town0' : null,
      publishedAt: state === 'reported' || (phaseOf(state) === 'gone' && i % 2) ? null : clock.now,
    }
  })
  for (let i = 0; i < rows.length; i += 2000) {
    await db.$client
      .prepare(
        `insert into issue (id, no, community_id, level, category, lng, lat, reported_by, reported_at,
          due_at, state, phase, compound_id, merged_into, published_at)
        select j.value->>'id', j.value->>'no', j.value->>'communityId', j.value->>'level',
          j.value->>'category', j.value->>'lng', j.value->>'lat', j.value->>'reportedBy',
          j.value->>'reportedAt', j.value->>'dueAt', j.value->>'state', j.value->>'phase',
          j.value->>'compoundId', j.value->>'mergedInto', j.value->>'publishedAt' from json_each(?) j`,
      )
      .bind(JSON.stringify(rows.slice(i, i + 2000)))
      .run()
  }
  for (let i = 0; i < 40; i++) {
    const box = { west: 0, south: 0, east: 0, north: 0 }
    const named = { id: `c/${i}`, name: `${i}村`, ring: '[]' }
    await db.insert(compound).values({ ...named, ...box, communityId: here.id })
  }
  await db.$client
    .prepare(
      `insert into issue_follower (issue_id, person_id, because, at)
        select id, reported_by, 'reported', reported_at from issue where no >= 1000000`,
    )
    .run()
  // Each has one photo; whose bytes they are does not matter to a list.
  const [{ id: photoId }] = await db.select({ id: photo.id }).from(photo).limit(1)
  await db.$client
    .prepare(
      `insert into photo select 'p' || i.id, p.key || i.id, p.type, p.bytes, p.width, p.height,
        p.person_id, p.community_id, p.purpose, p.sent_at from issue i, photo p
        where p.id = ? and i.no >= 1000000`,
    )
    .bind(photoId)
    .run()
  await db.$client
    .prepare(
      `insert into issue_photo (issue_id, seq, position, photo_id, name)
        select id, 1, 0, 'p' || id, '1-0-00000000.jpg' from issue where no >= 1000000`,
    )
    .run()
}

describe('of ten thousand issues', () => {
  beforeAll(async () => {
    await keepSignedIn()
    await sentPhoto('operator', 'report')
    await town()
  }, 120_000)

  const cost = async (query: string, who: 'guest' | 'coordinator' | 'resident') => {
    const meter = metered(env.DB)
    const headers = who === 'guest' ? {} : as(who)
    const answer = await call(`${ISSUES}${query}`, { headers }, { ...env, DB: meter.db })
    const { issues, next } = await given<IssueListAnswer>(answer)
    return { rows: issues.length, next, read: meter.rowsRead }
  }

  it.each([
    ...['', 'phase=open', 'phase=fixed', 'phase=done', 'phase=gone', 'phase=new'],
    ...['category=litter', 'category=hazard&phase=done', 'compound=c/7', 'state=triaged'],
    ...['mine=yes', 'since=1', 'since=99999999999999'],
  ])('a page of “%s” reads at most four rows for each', async (query) => {
    for (const who of ['guest', 'coordinator'] as const) {
      if (who === 'guest' && query === 'mine=yes') continue
      let next: string | null = null
      for (let page = 0; page < 3; page++) {
        const after = next === null ? '' : `&after=${next}`
        const found = await cost(`?${query}${after}`, who)
        expect(found.read, `${who}: ${found.rows} rows`).toBeLessThanOrEqual(3 * 50 + 50)
        next = found.next
        if (next === null) break
      }
    }
  })

  const ways = (name: string, ...values: readonly string[]) => [
    '',
    ...values.map((value) => `&${name}=${value}`),
  ]
  const filtered = ways('category', 'litter').flatMap((category) =>
    ways('compound', 'c/7').flatMap((compound) =>
      ways('since', String(SINCE)).map((since) => category + compound + since),
    ),
  )

  it.each([
    '',
    ...PHASES.map((phase) => `&phase=${phase}`),
    ...ISSUE_STATES.map((state) => `&state=${state}`),
    ...['&phase=open&state=triaged', '&phase=open&state=closed'],
  ])('a page of “%s” with every other filter reads no more', async (stage) => {
    for (const more of filtered) {
      for (const [who, own] of [
        ['guest', ''],
        ['coordinator', ''],
        ['resident', '&mine=yes'],
      ] as const) {
        const { read, rows } = await cost(`?limit=50${stage}${more}${own}`, who)
        const told = `${who}: ${stage}${more}${own} read ${read} for ${rows}`
        expect(read, told).toBeLessThanOrEqual(3 * 50 + 50)
      }
    }
  })

  it('a page of every filter has what a look through all of them finds', async () => {
    const all = await db.select().from(issue).where(eq(issue.communityId, here.id))
    for (const [phase, category, compound] of [
      ['open', undefined, undefined],
      ['open', 'litter', undefined],
      ['gone', undefined, 'c/8'],
      ['done', undefined, 'c/7'],
    ] as const) {
      const query = Object.entries({ phase, category, compound })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `&${name}=${value}`)
        .join('')
      for (const who of ['guest', 'coordinator'] as const) {
        const answer = call(
          `${ISSUES}?limit=50${query}`,
          who === 'guest' ? {} : { headers: as(who) },
        )
        const { issues } = await given<IssueListAnswer>(answer)
        const wanted = all.filter(
          (row) =>
            row.phase === phase &&
            (category ?? row.category) === row.category &&
            (compound ?? row.compoundId) === row.compoundId &&
            (who === 'coordinator' || row.publishedAt !== null),
        )
        expect(wanted.length).toBeGreaterThan(5)
        expect(
          issues.map(({ no }) => no),
          query,
        ).toEqual(
          wanted
            .map(({ no }) => no)
            .toSorted((a, b) => b - a)
            .slice(0, 50),
        )
      }
    }
  })

  it('one’s own of a kind come in full pages, and then there are no more', async () => {
    const all = await db.select().from(issue).where(eq(issue.reportedBy, 'demo-resident'))
    const wanted = all.filter(({ phase, category }) => phase === 'done' && category === 'litter')
    const numbers: number[] = []
    const sizes: number[] = []
    for (let after = ''; ; ) {
      const query = `?mine=yes&phase=done&category=litter&limit=20${after}`
      const answer = call(`${ISSUES}${query}`, { headers: as('resident') })
      const { issues, next } = await given<IssueListAnswer>(answer)
      numbers.push(...issues.map(({ no }) => no))
      sizes.push(issues.length)
      if (next === null) break
      after = `&after=${next}`
    }
    expect(numbers).toEqual(wanted.map(({ no }) => no).toSorted((a, b) => b - a))
    expect(sizes.length).toBeGreaterThan(2)
    expect(sizes.slice(0, -1).every((size) => size === 20)).toBe(true)
    expect(sizes.at(-1)).toBeGreaterThan(0)
  })

  it('who answers for a position is found among those near', async () => {
    const compounds = Array.from({ length: 900 }, (_, i) => {
      const [west, south] = at(-600 + 40 * (i % 30), -600 + 40 * Math.floor(i / 30))
      const [east, north] = at(-565 + 40 * (i % 30), -565 + 40 * Math.floor(i / 30))
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ]
      return { id: `grid${i}`, name: `小区${i}`, ring, west, south, east, north }
    })
    await db.$client
      .prepare(
        `insert into compound (id, community_id, name, ring, west, south, east, north)
          select value ->> 'id', ?, value ->> 'name', value ->> 'ring', value ->> 'west',
            value ->> 'south', value ->> 'east', value ->> 'north' from json_each(?)`,
      )
      .bind(here.id, JSON.stringify(compounds))
      .run()
    await db.$client
      .prepare(
        `insert into membership (id, person_id, role, community_id, scope, applied_at, verified_at)
          with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
          select 'many' || i, 'demo-rider', 'volunteer', ?, 'many' || i, 0, 0 from n`,
      )
      .bind(here.id)
      .run()
    const meter = metered(env.DB)
    const open = Date.UTC(2026, 5, 1, 2)
    const ground = await groundOf(connect(meter.db), here, at(-583, 10), open)
    expect(ground).toMatchObject({ compoundId: 'grid450', level: 'community' })
    expect(await groundOf(connect(meter.db), here, at(5, 5), open)).toMatchObject({
      level: 'station',
    })
    // Of a grid of 30 rows it looks at two or three, twice.
    expect(meter.rowsRead).toBeLessThan(2 * 3 * 30 + 40)
  })

  it('what is near is found among those near', async () => {
    const { read } = await cost(`/near?at=${written(at(-400, -100))}&category=litter`, 'guest')
    expect(read).toBeLessThanOrEqual(50)
  })
})
