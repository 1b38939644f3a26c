import { env } from 'cloudflare:workers'
import { desc, eq, sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AssignmentAnswer, LinkMade, PhotoReceipt } from '../api.ts'
import { community } from '../communities/table.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { photo } from '../photos/table.ts'
import { call } from '../testing/call.ts'
import { as, PROPERTY_COMPANY, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { at } from '../testing/neighbourhood.ts'
import { headersOf, newcomer } from '../testing/newcomer.ts'
import { settle } from '../testing/settle.ts'
import type * as holders from './holders/answers.ts'
import { compound, issueStep, responderLink } from './table.ts'
import {
  freshPicture,
  given,
  report,
  reported,
  step,
  stepped,
  story,
  type Who,
  why,
} from './testing.ts'

type OrganisationsAnswer = InferOutput<typeof holders.OrganisationsAnswer>
type RoutesAnswer = InferOutput<typeof holders.RoutesAnswer>
type CompoundsAnswer = InferOutput<typeof holders.CompoundsAnswer>

const db = connect(env.DB)

const DAY_MS = 86_400_000

const linkTo = (no: number, who: Who = 'coordinator', once?: string) =>
  call(`/api/issues/${no}/links`, sending(who, {}, once ? { once } : {}))

const revoke = (no: number, id: string, who: Who = 'coordinator') =>
  call(`/api/issues/${no}/links/${id}`, sending(who, {}, { method: 'DELETE' }))

/** What opening a link leaves in a browser: its cookie beside those it has, and the address it leads to. */
async function open(link: string, cookie = '') {
  const { pathname, search } = new URL(link)
  const answer = await call(`${pathname}${search}`, { headers: { cookie }, redirect: 'manual' })
  const set = answer.headers.getSetCookie()
  const kept = set[0]?.split(';')[0] ?? cookie
  const to = answer.headers.get('location') ?? ''
  return { answer, set, cookie: kept, query: to.slice(to.indexOf('?')) }
}

type Browser = { readonly cookie: string; readonly query?: string }

const look = ({ cookie, query = '' }: Browser) =>
  call(`/api/respond${query}`, { headers: { cookie } })

let sent = 0

const act = (
  { cookie, query = '' }: Browser,
  what: string,
  body: object,
  once = `by-link-${++sent}`,
) =>
  call(`/api/respond/${what}${query}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': once },
    body: JSON.stringify(body),
  })

const photoBy = ({ cookie, query = '' }: Browser) =>
  call(`/api/respond/photos${query}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'image/jpeg', 'idempotency-key': `by-link-${++sent}` },
    body: freshPicture() as BodyInit,
  })

/** Something assigned to the property company, and a browser in which its link was opened. */
async function assigned() {
  const { issue_no: no, issue: id } = await reported(['triage', 'assign'])
  const made = await given<LinkMade>(linkTo(no))
  return { no, issue: id, made, browser: await open(made.link) }
}

const assignment = (browser: Browser) => given<AssignmentAnswer>(look(browser))

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})

