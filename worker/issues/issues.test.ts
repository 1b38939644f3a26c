import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CAST, type CastKey } from '../../domain/accounts/cast.ts'
import { ISSUE_STATES, type IssueState, stepsFrom } from '../../domain/issues/state.ts'
import type { IssueListAnswer, IssueReceipt, NearIssueAnswer, Problem } from '../api.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { at, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import type { TakenKind } from './advance.ts'
import { ACTIONS } from './standing.ts'
import { issue, issueFollower, issueStep } from './table.ts'
import {
  given,
  ISSUES,
  readied,
  report,
  reported,
  sentPhoto,
  standing,
  step,
  stepped,
  story,
  USUALLY_BY,
  usual,
  type Who,
  why,
} from './testing.ts'

const db = connect(env.DB)

const KINDS = Object.keys(ACTIONS) as TakenKind[]

const list = async (query = '', who: Who = 'guest'): Promise<IssueListAnswer> =>
  given(call(`${ISSUES}${query}`, who === 'guest' ? {} : { headers: as(who) }))
const numbers = ({ issues }: IssueListAnswer) => issues.map(({ no }) => no)
const meet = (who: Who, no: number) => call(`/api/issues/${no}/meeting`, sending(who))
const follow = (who: Who, no: number, method = 'PUT') =>
  call(`/api/issues/${no}/following`, sending(who, {}, { method }))

beforeAll(async () => {
  // Ten in the morning in Shanghai.
  clock.now = Date.UTC(2026, 5, 1, 2)
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})

