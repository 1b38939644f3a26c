import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { JPEG, jpeg, png, SECRET, TAIL, webp } from '../../domain/photos/testing/corpus.ts'
import type { PhotoReceipt } from '../api.ts'
import { connect } from '../db/connect.ts'
import { journal } from '../journal/table.ts'
import { act, claimed, look, post, why } from '../tasks/testing.ts'
import { call } from '../testing/call.ts'
import { as, settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'
import { photo } from './table.ts'

type Who = Parameters<typeof as>[0]

const db = connect(env.DB)
const PHOTOS = '/api/communities/guihuali/photos'

let sent = 0

/** A grey square that nobody else has sent: its side is another. */
const square = (side: number): Uint8Array => {
  const bytes = jpeg({ side: 1 })
  const at = indexOf(bytes, JPEG.frame) + 8
  bytes[at] = side
  return bytes
}

const indexOf = (bytes: Uint8Array, part: Uint8Array): number =>
  bytes.findIndex((_, i) => part.every((byte, k) => bytes[i + k] === byte))

const send = (
  who: Who | 'guest',
  bytes: Uint8Array,
  { once = `photo-request-${++sent}`, path = PHOTOS, type = 'image/jpeg' } = {},
): Promise<Response> =>
  call(path, {
    method: 'POST',
    headers: {
      ...(who === 'guest' ? {} : as(who)),
      'content-type': type,
      'idempotency-key': once,
    },
    body: bytes as BodyInit,
  })

async function given(who: Who, bytes: Uint8Array): Promise<PhotoReceipt> {
  const answer = await send(who, bytes)
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}

const see = (who: Who | 'guest', address: string) =>
  call(address, who === 'guest' ? {} : { headers: as(who) })

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'elsewhere' }))
})