describe('a responder’s link', () => {
  it('leads to the page without its key, which only a cookie of that page keeps', async () => {
    const { issue_no: no } = await reported(['triage', 'assign'])
    const { link, id, until } = await given<LinkMade>(linkTo(no))
    expect(until).toBe(clock.now + 14 * DAY_MS)
    const { answer, set } = await open(link)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/respond?link=${id}`])
    expect(set).toHaveLength(2)
    for (const path of ['/respond', '/api/respond']) {
      const one = set.find((each) => each.includes(`Path=${path};`)) ?? ''
      expect(one).toMatch(/^__Secure-yike-respond=/)
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(one).toContain(part)
    }
    const key = new URL(link).searchParams.get('key') ?? ''
    expect(key).toMatch(/^[0-9a-f]{40}$/)
    const [row] = await db.select().from(responderLink).where(eq(responderLink.id, id))
    expect(JSON.stringify(row)).not.toContain(key)
    const wrong = await open(
      link.replace(
        key,
        key.replace(/^./, (a) => (a === '0' ? '1' : '0')),
      ),
    )
    expect([wrong.answer.status, wrong.answer.headers.get('location')]).toEqual([303, '/respond'])
    expect(wrong.set).toEqual([])
  })

  it('shows one report, and the steps that an organisation takes', async () => {
    const { no, made, browser } = await assigned()
    const { issue, organisation, can, until } = await assignment(browser)
    expect(issue.issue).toMatchObject({ no, state: 'assigned', can: [], mine: false })
    expect(organisation).toEqual({
      ...{ id: PROPERTY_COMPANY, name: '桂花物业', name_en: 'Guihua Property' },
    })
    expect(can).toEqual(['accept', 'plan', 'hand_back', 'fix'])
    expect(until).toBe(made.until)
  })

  it('leads from accepting over a date, moved once, to a photo of what is fixed', async () => {
    const { no, issue: id, browser } = await assigned()
    const last = async () => (await story(no)).issue.seq
    clock.now += 1000
    await given(act(browser, 'acceptance', { after: await last() }))
    expect((await assignment(browser)).can).toEqual(['plan', 'hand_back', 'fix'])
    await given(act(browser, 'plan', { after: await last(), due_at: clock.now + DAY_MS }))
    const move = async (days: number) =>
      act(browser, 'extension', {
        ...{ after: await last(), due_at: clock.now + days * DAY_MS, because: 'parts' },
      })
    await given(move(2))
    expect(await why(move(3))).toBe('409 extension_used')
    expect((await assignment(browser)).can).toEqual(['hand_back', 'fix'])
    const { photo: picture } = await given<PhotoReceipt>(photoBy(browser))
    await given(act(browser, 'fix', { after: await last(), photo: picture }))
    const { issue, steps } = await story(no, 'guest')
    expect(issue.state).toBe('fixed')
    expect(steps.slice(3).map(({ by }) => by)).toEqual(Array(4).fill('organisation'))
    expect(steps.at(-1)?.photos).toHaveLength(1)
    const actors = await db
      .select({ by: issueStep.by })
      .from(issueStep)
      .where(eq(issueStep.issueId, id))
    expect(actors.slice(3).every(({ by }) => by === 'organisation')).toBe(true)
  })

  it('is good for nothing after it was used, whoever it was forwarded to', async () => {
    const { no, made, browser } = await assigned()
    const { photo: picture } = await given<PhotoReceipt>(photoBy(browser))
    const { issue } = await story(no)
    const body = { after: issue.seq, photo: picture }
    const first = await given(act(browser, 'fix', body, 'fix-by-link'))
    // Only the very request that used it up is answered again.
    expect(await given(act(browser, 'fix', body, 'fix-by-link'))).toEqual(first)
    const forwarded = await open(made.link)
    for (const one of [browser, forwarded]) {
      expect(await why(look(one))).toBe('409 power_used')
      expect(await why(act(one, 'fix', body))).toBe('409 power_used')
      expect(await why(photoBy(one))).toBe('409 power_used')
    }
    // Nor when the report is open again.
    clock.now += 1000
    await stepped('resident', no, 'reopen')
    expect(await why(look(browser))).toBe('409 power_used')
    const again = await open((await given<LinkMade>(linkTo(no))).link)
    expect((await assignment(again)).can).toEqual(['plan', 'hand_back', 'fix'])
  })

  it('handed back, or assigned anew, is used up too', async () => {
    const { no, browser } = await assigned()
    const { issue } = await story(no)
    await given(act(browser, 'return', { after: issue.seq, because: 'need_money' }))
    expect(await why(look(browser))).toBe('409 power_used')
    await stepped('coordinator', no, 'assign')
    expect(await why(look(browser))).toBe('409 power_used')
  })

  it('that is wrong, too old or taken back opens nothing', async () => {
    const { no, made, browser } = await assigned()
    const forged = { cookie: browser.cookie.replace(/[.][0-9a-f]{40}/, `.${'0'.repeat(40)}`) }
    for (const cookie of [forged.cookie, '', 'yike-respond=x', '__Secure-yike-respond=~~..~']) {
      expect(await why(look({ cookie }))).toBe('404 unknown_link')
      expect(await why(act({ cookie }, 'acceptance', { after: 3 }))).toBe('404 unknown_link')
    }
    clock.now = made.until
    expect(await why(look(browser))).toBe('404 unknown_link')
    clock.now = made.until - 1
    expect((await look(browser)).status).toBe(200)
    await given(revoke(no, made.id))
    expect(await why(look(browser))).toBe('404 unknown_link')
    expect(await why(revoke(no, made.id))).toBe('404 unknown_link')
  })

  it('opened beside others acts on the report that its page shows', async () => {
    const [a, b] = [await assigned(), await assigned()]
    const both = await open(b.made.link, a.browser.cookie)
    const one = { cookie: both.cookie, query: `?link=${a.made.id}` }
    const other = { cookie: both.cookie, query: `?link=${b.made.id}` }
    expect((await assignment(one)).issue.issue.no).toBe(a.no)
    expect((await assignment(other)).issue.issue.no).toBe(b.no)
    expect(await why(act({ cookie: both.cookie }, 'acceptance', { after: 3 }))).toBe(
      '404 unknown_link',
    )
    await given(act(one, 'acceptance', { after: 3 }, 'same-key-of-two'))
    await given(act(other, 'acceptance', { after: 3 }, 'same-key-of-two'))
    for (const { no } of [a, b]) expect((await story(no)).issue.seq).toBe(4)
  })

  it('is made and taken back by staff, for what is assigned', async () => {
    const { issue_no: no, issue: id } = await reported(['triage'])
    expect(await why(linkTo(no))).toBe('409 step_not_now')
    await stepped('operator', no, 'assign')
    for (const who of ['resident', 'rider', 'responder', 'outsider'] as const) {
      expect(await why(linkTo(no, who)), who).toBe('403 not_permitted')
    }
    expect(await why(linkTo(no, 'guest'))).toBe('401 sign_in_needed')
    const made = await given<LinkMade>(linkTo(no, 'operator', 'one-link'))
    expect(await given(linkTo(no, 'operator', 'one-link'))).toEqual(made)
    const answer = await call(`/api/issues/${no}/links`, { headers: as('operator') })
    expect(await answer.json()).toEqual({
      links: [
        {
          ...{ id: made.id, organisation: PROPERTY_COMPANY },
          ...{ made_at: made.at, until: made.until },
        },
      ],
    })
    const other = await reported(['triage', 'assign'])
    expect(await why(revoke(other.issue_no, made.id))).toBe('404 unknown_link')
    expect(await why(revoke(no, made.id, 'rider'))).toBe('403 not_permitted')
    const rows = await db
      .select({ payload: journal.payload })
      .from(journal)
      .where(eq(journal.subject, `issue:${id}`))
    for (const { payload } of rows) expect(payload).not.toContain(made.link.split('key=')[1])
  })

  it('gives no power over another report, nor to another site’s page', async () => {
    const { browser } = await assigned()
    const { issue_no: other } = await reported(['triage', 'assign'])
    expect(await why(call(`/api/issues/${other}/acceptance`, sending('guest', { after: 3 })))).toBe(
      '401 sign_in_needed',
    )
    const foreign = call(`/api/respond/acceptance${browser.query}`, {
      method: 'POST',
      headers: {
        ...{ cookie: browser.cookie, origin: 'https://evil.example' },
        ...{ 'content-type': 'application/json', 'idempotency-key': 'evil-request' },
      },
      body: '{"after":3}',
    })
    expect(await why(foreign)).toBe('403 foreign_origin')
    const fresh = await report()
    expect(await why(linkTo(fresh.issue_no))).toBe('409 step_not_now')
  })

  it('keeps its photos under whoever made it', async () => {
    const { browser } = await assigned()
    const { photo: picture } = await given<PhotoReceipt>(photoBy(browser))
    const [row] = await db.select().from(photo).where(eq(photo.id, picture))
    expect(row).toMatchObject({ personId: 'demo-coordinator', purpose: 'fix' })
  })
})

const COMMUNITY = '/api/communities/guihuali'

const ask = <T>(what: string, who: Who = 'coordinator') =>
  given<T>(call(`${COMMUNITY}/${what}`, who === 'guest' ? {} : { headers: as(who) }))

const keep = (what: string, body: object, method = 'POST', who: Who = 'coordinator') =>
  call(`${COMMUNITY}/${what}`, sending(who, body, { method }))

/** Which level it is depends on the hour: stations close. */
const OF_THE_COMMUNITY = { is: expect.not.stringMatching('organisation') }

/** The last row of the journal that is about a report. */
const lastRow = async (no: number) => {
  const isIt = sql`json_extract(${journal.payload}, '$.issue_no') = ${no}`
  return (await db.select().from(journal).where(isIt).orderBy(desc(journal.seq)).limit(1)).at(0)
}

describe('who puts things right', () => {
  it('is added by coordinators, each name once, and removed with what goes to it', async () => {
    const named = { name: '翠竹物业', name_en: 'Cuizhu Property', phone: '0571-5550000' }
    const both = await Promise.all([keep('organisations', named), keep('organisations', named)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
    const refused = both.find(({ status }) => status === 400)
    expect(await refused?.json()).toMatchObject({ error: 'bad_input', field: 'name' })
    const { organisations } = await ask<OrganisationsAnswer>('organisations', 'operator')
    const added = organisations.find(({ name }) => name === '翠竹物业')
    expect(added).toMatchObject(named)
    expect(organisations.map(({ id }) => id)).toContain(PROPERTY_COMPANY)
    const id = added?.id ?? ''
    await given(keep('routes', { category: 'water', organisation: id }, 'PUT'))
    const { issue_no: no } = await reported(['triage'], { category: 'water' })
    await stepped('coordinator', no, 'assign', { organisation: id })
    const browser = await open((await given<LinkMade>(linkTo(no))).link)
    expect((await look(browser)).status).toBe(200)
    await given(keep(`organisations/${id}`, {}, 'DELETE'))
    expect(await why(look(browser))).toBe('404 unknown_link')
    expect(await why(linkTo(no))).toBe('409 step_not_now')
    const { routes } = await ask<RoutesAnswer>('routes')
    expect(routes.filter(({ organisation }) => organisation.id === id)).toEqual([])
    expect(await why(keep(`organisations/${id}`, {}, 'DELETE'))).toBe('404 unknown_organisation')
    const { issue, steps } = await story(no, 'guest')
    expect(issue).toMatchObject({ state: 'triaged', holder: OF_THE_COMMUNITY })
    expect(steps.map(({ organisation }) => organisation?.name)).toContain('翠竹物业')
    // Its name is free again.
    await given(keep('organisations', named))
  })

  it('and removed has no power left: what it holds is the community’s again', async () => {
    await given(keep('organisations', { name: '四季物业' }))
    const { organisations } = await ask<OrganisationsAnswer>('organisations')
    const id = organisations.find(({ name }) => name === '四季物业')?.id ?? ''
    const { link } = await given<{ link: string }>(
      keep('invitations', { role: 'responder', organisation_id: id, uses: 2 }),
    )
    const take = (cookie: string) =>
      call(`/api/invitations/${link.split('/').at(-1)}/take`, {
        ...{ method: 'POST', body: '{}', headers: headersOf(cookie, 'take-the-role') },
      })
    const member = await newcomer(env, 'member-of-siji')
    await given(take(member))
    const accept = (no: number, after: number) =>
      call(`/api/issues/${no}/acceptance`, {
        ...{ method: 'POST', body: JSON.stringify({ after }) },
        headers: headersOf(member, `accept-${no}-${after}`),
      })
    const held: number[] = []
    for (const kinds of [['plan'], ['fix', 'reopen'], ['fix'], []] as const) {
      const { issue_no: no } = await reported(['triage'])
      await stepped('coordinator', no, 'assign', { organisation: id })
      for (const kind of kinds) await stepped('coordinator', no, kind)
      held.push(no)
    }
    const [, , fixed, open] = held
    await given(accept(open, 3))

    clock.now += 1000
    await given(keep(`organisations/${id}`, {}, 'DELETE'))
    for (const no of held.filter((each) => each !== fixed)) {
      const { issue, steps } = await story(no)
      expect(issue).toMatchObject({
        state: 'triaged',
        seq: steps.length,
        holder: OF_THE_COMMUNITY,
      })
      expect(steps.at(-1)).toMatchObject({
        ...{ kind: 'hand_back', by: 'community', because: 'organisation_removed', at: clock.now },
      })
      expect(await why(accept(no, issue.seq))).toBe('403 not_permitted')
      const { subject, audience, payload } = (await lastRow(no)) ?? {}
      expect([subject, audience]).toEqual([`issue:${JSON.parse(payload ?? '').issue}`, 'public'])
      expect(JSON.parse(payload ?? '')).toMatchObject({ issue_no: no, step: issue.seq })
    }
    expect(await why(take(await newcomer(env, 'late-for-siji')))).toBe('409 invitation_spent')
    const roles = await call('/api/account', { headers: { cookie: member } })
    expect(await roles.text()).not.toContain('responder')
    // What it fixed stays so, but is nobody’s of it when it comes back.
    expect((await story(fixed)).issue.holder.name).toBe('四季物业')
    await stepped('resident', fixed, 'reopen')
    const { issue } = await story(fixed)
    expect(issue).toMatchObject({ state: 'reopened', holder: OF_THE_COMMUNITY })
    expect(await why(accept(fixed, issue.seq))).toBe('403 not_permitted')
    const again = step('coordinator', open, 'assign', { organisation: id })
    expect(await why(again)).toBe('404 unknown_organisation')
  })

  it('and removed while something is assigned to it holds nothing, however the two fall', async () => {
    for (let round = 0; round < 6; round++) {
      await given(keep('organisations', { name: `短命物业${round}` }))
      const { organisations } = await ask<OrganisationsAnswer>('organisations')
      const id = organisations.find(({ name }) => name === `短命物业${round}`)?.id ?? ''
      const { issue_no: no } = await reported(['triage'])
      const assign = () =>
        call(`/api/issues/${no}/assignment`, sending('coordinator', { after: 2, organisation: id }))
      const remove = () => keep(`organisations/${id}`, {}, 'DELETE', 'admin')
      await Promise.all(round % 2 ? [assign(), remove()] : [remove(), assign()])
      expect((await story(no)).issue).toMatchObject({ state: 'triaged', holder: OF_THE_COMMUNITY })
    }
  })

  it('is kept by coordinators of the community alone', async () => {
    const named = { name: '自来水公司' }
    for (const who of ['resident', 'rider', 'operator', 'responder', 'outsider'] as const) {
      expect(await why(keep('organisations', named, 'POST', who)), who).toBe('403 not_permitted')
    }
    expect(await why(keep('organisations', named, 'POST', 'guest'))).toBe('401 sign_in_needed')
    expect(await why(call(`${COMMUNITY}/organisations`, { headers: as('rider') }))).toBe(
      '403 not_permitted',
    )
    const there = call(
      `/api/communities/elsewhere/organisations/${PROPERTY_COMPANY}`,
      sending('admin', {}, { method: 'DELETE' }),
    )
    expect(await why(there)).toBe('404 unknown_organisation')
    for (const body of [
      { name: ' ' },
      { name: 'x'.repeat(41) },
      { name: '水', phone: 'call me' },
    ]) {
      expect(await why(keep('organisations', body))).toBe('400 bad_input')
    }
  })
})

describe('a route', () => {
  it('suggests whom to assign: the compound’s own before everybody’s', async () => {
    const [west, south] = at(-50, -50)
    const [east, north] = at(50, 50)
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const [{ id: communityId }] = await db
      .select({ id: community.id })
      .from(community)
      .where(eq(community.slug, 'guihuali'))
    await db.insert(compound).values({
      ...{ id: 'c/w1', communityId, name: '桂花苑', nameEn: 'Guihua Court' },
      ...{ ring: JSON.stringify(ring), west, south, east, north },
    })
    expect((await ask<CompoundsAnswer>('compounds', 'guest')).compounds).toEqual([
      { id: 'c/w1', name: '桂花苑', name_en: 'Guihua Court', ring },
    ])
    await given(keep('organisations', { name: '城管' }))
    const { organisations } = await ask<OrganisationsAnswer>('organisations')
    const city = organisations.find(({ name }) => name === '城管')?.id ?? ''
    const rule = { category: 'litter', compound: 'c/w1', organisation: PROPERTY_COMPANY }
    await given(keep('routes', { category: 'litter', organisation: city }, 'PUT'))
    await given(keep('routes', rule, 'PUT'))
    const inside = await reported(['triage'], { category: 'litter' })
    const outside = await reported(['triage'], { category: 'litter', at: at(300, 5) })
    const suggested = async (no: number, who: Who = 'coordinator') =>
      (await story(no, who)).suggested
    expect((await story(inside.issue_no)).issue.compound).toMatchObject({ name: '桂花苑' })
    expect((await suggested(inside.issue_no))?.id).toBe(PROPERTY_COMPANY)
    expect((await suggested(outside.issue_no))?.id).toBe(city)
    expect(await suggested(inside.issue_no, 'resident')).toBeUndefined()
    expect(await suggested((await reported(['triage'])).issue_no)).toBe(null)
    await given(keep('routes', { category: 'litter', compound: 'c/w1' }, 'DELETE'))
    expect((await suggested(inside.issue_no))?.id).toBe(city)
    const gone = keep('routes', { category: 'litter', compound: 'c/w1' }, 'DELETE')
    expect(await why(gone)).toBe('404 unknown_route')
    const listed = await given<{ issues: { no: number }[] }>(
      call(`${COMMUNITY}/issues?compound=c/w1&category=litter`),
    )
    expect(listed.issues.map(({ no }) => no)).toEqual([inside.issue_no])
  })

  it('leads to what is there', async () => {
    const put = (body: object, who: Who = 'coordinator') => keep('routes', body, 'PUT', who)
    const good = { category: 'light', organisation: PROPERTY_COMPANY }
    expect(await why(put({ ...good, organisation: 'nobody' }))).toBe('404 unknown_organisation')
    expect(await why(put({ ...good, compound: 'c/w9' }))).toBe('404 unknown_place')
    expect(await why(put({ ...good, category: 'ghost' }))).toBe('400 bad_input')
    expect(await why(put(good, 'operator'))).toBe('403 not_permitted')
  })
})