describe('a report', () => {
  it('gets the next number, a clock of its category, and who answers for it', async () => {
    const first = await report()
    const second = await report({ category: 'hazard', text: ' 井盖没了 ' })
    expect(second.issue_no).toBe(first.issue_no + 1)
    expect(second).toMatchObject({ kind: 'issue.reported', step: 1, level: 'station' })
    const { issue, steps } = await story(second.issue_no, 'resident')
    expect(issue).toMatchObject({
      text: '井盖没了',
      state: 'reported',
      published: false,
      mine: true,
      follows: true,
      due_at: clock.now + 8 * 3_600_000,
      holder: { is: 'station', name: '桂花里志愿服务站', name_en: 'Guihuali Station' },
      can: [],
    })
    expect(steps).toMatchObject([{ seq: 1, kind: 'report', by: 'reporter', photos: [] }])
  })

  it('is the community’s where no station with a master is near, or none is open', async () => {
    expect(await report({}, { where: at(-590, 590) })).toMatchObject({ level: 'community' })
    clock.now = Date.UTC(2026, 5, 1, 15)
    expect(await report()).toMatchObject({ level: 'community' })
    clock.now = Date.UTC(2026, 5, 2, 2)
    expect(await report()).toMatchObject({ level: 'station' })
  })

  it('sent again is the same report', async () => {
    const body = { category: 'litter', at: at(5, 5), photos: [await sentPhoto('rider', 'report')] }
    const send = () => call(ISSUES, sending('rider', body, { once: 'the-same-report' }))
    const answers = await Promise.all([send(), send(), send()])
    const receipts = await Promise.all(answers.map((answer) => given<IssueReceipt>(answer)))
    clock.now += 86_400_000
    receipts.push(await given(send()))
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    const { issue: id } = receipts[0]
    expect(await db.$count(journal, eq(journal.subject, `issue:${id}`))).toBe(1)
  })

  it('that cannot be read is refused, and says where', async () => {
    clock.now += 86_400_000
    const good = { category: 'light', at: at(5, 5) }
    const [lng, lat] = at(5, 5)
    const proof = await sentPhoto('resident', 'proof')
    const others = await sentPhoto('rider', 'report')
    const used = await sentPhoto('resident', 'report')
    await report({ photos: [used] })
    const refused = [
      [{ ...good, category: 'ghost' }, '400 category'],
      [{ ...good, at: [lat, lng] }, '400 at'],
      [{ ...good, at: at(5000, 0) }, '400 at'],
      [{ ...good, text: '长'.repeat(121) }, '400 text'],
      [{ ...good, place_id: 'elsewhereguihuastn1' }, '404 place_id'],
      [{ ...good, photos: ['a', 'b', 'c', 'd', 'e'] }, '400 photos'],
      ...[proof, others, 'nothing'].map(
        (photo) => [{ ...good, photos: [photo] }, '404 photos'] as const,
      ),
      [{ ...good, photos: [used] }, '409 photos'],
      [{ ...good, more: 1 }, '400 more'],
    ] as const
    const before = await db.$count(issue)
    for (const [body, expected] of refused) {
      clock.now += 3_600_000
      const problem = await (await call(ISSUES, sending('resident', body))).json<Problem>()
      expect(`${problem.status} ${problem.field}`, JSON.stringify(body)).toBe(expected)
    }
    expect(await db.$count(issue)).toBe(before)
  })

  it('is anybody’s who is signed in, and a flood of them ends', async () => {
    clock.now += 86_400_000
    const body = { category: 'light', at: at(5, 5) }
    expect(await why(call(ISSUES, sending('guest', body)))).toBe('401 sign_in_needed')
    const flood = await Promise.all(
      Array.from({ length: 200 }, () => call(ISSUES, sending('outsider', body))),
    )
    const said = flood.map(({ status }) => status)
    expect(said.filter((status) => status === 200)).toHaveLength(6)
    expect(said.filter((status) => status === 429)).toHaveLength(194)
    const refused = flood.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(100)
    let day = 6
    for (let i = 0; i < 60; i++) {
      clock.now += 600_000
      if ((await call(ISSUES, sending('outsider', body))).status === 200) day++
    }
    expect(day).toBeLessThanOrEqual(30 + 12)
    expect((await call(ISSUES, sending('rider', body))).status).toBe(200)
  })

  it('is seen by its reporter and staff alone until somebody has looked it through', async () => {
    const { issue_no: no } = await report({ text: '楼道灯坏了' })
    const said = async (who: Who) =>
      (await call(`/api/issues/${no}`, who === 'guest' ? {} : { headers: as(who) })).status
    for (const who of ['resident', 'operator', 'coordinator', 'admin'] as const) {
      expect(await said(who), who).toBe(200)
      expect(numbers(await list('?mine=yes', who)).includes(no), who).toBe(who === 'resident')
    }
    for (const who of ['rider', 'station_master', 'responder', 'outsider'] as const) {
      expect([await said(who), numbers(await list('', who)).includes(no)], who).toEqual([
        404,
        false,
      ])
    }
    expect([await said('guest'), numbers(await list()).includes(no)]).toEqual([401, false])
    expect(numbers(await list('', 'coordinator'))).toContain(no)
    await stepped('coordinator', no, 'triage')
    for (const who of ['guest', 'outsider', 'rider'] as const)
      expect(await said(who), who).toBe(200)
    expect(numbers(await list())).toContain(no)
    expect(await why(call('/api/issues/0'))).toBe('404 unknown_issue')
    expect(await why(call('/api/issues/zero'))).toBe('404 unknown_issue')
  })

  it('that is rejected as abuse is taken back from everybody', async () => {
    const { issue_no: no } = await report({ text: '某某是小偷' })
    await stepped('coordinator', no, 'triage')
    expect((await story(no, 'guest')).issue.text).toBe('某某是小偷')
    await stepped('coordinator', no, 'reject', { because: 'abuse' })
    for (const path of [`/api/issues/${no}`, `/i/${no}`]) {
      expect((await call(path, { headers: as('volunteer') })).status, path).toBe(404)
    }
    expect(await (await call(ISSUES)).text()).not.toContain('某某')
    expect((await story(no)).issue).toMatchObject({ state: 'rejected', published: false })
  })

  it('tells the journal no words and no place', async () => {
    const { issue: id } = await report({ text: '找张三，电话 13800000000' })
    const [row] = await db
      .select()
      .from(journal)
      .where(eq(journal.subject, `issue:${id}`))
    expect(Object.keys(JSON.parse(row.payload)).toSorted()).toEqual([
      ...['category', 'issue', 'issue_no', 'level', 'step'],
    ])
    expect(row.audience).toBe('coordinators')
  })
})

