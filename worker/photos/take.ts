import type { Context } from 'hono'
import { cleanPhoto, PHOTO_TYPES } from '../../domain/photos/photo.ts'
import { newId } from '../db/id.ts'
import type { App } from '../http/app.ts'
import { hex } from '../http/caching.ts'
import { problem } from '../http/failure.ts'
import { commit } from '../journal/commit.ts'
import type { Act } from '../journal/record.ts'
import { enough } from '../limits/enough.ts'
import type { Limit } from '../limits/limit.ts'
import { findSent, keepPhoto, type PhotoRow, type Sent } from './store.ts'

/** Ten reports of four photos each, all at once: what waited on a phone without a network. */
const PHOTOS: Limit = { what: 'photo', atOnce: 40, eachMs: 30_000 }

/** Takes the photo in a request's body. */
export async function takePhoto(
  asked: Context,
  act: Act,
  sender: Omit<Sent, 'key'>,
): Promise<Response> {
  const c: Context<App> = asked
  const { house } = c.var
  const cleaned = cleanPhoto(new Uint8Array(await c.req.arrayBuffer()))
  if (typeof cleaned === 'string') {
    const detail = `expected one of ${PHOTO_TYPES.join(', ')}: ${cleaned.replaceAll('_', ' ')}`
    return problem(c, cleaned === 'too_large' ? 'too_large' : 'unreadable_photo', { detail })
  }
  const hash = hex(await crypto.subtle.digest('SHA-256', cleaned.bytes as BufferSource))
  const sent = { ...sender, key: `photos/${hash}` }
  // One that was sent before is not counted: whoever lost the answer asks again.
  const isKnown = (await findSent(house.db, sent)) !== null
  const refused = isKnown ? null : await enough(c, [{ limit: PHOTOS, of: act.actor }])
  if (refused) return refused
  // The bytes first: a row that points at nothing would be worse than bytes that nobody points at.
  await c.env.FILES.put(sent.key, cleaned.bytes, { httpMetadata: { contentType: cleaned.type } })
  const outcome = await commit(house, act, keepPhoto(house.db, act, newId(), sent, cleaned))
  if (!outcome.ok && outcome.because === 'key_reused') return problem(c, 'key_reused')
  const row = await findSent(house.db, sent)
  return row ? c.json(receiptOf(row)) : problem(c, 'changed_meanwhile')
}

const receiptOf = ({ id, width, height }: PhotoRow) => ({
  photo: id,
  address: `/photos/${id}`,
  width,
  height,
})
