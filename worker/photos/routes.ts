import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import type { Subject } from '../../domain/accounts/permit.ts'
import { cleanPhoto, MOST_PHOTO_BYTES, PHOTO_TYPES } from '../../domain/photos/photo.ts'
import { belonging } from '../communities/belonging.ts'
import { inCommunity } from '../communities/here.ts'
import { somewhereOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { newId } from '../db/id.ts'
import type { App, ChangingInCommunity } from '../http/app.ts'
import { bodyUpTo } from '../http/body.ts'
import { hex, holds } from '../http/caching.ts'
import { changingByFile } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { PhotoReceipt } from './answers.ts'
import { findPhoto, findSent, keepPhoto, type PhotoFound } from './store.ts'

const tag = 'Photos'

/** What a photo is to show: that a task is done, or what was seen in the street, fixed, or looked at. */
const PURPOSES = ['proof', 'report', 'fix', 'verify'] as const

const SendInput = v.object({
  for: v.optional(
    v.pipe(
      v.picklist(PURPOSES, `expected one of ${PURPOSES.join(', ')}`),
      v.description('what it is to show'),
    ),
    'proof',
  ),
})

/** Photos that people of a community send. */
export const communityPhotos = new Hono<ChangingInCommunity>().post(
  '/:slug/photos',
  describe({
    tag,
    summary: 'Send a photo: JPEG, PNG or WebP, up to 4 MB; everything but the picture is taken off',
    answer: PhotoReceipt,
    failures: [
      ...(['bad_input', 'unreadable_photo', 'too_large', 'key_needed', 'key_reused'] as const),
      ...(['sign_in_needed', 'not_permitted', 'unknown_community', 'foreign_origin'] as const),
    ],
  }),
  changingByFile(bodyUpTo(MOST_PHOTO_BYTES)),
  accept('query', SendInput),
  inCommunity,
  permit('photo.send'),
  async (c) => {
    const { house, act, community } = c.var
    const cleaned = cleanPhoto(new Uint8Array(await c.req.arrayBuffer()))
    if (typeof cleaned === 'string') {
      const detail = `expected one of ${PHOTO_TYPES.join(', ')}: ${cleaned.replaceAll('_', ' ')}`
      return problem(c, cleaned === 'too_large' ? 'too_large' : 'unreadable_photo', { detail })
    }
    const key = `photos/${hex(await crypto.subtle.digest('SHA-256', cleaned.bytes as BufferSource))}`
    const sent = {
      communityId: community.id,
      personId: act.actor,
      key,
      purpose: c.req.valid('query').for,
    }
    // The bytes first: a row that points at nothing would be worse than bytes that nobody points at.
    await c.env.FILES.put(key, cleaned.bytes, { httpMetadata: { contentType: cleaned.type } })
    const outcome = await commit(house, act, keepPhoto(house.db, act, newId(), sent, cleaned))
    if (!outcome.ok && outcome.because === 'key_reused') return problem(c, 'key_reused')
    const row = await findSent(house.db, sent)
    if (!row) return problem(c, 'changed_meanwhile')
    const { id, width, height } = row
    return c.json({ photo: id, address: `/photos/${id}`, width, height })
  },
)

interface OfPhoto extends App {
  Variables: App['Variables'] & { found: PhotoFound; subject: Subject }
}

const ofPhoto = createMiddleware<OfPhoto, '/:id'>(async (c, next) => {
  const id = c.req.param('id')
  const found = await belonging(c, () => findPhoto(connect(c.env.DB), id), 'unknown_photo')
  if (found instanceof Response) return found
  const { row, community } = found
  c.set('found', found)
  c.set('subject', {
    ...somewhereOf(community),
    ownerId: row.personId,
  })
  await next()
})

/** A photo, for who may see it. */
export const photos = new Hono<OfPhoto>().get(
  '/:id',
  describeRoute({
    tags: [tag],
    summary: 'A photo that was sent',
    responses: {
      200: { description: 'the picture' },
      401: { description: 'sign_in_needed' },
      403: { description: 'not_permitted' },
      404: { description: 'unknown_photo' },
    },
  }),
  ofPhoto,
  permit('photo.see'),
  async (c) => {
    const { key, type } = c.var.found.row
    const headers = {
      ETag: `"${key.slice(-16)}"`,
      'Cache-Control': 'private, max-age=600',
      'Content-Type': type,
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
    }
    if (holds(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
    const file = await c.env.FILES.get(key)
    return file ? c.body(file.body, 200, headers) : problem(c, 'unknown_photo')
  },
)