/** How an issue comes to each state, by whoever usually takes the steps. */
const WAYS: Readonly<Record<IssueState, readonly TakenKind[]>> = {
  reported: [],
  triaged: ['triage'],
  assigned: ['triage', 'assign'],
  planned: ['triage', 'assign', 'plan'],
  fixed: ['triage', 'assign', 'fix'],
  verified: ['triage', 'assign', 'fix', 'verify'],
  closed: ['triage', 'assign', 'fix', 'verify', 'close'],
  reopened: ['triage', 'assign', 'fix', 'reopen'],
  rejected: ['triage', 'reject'],
  merged: ['triage', 'merge'],
}

it.each(ISSUE_STATES)(
  'what is %s is led on where the table says so, and only there',
  async (state) => {
    let ready = 0
    for (const kind of KINDS) {
      if (ready === 0) ready = await readied(WAYS[state])
      const before = await standing(ready)
      expect(before?.state).toBe(state)
      // The admin may take every step.
      const answer = await step('admin', ready, kind)
      if (stepsFrom(state).includes(kind)) {
        expect(answer.status, `${kind}: ${await answer.clone().text()}`).toBe(200)
        ready = 0
      } else {
        expect(await why(answer), kind).toBe('409 step_not_now')
        expect(await standing(ready)).toEqual(before)
      }
    }
  },
  60_000,
)

/** Who may take each step, as somebody who neither reported it nor is assigned it through another. */
const MAY: Readonly<Record<TakenKind, readonly CastKey[]>> = {
  triage: ['operator', 'coordinator', 'admin'],
  assign: ['operator', 'coordinator', 'admin'],
  accept: ['operator', 'coordinator', 'admin', 'responder'],
  plan: ['operator', 'coordinator', 'admin', 'responder'],
  extend: ['operator', 'coordinator', 'admin', 'responder'],
  hand_back: ['operator', 'coordinator', 'admin', 'responder'],
  fix: ['operator', 'coordinator', 'admin', 'responder'],
  verify: ['volunteer', 'rider', 'station_master', 'operator', 'coordinator', 'admin', 'resident'],
  close: ['operator', 'coordinator', 'admin'],
  reject: ['operator', 'coordinator', 'admin'],
  reopen: CAST.map(({ key }) => key),
  merge: ['operator', 'coordinator', 'admin'],
  reword: ['operator', 'coordinator', 'admin'],
}

const READY: Readonly<Record<TakenKind, IssueState>> = {
  triage: 'reported',
  assign: 'triaged',
  accept: 'assigned',
  plan: 'assigned',
  extend: 'planned',
  hand_back: 'assigned',
  fix: 'planned',
  verify: 'fixed',
  close: 'verified',
  reject: 'triaged',
  reopen: 'closed',
  merge: 'triaged',
  reword: 'triaged',
}

it.each(KINDS)(
  'the step %s is for those whom the table of permits names',
  async (kind) => {
    let ready = 0
    for (const who of [...CAST.map(({ key }) => key), 'guest' as const]) {
      if (ready === 0) ready = await readied(WAYS[READY[kind]])
      const words =
        who === 'guest' && (kind === 'fix' || kind === 'verify')
          ? { photo: 'nothing' }
          : await usual(kind, who)
      const answer = await step(who, ready, kind, words)
      const may = MAY[kind].includes(who as CastKey)
      if (may) expect(answer.status, `${who}: ${await answer.clone().text()}`).toBe(200)
      if (may) ready = 0
      else if (who === 'guest') expect(answer.status).toBe(401)
      // What nobody has looked through does not exist for others.
      else expect(answer.status, who).toBe(kind === 'triage' && who !== 'resident' ? 404 : 403)
    }
  },
  60_000,
)

