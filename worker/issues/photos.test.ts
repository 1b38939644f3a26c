import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { jpeg, png, SECRET, TAIL, webp } from '../../domain/photos/testing/corpus.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { type Ear, hangUp, listenAs } from '../live/testing/ear.ts'
import { photo } from '../photos/table.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { settle } from '../testing/settle.ts'
import { issue, issuePhoto } from './table.ts'
import {
  freshPicture,
  ISSUES,
  report,
  reported,
  sendPhoto,
  sentPhoto,
  stepped,
  story,
  type Who,
  why,
} from './testing.ts'

const db = connect(env.DB)

const see = (who: Who, address: string, headers: Record<string, string> = {}) =>
  call(address, { headers: { ...(who === 'guest' ? {} : as(who)), ...headers } })

const redact = (who: Who, no: number, picture: string, at = '1/0') =>
  call(`/api/issues/${no}/photos/${at}/redaction`, sending(who, { photo: picture }))

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})

afterEach(hangUp)

/** A report with a photo; gives its number and the photo's address. */
async function withPhoto(bytes = freshPicture()) {
  const receipt = await report({ photos: [await sentPhoto('resident', 'report', bytes)] })
  const { issue } = await story(receipt.issue_no, 'resident')
  return { ...receipt, no: receipt.issue_no, address: issue.photos[0] }
}