describe('a photo', () => {
  it('is stored without anything that is not the picture, whatever it says of itself', async () => {
    for (const bytes of [jpeg(), png(), webp()]) {
      const receipt = await (await send('rider', bytes, { type: 'text/html' })).json<PhotoReceipt>()
      const answer = await see('rider', receipt.address)
      expect(answer.headers.get('Content-Type')).toMatch(/^image\/(jpeg|png|webp)$/)
      expect(new TextDecoder('latin1').decode(await answer.arrayBuffer())).not.toContain(SECRET)
    }
    const stored = await env.FILES.list({ prefix: 'photos/' })
    expect(stored.objects).toHaveLength(3)
    for (const { key } of stored.objects) {
      const bytes = await (await env.FILES.get(key))?.arrayBuffer()
      const text = new TextDecoder('latin1').decode(bytes)
      for (const trace of [SECRET, 'GPS', 'script']) expect(text).not.toContain(trace)
    }
  })

  it('is served so that it can be nothing but a picture, and to be kept by nobody between', async () => {
    const { address } = await given('rider', square(9))
    const { headers } = await see('rider', address)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cache-Control')).toBe('private, max-age=600')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
    const again = await call(address, {
      headers: { ...as('rider'), 'if-none-match': headers.get('ETag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('is seen by who sent it and by staff, and does not exist elsewhere', async () => {
    const { address } = await given('rider', square(10))
    const said = async (who: Who | 'guest') => (await see(who, address)).status
    for (const who of ['rider', 'coordinator', 'operator', 'admin'] as const) {
      expect(await said(who), who).toBe(200)
    }
    for (const who of ['volunteer', 'resident', 'station_master'] as const) {
      expect(await said(who), who).toBe(403)
    }
    expect([await said('outsider'), await said('guest')]).toEqual([404, 401])
    expect(await why(see('rider', '/photos/nothing'))).toBe('404 unknown_photo')
  })

  it('sent again is the same photo; by another it is another', async () => {
    const one = await given('rider', square(11))
    expect(await given('rider', square(11))).toEqual(one)
    const often = await Promise.all(
      Array.from({ length: 10 }, () => send('rider', square(12), { once: 'ten-times-at-once' })),
    )
    const receipts = await Promise.all(often.map((answer) => answer.json<PhotoReceipt>()))
    expect(new Set(receipts.map((receipt) => receipt.photo)).size).toBe(1)
    const { photo: id } = receipts[0]
    expect(await db.$count(journal, eq(journal.subject, `photo:${id}`))).toBe(1)
    expect((await given('volunteer', square(11))).photo).not.toBe(one.photo)
    const reused = await send('rider', square(13), { once: 'ten-times-at-once' })
    expect(await why(reused)).toBe('422 key_reused')
  })

  it('that is none is refused, and so is who may not send one', async () => {
    expect(await why(send('rider', TAIL))).toBe('415 unreadable_photo')
    expect(await why(send('rider', new Uint8Array()))).toBe('415 unreadable_photo')
    expect(await why(send('rider', jpeg().subarray(0, 300)))).toBe('415 unreadable_photo')
    expect(await why(send('rider', new Uint8Array(4 * 2 ** 20 + 1)))).toBe('413 too_large')
    const bomb = png({ width: 60_000, height: 60_000 })
    expect(await why(send('rider', bomb))).toBe('415 unreadable_photo')
    expect(await why(send('guest', jpeg()))).toBe('401 sign_in_needed')
    const foreign = call(PHOTOS, {
      method: 'POST',
      headers: { ...as('rider'), origin: 'https://evil.test', 'idempotency-key': 'foreign-photo' },
      body: jpeg() as BodyInit,
    })
    expect(await why(foreign)).toBe('403 foreign_origin')
    expect(await db.$count(photo, eq(photo.personId, 'demo-resident'))).toBe(0)
  })

  it('may be sent by whoever is signed in, and is theirs to see; a flood of them ends', async () => {
    const { address } = await given('outsider', square(16))
    expect((await see('outsider', address)).status).toBe(200)
    expect(await why(see('resident', address))).toBe('403 not_permitted')
    const flood = await Promise.all(
      Array.from({ length: 60 }, (_, i) => send('operator', square(20 + i))),
    )
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(40)
    expect(await why(flood.find(({ status }) => status !== 200) as Response)).toBe('429 too_many')
    // What was taken before is told again.
    expect((await send('operator', square(20))).status).toBe(200)
  })

  it('whose bytes cannot be stored leaves no row, and nothing is said to be kept', async () => {
    const failing = new Proxy(env.FILES, {
      get: (files, name) =>
        name === 'put'
          ? () => Promise.reject(new Error('no store'))
          : Reflect.get(files, name, files),
    })
    const before = await db.$count(photo)
    const request = {
      method: 'POST',
      headers: { ...as('rider'), 'content-type': 'image/jpeg', 'idempotency-key': 'no-store-now' },
      body: square(90) as BodyInit,
    }
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const answer = await call(PHOTOS, request, { ...env, FILES: failing })
    expect(answer.status).toBe(500)
    expect(await db.$count(photo)).toBe(before)
    const again = await call(PHOTOS, request)
    expect(again.status).toBe(200)
  })
})

describe('a proof by photo', () => {
  it('is one’s own photo, and shows one thing', async () => {
    const { no } = await post({ proof: 'photo' })
    const { claim } = await claimed('rider', no)
    const mine = await given('rider', square(14))
    const other = await given('volunteer', square(15))
    expect(await why(act('rider', claim, 'completion'))).toBe('422 proof_needed')
    for (const wrong of [other.photo, 'nothing', '']) {
      expect(await why(act('rider', claim, 'completion', { photo: wrong })), wrong).toBe(
        '422 proof_needed',
      )
    }
    expect((await act('rider', claim, 'completion', { photo: mine.photo })).status).toBe(200)
    const [shown] = (await look('coordinator', no)).claims
    expect(shown.photo).toBe(mine.address)
    expect((await see('coordinator', mine.address)).status).toBe(200)
    const second = await post({ proof: 'photo' })
    const { claim: next } = await claimed('rider', second.no)
    expect(await why(act('rider', next, 'completion', { photo: mine.photo }))).toBe(
      '422 proof_needed',
    )
  })
})