describe('a step', () => {
  it('of two desks that take one at once is taken by one', async () => {
    for (let round = 0; round < 10; round++) {
      const { issue_no: no, issue: id } = await report()
      const take = (who: Who, kind: 'triage' | 'rejection', words: object) =>
        call(`/api/issues/${no}/${kind}`, sending(who, { after: 1, ...words }))
      const answers = await Promise.all([
        take('coordinator', 'triage', {}),
        take('operator', 'rejection', { because: 'no_fault' }),
        take('admin', 'triage', { category: 'hazard' }),
      ])
      const won = answers.filter(({ status }) => status === 200)
      expect(won).toHaveLength(1)
      for (const lost of answers.filter((answer) => !won.includes(answer))) {
        expect(['409 step_taken', '409 step_not_now']).toContain(await why(lost))
      }
      expect(await db.$count(issueStep, eq(issueStep.issueId, id))).toBe(2)
      expect(await db.$count(journal, eq(journal.subject, `issue:${id}`))).toBe(2)
    }
  })

  it('sent again is answered as the first time, also when others have followed', async () => {
    const { issue_no: no } = await report()
    const send = () =>
      call(`/api/issues/${no}/triage`, sending('coordinator', { after: 1 }, { once: 'triage-it' }))
    const first = await given(send())
    await stepped('coordinator', no, 'assign')
    expect(await given(send())).toEqual(first)
    const other = call(
      `/api/issues/${no}/triage`,
      sending('coordinator', { after: 2 }, { once: 'triage-it' }),
    )
    expect(await why(other)).toBe('422 key_reused')
  })

  it('after one that is no longer the last, or not yet there, is refused', async () => {
    const no = await readied(['triage'])
    for (const after of [1, 3, 99]) {
      const body = { after, organisation: 'guihua-property' }
      const answer = call(`/api/issues/${no}/assignment`, sending('coordinator', body))
      expect(await why(answer), String(after)).toBe('409 step_taken')
    }
  })

  it('of sorting corrects the category, its promise and the line', async () => {
    const { issue_no: no } = await report({ category: 'other', text: '张三家门口' })
    await stepped('coordinator', no, 'triage', { category: 'hazard', text: '' })
    const { issue } = await story(no)
    expect(issue).toMatchObject({ category: 'hazard', text: null })
    expect(issue.due_at - issue.reported_at).toBe(8 * 3_600_000)
  })

  it('that corrects the line keeps what was written, for who sorts reports alone', async () => {
    const { issue_no: no, issue: id } = await report({ text: '打 13800138000 问张三' })
    await stepped('coordinator', no, 'triage', { text: '灯坏了' })
    const reworded = await stepped('operator', no, 'reword', { text: '三幢门口的灯坏了' })
    expect(reworded).toMatchObject({ kind: 'issue.reworded', step: 3 })
    await stepped('coordinator', no, 'reword', { text: null })
    const keptFor = async (who: Who) => {
      const { steps } = await story(no, who)
      return steps.map((each) => each.text_before)
    }
    expect((await story(no, 'guest')).issue.text).toBeNull()
    const kept = [null, '打 13800138000 问张三', '灯坏了', '三幢门口的灯坏了']
    expect(await keptFor('operator')).toEqual(kept)
    for (const who of ['guest', 'resident', 'rider', 'responder'] as const) {
      expect(await keptFor(who), who).toEqual([null, null, null, null])
    }
    const told = await db
      .select({ audience: journal.audience, payload: journal.payload })
      .from(journal)
      .where(and(eq(journal.subject, `issue:${id}`), eq(journal.kind, 'issue.reworded')))
    expect(told.map(({ audience }) => audience)).toEqual(['public', 'public'])
    expect(JSON.stringify(told)).not.toMatch(/灯坏了|13800138000/)
  })

  it('that leaves the line as it was keeps nothing', async () => {
    const { issue_no: no } = await report({ text: '灯坏了' })
    await stepped('coordinator', no, 'triage', { text: '灯坏了' })
    const { steps } = await story(no)
    expect(steps.map((each) => each.text_before)).toEqual([null, null])
  })

  it('of assigning needs an organisation of the community', async () => {
    const no = await readied(['triage'])
    const answer = step('coordinator', no, 'assign', { organisation: 'nobody' })
    expect(await why(answer)).toBe('404 unknown_organisation')
    await stepped('coordinator', no, 'assign')
    expect((await story(no, 'guest')).issue.holder).toEqual({
      ...{ is: 'organisation', name: '桂花物业', name_en: 'Guihua Property' },
    })
  })

  it('that gives a date gives one to come, and moves it later once', async () => {
    const no = await readied(['triage', 'assign'])
    expect(await why(step('responder', no, 'plan', { due_at: clock.now - 1 }))).toBe(
      '422 date_passed',
    )
    // No alarm is set for the first day, and no calendar has the second.
    for (const due_at of [Date.UTC(2400, 0), Number.MAX_SAFE_INTEGER]) {
      expect(await why(step('responder', no, 'plan', { due_at }))).toBe('422 date_too_far')
    }
    const promised = clock.now + 86_400_000
    await stepped('responder', no, 'plan', { due_at: promised })
    const move = (who: Who, due_at: number) =>
      step(who, no, 'extend', { due_at, because: 'weather' })
    expect(await why(move('responder', promised))).toBe('422 date_not_later')
    expect((await move('responder', promised + 1)).status).toBe(200)
    expect(await why(move('responder', promised + 2))).toBe('409 extension_used')
    expect((await move('coordinator', promised + 3)).status).toBe(200)
    expect((await story(no)).issue).toMatchObject({ extensions: 2, due_at: promised + 3 })
  })

  it('of fixing and verifying shows one’s own photo, once, made for that', async () => {
    const no = await readied(['triage', 'assign'])
    const wrong = [
      await sentPhoto('responder', 'verify'),
      await sentPhoto('coordinator', 'fix'),
      'nothing',
    ]
    for (const photo of wrong) {
      expect(await why(step('responder', no, 'fix', { photo }))).toBe('404 unknown_photo')
    }
    const photo = await sentPhoto('responder', 'fix')
    await stepped('responder', no, 'fix', { photo })
    const other = await readied(['triage', 'assign'])
    expect(await why(step('responder', other, 'fix', { photo }))).toBe('409 photo_used')
    const { steps } = await story(no, 'guest')
    expect(steps.at(-1)).toMatchObject({ kind: 'fix', by: 'organisation' })
    expect(steps.at(-1)?.photos[0]).toMatch(new RegExp(`^/i/${no}/photos/4-0-[0-9a-f]{8}[.]jpg$`))
  })

  it('of verifying is not for whoever fixed it', async () => {
    const { issue_no: no } = await reported(['triage'])
    await stepped('coordinator', no, 'assign')
    await stepped('coordinator', no, 'fix')
    expect(await why(step('coordinator', no, 'verify'))).toBe('403 own_fix')
    expect((await story(no, 'coordinator')).issue.can).not.toContain('verify')
    expect((await step('resident', no, 'verify')).status).toBe(200)
    // Nor for the organisation, though one of its people reported it.
    const mine = await report({}, { by: 'responder' })
    for (const kind of ['triage', 'assign'] as const) {
      await stepped('coordinator', mine.issue_no, kind)
    }
    await stepped('responder', mine.issue_no, 'fix')
    expect(await why(step('responder', mine.issue_no, 'verify'))).toBe('403 own_fix')
  })

  it('of verifying owes points to who reported it and who looked, once', async () => {
    const { issue_no: no, issue: id } = await reported(['triage', 'assign', 'fix', 'verify'])
    const owed = () =>
      db
        .select({ to: journal.actor, audience: journal.audience })
        .from(journal)
        .where(and(eq(journal.subject, `issue:${id}`), eq(journal.kind, 'points.due')))
    const both = [
      { to: 'demo-resident', audience: 'person:demo-resident' },
      { to: 'demo-rider', audience: 'person:demo-rider' },
    ]
    expect(await owed()).toEqual(both)
    for (const kind of ['reopen', 'fix', 'verify'] as const)
      await stepped(USUALLY_BY[kind], no, kind)
    expect(await owed()).toEqual(both)
  })

  it('of reopening lets the clock go on where it stood', async () => {
    const { issue_no: no } = await reported(['triage', 'assign', 'fix'])
    const { issue: fixed } = await story(no)
    expect(fixed.stopped_at).toBe(clock.now)
    clock.now += 86_400_000
    await stepped('outsider', no, 'reopen')
    const { issue: open } = await story(no)
    expect(open).toMatchObject({ state: 'reopened', stopped_at: null })
    expect(open.paused_ms).toBe(clock.now - (fixed.stopped_at ?? 0))
  })

  it('of reopening is taken of each neighbour once between two fixes', async () => {
    const { issue_no: no } = await reported(['triage', 'assign', 'fix', 'reopen', 'reject'])
    expect((await story(no, 'resident')).issue.can).not.toContain('reopen')
    expect(await why(step('resident', no, 'reopen'))).toBe('409 already_reopened')
    // Somebody else may have seen it, and staff speaks for whoever calls.
    for (const who of ['rider', 'coordinator', 'coordinator'] as const) {
      expect((await story(no, who)).issue.can).toContain('reopen')
      await stepped(who, no, 'reopen')
      await stepped('coordinator', no, 'reject')
    }
    expect(await why(step('rider', no, 'reopen'))).toBe('409 already_reopened')
    await stepped('coordinator', no, 'reopen')
    await stepped('coordinator', no, 'fix')
    expect((await story(no, 'resident')).issue.can).toContain('reopen')
    await stepped('resident', no, 'reopen')
  })

  it('of reopening is taken of one neighbour six times at once, then every four hours', async () => {
    const fixed: number[] = []
    for (let i = 0; i < 8; i++) {
      fixed.push(await readied(['triage', 'assign', 'fix']))
    }
    const reopen = (no: number) => step('outsider', no, 'reopen')
    for (const no of fixed.slice(0, 6)) expect((await reopen(no)).status).toBe(200)
    const answer = await reopen(fixed[6])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(4 * 3600 - 60)
    expect(await why(answer)).toBe('429 too_many')
    // What was not taken is not taken for said.
    expect((await story(fixed[6], 'outsider')).issue).toMatchObject({ state: 'fixed' })
    expect((await step('rider', fixed[6], 'reopen')).status).toBe(200)
    clock.now += 4 * 3_600_000
    expect((await reopen(fixed[7])).status).toBe(200)
  })

  it('of a person shows what they are to the issue, and no name', async () => {
    const { issue_no: no } = await reported(['triage', 'assign', 'accept', 'fix', 'verify'])
    const answer = await call(`/api/issues/${no}`)
    const text = await answer.text()
    for (const { id, name } of CAST) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(name)
    }
    expect(JSON.parse(text).steps.map(({ by }: { by: string }) => by)).toEqual([
      ...['reporter', 'community', 'community', 'organisation', 'organisation', 'neighbour'],
    ])
  })
})