describe('a photo of a report', () => {
  it('is its reporter’s and the staff’s until it is looked through, then everybody’s', async () => {
    const { no, address } = await withPhoto()
    expect(address).toMatch(new RegExp(`^/i/${no}/photos/1-0-[0-9a-f]{8}[.]jpg$`))
    const said = async (who: Who) => (await see(who, address)).status
    for (const who of ['resident', 'operator', 'coordinator'] as const) {
      expect(await said(who), who).toBe(200)
    }
    for (const who of ['rider', 'responder', 'outsider'] as const) {
      expect(await said(who), who).toBe(404)
    }
    expect(await said('guest')).toBe(401)
    const { headers } = await see('resident', address)
    expect(headers.get('cache-control')).toBe('private, max-age=600')
    await stepped('coordinator', no, 'triage')
    const open = await see('guest', address)
    expect(open.status).toBe(200)
    expect(open.headers.get('cache-control')).toBe('public, max-age=300, must-revalidate')
    expect(open.headers.get('x-content-type-options')).toBe('nosniff')
    expect(open.headers.get('content-type')).toBe('image/jpeg')
    expect(open.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const etag = open.headers.get('etag') ?? ''
    expect((await see('guest', address, { 'if-none-match': etag })).status).toBe(304)
  })

  it('is found by its own name alone', async () => {
    const { no, address } = await withPhoto()
    await stepped('coordinator', no, 'triage')
    const other = await withPhoto()
    const wrong = [
      address.replace('1-0-', '1-1-'),
      address.replace('1-0-', '2-0-'),
      address.replace('.jpg', '.png'),
      address.replace(/-[0-9a-f]{8}[.]/, '-00000000.'),
      `/i/${no}/photos/${other.address.split('/').at(-1)}`,
      `/i/${no}/photos/..%2f..%2fsecret`,
      `/i/${no}/photos/1-0`,
      `/i/999999/photos/1-0-00000000.jpg`,
    ]
    for (const path of wrong) expect((await see('guest', path)).status, path).toBe(404)
  })

  it('holds nothing but the picture, and no place', async () => {
    const pictures = [jpeg(), png(), webp()]
    for (const [i, bytes] of pictures.entries()) {
      const { no, address } = await withPhoto(bytes)
      await stepped('coordinator', no, 'triage')
      expect(address).toMatch([/[.]jpg$/, /[.]png$/, /[.]webp$/][i])
      const text = new TextDecoder('latin1').decode(
        await (await see('guest', address)).arrayBuffer(),
      )
      for (const trace of [SECRET, 'GPS', 'script', 'PK\u0003']) expect(text).not.toContain(trace)
    }
  })

  it('that is none, or one made to harm, is refused', async () => {
    const before = await db.$count(photo)
    const html = new TextEncoder().encode('<html><script>alert(1)</script></html>')
    const bomb = png({ width: 60_000, height: 60_000 })
    for (const bytes of [html, TAIL, bomb, new TextEncoder().encode('<svg onload="x()"/>')]) {
      expect(await why(sendPhoto('resident', 'report', bytes))).toBe('415 unreadable_photo')
    }
    const large = new Uint8Array(40 * 2 ** 20)
    large.set(jpeg())
    expect(await why(sendPhoto('resident', 'report', large))).toBe('413 too_large')
    expect(await why(sendPhoto('resident', 'ransom', jpeg()))).toBe('400 bad_input')
    expect(await why(sendPhoto('guest', 'report'))).toBe('401 sign_in_needed')
    expect(await db.$count(photo)).toBe(before)
  })

  it('which cannot be written down beside its report leaves neither', async () => {
    const picture = await sentPhoto('resident', 'report')
    const body = { category: 'light', at: [120.15, 30.27], photos: [picture] }
    const before = await db.$count(issue)
    const failing = new Proxy(env.DB, {
      get(d1, name) {
        if (name !== 'batch') return Reflect.get(d1, name)
        return (statements: D1PreparedStatement[]) =>
          d1.batch([...statements, d1.prepare('insert into nowhere values (1)')])
      },
    })
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const request = sending('resident', body, { once: 'torn-report' })
    expect((await call(ISSUES, request, { ...env, DB: failing })).status).toBe(500)
    expect(await db.$count(issue)).toBe(before)
    expect(await db.$count(issuePhoto, eq(issuePhoto.photoId, picture))).toBe(0)
    expect((await call(ISSUES, request)).status).toBe(200)
    expect(await db.$count(issuePhoto, eq(issuePhoto.photoId, picture))).toBe(1)
  })
})

describe('redacting a photo', () => {
  it('shows another picture in its place, and the first at no address', async () => {
    const { no, issue: id, address } = await withPhoto()
    await stepped('coordinator', no, 'triage')
    const tag = (await see('guest', address)).headers.get('etag') ?? ''
    const blurred = await sentPhoto('coordinator', 'report')
    const answer = await redact('coordinator', no, blurred)
    expect(await answer.json()).toMatchObject({ kind: 'issue.redacted', issue_no: no, of: 1 })
    // Nor for who has it and asks whether it is still so, nor for staff.
    for (const who of ['guest', 'resident', 'coordinator'] as const) {
      expect((await see(who, address, { 'if-none-match': tag })).status, who).toBe(404)
    }
    const { issue: shown, steps } = await story(no, 'guest')
    expect(shown.photos).toHaveLength(1)
    expect(shown.photos[0]).not.toBe(address)
    expect(steps[0].photos).toEqual(shown.photos)
    const [{ key }] = await db.select().from(photo).where(eq(photo.id, blurred))
    const bytes = await (await see('guest', shown.photos[0])).arrayBuffer()
    expect(bytes).toEqual(await (await env.FILES.get(key))?.arrayBuffer())
    const rows = await db
      .select({ kind: journal.kind })
      .from(journal)
      .where(eq(journal.subject, `issue:${id}`))
    expect(rows.map(({ kind }) => kind)).toContain('issue.redacted')
  })

  it('is told at once to a guest who has the page open, without a name; of a new report to staff alone', async () => {
    const [guest, staff] = await Promise.all([listenAs('guest'), listenAs('coordinator')])
    const told = (ear: Ear) => ear.news().filter(({ kind }) => kind === 'issue.redacted')
    const hidden = await withPhoto()
    await redact('coordinator', hidden.no, await sentPhoto('coordinator', 'report'))
    const shown = await withPhoto()
    await stepped('coordinator', shown.no, 'triage')
    await redact('coordinator', shown.no, await sentPhoto('coordinator', 'report'))
    await guest.until(() => told(guest).length)
    await staff.until(() => told(staff).length === 2)
    expect(told(guest)).toMatchObject([{ by: null, payload: { issue_no: shown.no } }])
    // As an update of Open311 it would be the step before it once more.
    const updates = await call('/open311/v2/servicerequestupdates.json?jurisdiction_id=guihuali')
    const ids = (await updates.json<{ update_id: string }[]>()).map(({ update_id }) => update_id)
    expect(ids.filter((id) => id.startsWith(`${shown.no}-`))).toEqual([`${shown.no}-2`])
  })

  it('is the coordinator’s, with a picture of their own, of a photo that is there', async () => {
    const { no } = await withPhoto()
    await stepped('coordinator', no, 'triage')
    const mine = await sentPhoto('coordinator', 'report')
    const others = await sentPhoto('resident', 'report')
    expect(await why(redact('resident', no, others))).toBe('403 not_permitted')
    expect(await why(redact('operator', no, others))).toBe('403 not_permitted')
    expect(await why(redact('guest', no, others))).toBe('401 sign_in_needed')
    expect(await why(redact('coordinator', no, others))).toBe('404 unknown_photo')
    expect(await why(redact('coordinator', no, mine, '1/3'))).toBe('404 unknown_photo')
    expect(await why(redact('coordinator', no, mine, '9/0'))).toBe('404 unknown_photo')
    expect(await why(redact('coordinator', no, mine, 'x/y'))).toBe('404 unknown_photo')
    expect((await redact('admin', no, await sentPhoto('admin', 'fix'))).status).toBe(200)
  })

  it('with the bytes that were shown is none, however often it was redacted before', async () => {
    const bytes = freshPicture()
    const { no, address } = await withPhoto(bytes)
    const same = await sentPhoto('coordinator', 'report', bytes)
    for (const other of [same, await sentPhoto('coordinator', 'fix', bytes)]) {
      const refused = await redact('coordinator', no, other)
      expect(await refused.json()).toMatchObject({ error: 'bad_input', field: 'photo' })
    }
    await redact('coordinator', no, await sentPhoto('coordinator', 'report'))
    expect(await why(redact('coordinator', no, same))).toBe('400 bad_input')
    expect((await see('coordinator', address)).status).toBe(404)
  })

  it('sent again is answered as the first time', async () => {
    const { no } = await withPhoto()
    const picture = await sentPhoto('coordinator', 'report')
    const send = () =>
      call(
        `/api/issues/${no}/photos/1/0/redaction`,
        sending('coordinator', { photo: picture }, { once: 'redact-it-once' }),
      )
    const first = await (await send()).json()
    expect(first).toMatchObject({ kind: 'issue.redacted' })
    expect(await (await send()).json()).toEqual(first)
  })

  it('reaches the photo of a fix too', async () => {
    const { issue_no: no } = await reported(['triage', 'assign', 'fix'])
    const answer = await redact('coordinator', no, await sentPhoto('coordinator', 'fix'), '4/0')
    expect(answer.status).toBe(200)
  })
})