describe('merging', () => {
  it('carries followers over, and each neighbour who met it counts once', async () => {
    const into = await report({}, { by: 'rider' })
    const one = await report()
    for (const who of ['volunteer', 'resident'] as const) await given(meet(who, into.issue_no))
    for (const who of ['volunteer', 'outsider', 'rider'] as const) {
      await given(meet(who, one.issue_no))
    }
    await stepped('coordinator', one.issue_no, 'merge', { into: into.issue_no })
    const { issue: gone } = await story(one.issue_no)
    expect(gone).toMatchObject({ state: 'merged', merged_into: into.issue_no, phase: 'gone' })
    // 王阿姨, 赵叔 and 钱先生; 小李 reported it.
    expect((await story(into.issue_no)).issue.met).toBe(3)
    const followers = await db
      .select({ id: issueFollower.personId })
      .from(issueFollower)
      .where(eq(issueFollower.issueId, into.issue))
    expect(followers.map(({ id }) => id).toSorted()).toEqual([
      ...['demo-outsider', 'demo-resident', 'demo-rider', 'demo-volunteer'],
    ])
  })

  it('into itself, into what is gone, or into another community’s is refused', async () => {
    const { issue_no: no } = await report()
    const gone = await reported(['reject'])
    const there = await given<IssueReceipt>(
      call(
        '/api/communities/elsewhere/issues',
        sending('coordinator', { category: 'light', at: at(5, 5) }),
      ),
    )
    const merge = (into: number) => step('coordinator', no, 'merge', { into })
    expect(await why(merge(no))).toBe('422 merged_into_itself')
    expect(await why(merge(gone.issue_no))).toBe('409 step_not_now')
    expect(await why(merge(there.issue_no))).toBe('404 unknown_issue')
    expect(await why(merge(999_999))).toBe('404 unknown_issue')
  })

  it('into each other at once leaves one of the two', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await report(), await report()]
      const merge = (who: Who, one: IssueReceipt, into: IssueReceipt) =>
        call(`/api/issues/${one.issue_no}/merging`, sending(who, { after: 1, into: into.issue_no }))
      const said = await Promise.all([merge('coordinator', a, b), merge('operator', b, a)])
      expect(said.filter(({ status }) => status === 200)).toHaveLength(1)
      const states = [await story(a.issue_no), await story(b.issue_no)].map((s) => s.issue.state)
      expect(states.toSorted()).toEqual(['merged', 'reported'])
    }
  })
})

describe('having met it too', () => {
  it('counts once a person, and not for who reported it', async () => {
    const { issue_no: no } = await report()
    const first = await given(meet('rider', no))
    expect(await given(meet('rider', no))).toEqual(first)
    await Promise.all(Array.from({ length: 10 }, () => meet('volunteer', no)))
    await given(meet('resident', no))
    expect((await story(no)).issue.met).toBe(2)
    expect(await why(meet('guest', no))).toBe('401 sign_in_needed')
    expect(await why(meet('rider', 999_999))).toBe('404 unknown_issue')
  })

  it('is over when the issue is', async () => {
    const no = await readied(['triage', 'assign', 'fix'])
    expect(await why(meet('rider', no))).toBe('409 step_not_now')
  })

  it('stays so when one wants to hear no more', async () => {
    const no = await readied(['triage'])
    await given(follow('rider', no))
    await given(meet('rider', no))
    expect((await story(no, 'rider')).issue).toMatchObject({ follows: true, met: 1 })
    await given(follow('rider', no, 'DELETE'))
    await given(follow('rider', no, 'DELETE'))
    expect((await story(no, 'rider')).issue).toMatchObject({ follows: false, met: 1 })
    await given(meet('rider', no))
    expect((await story(no)).issue.met).toBe(1)
    await given(follow('rider', no))
    expect((await story(no, 'rider')).issue.follows).toBe(true)
    expect(await why(follow('outsider', no, 'DELETE'))).toBe('409 step_not_now')
  })
})

describe('what is near', () => {
  it('is of the same category, open, and within its distance; unread ones say nothing', async () => {
    const where = at(-300, -150)
    const near = async (x: number, category = 'facility', who: Who = 'guest') => {
      const query = `near?at=${written(at(-300 + x, -150))}&category=${category}`
      const asking = call(`${ISSUES}/${query}`, who === 'guest' ? {} : { headers: as(who) })
      return (await given<{ issues: NearIssueAnswer[] }>(asking)).issues
    }
    const { issue_no: no } = await report({ category: 'facility', text: '长椅断了' }, { where })
    expect(await near(20)).toMatchObject([{ no, metres: 20, text: null, photo: null, mine: false }])
    // How far exactly is for staff, and for who reported it.
    for (const [who, metres] of [
      ...[['guest', 10] as const, ['rider', 10] as const, ['outsider', 10] as const],
      ...[['resident', 13] as const, ['operator', 13] as const, ['coordinator', 13] as const],
    ]) {
      expect(await near(13, 'facility', who), who).toMatchObject([{ no, metres }])
    }
    expect(await near(26)).toEqual([])
    expect(await near(0, 'light')).toEqual([])
    await stepped('coordinator', no, 'triage')
    expect(await near(0)).toMatchObject([{ no, metres: 0, text: '长椅断了' }])
    await stepped('coordinator', no, 'reject')
    expect(await near(0)).toEqual([])
    const outside = call(`${ISSUES}/near?at=${written(at(5000, 0))}&category=light`)
    expect(await why(outside)).toBe('400 outside_community')
  })
})

describe('a list', () => {
  it('is of what is asked for, page by page, each once', async () => {
    const litter = await reported(['triage'], { category: 'litter' })
    const since = clock.now
    const fixed = await reported(['triage', 'assign', 'fix'], { category: 'water' })
    const water = await list('?category=water&phase=fixed')
    expect(numbers(water)).toEqual([fixed.issue_no])
    expect(numbers(await list('?state=triaged&category=litter'))).toContain(litter.issue_no)
    expect(numbers(await list(`?since=${since}`))).toEqual([fixed.issue_no])
    expect(numbers(await list(`?since=${clock.now + 1}`))).toEqual([])
    expect(await why(call(`${ISSUES}?mine=yes`))).toBe('401 sign_in_needed')
    expect(await why(call(`${ISSUES}?phase=lost`))).toBe('400 bad_input')
    const all = numbers(await list('?limit=100'))
    const paged: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: IssueListAnswer = await list(`?limit=7${after && `&after=${after}`}`)
      paged.push(...numbers(page))
      after = page.next
    }
    expect(paged.slice(0, 100)).toEqual(all)
    expect(new Set(paged).size).toBe(paged.length)
  })
})
