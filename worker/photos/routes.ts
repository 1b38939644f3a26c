import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import type { Subject } from '../../domain/accounts/permit.ts'
import { MOST_PHOTO_BYTES } from '../../domain/photos/photo.ts'
import { personOf } from '../accounts/person.ts'
import { belonging } from '../communities/belonging.ts'
import { inCommunity } from '../communities/here.ts'
import { somewhereOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { App, ChangingInCommunity } from '../http/app.ts'
import { bodyUpTo } from '../http/body.ts'
import { changingByFile } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { PhotoReceipt } from './answers.ts'
import { answerBytes } from './bytes.ts'
import { findPhoto, type PhotoFound } from './store.ts'
import { takePhoto } from './take.ts'

const tag = 'Photos'

/** What a photo is to show: that a task is done; what was seen in the street, fixed, or looked at; a place. */
const PURPOSES = ['proof', 'report', 'fix', 'verify', 'place'] as const

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
      'too_many',
    ],
  }),
  changingByFile(bodyUpTo(MOST_PHOTO_BYTES)),
  accept('query', SendInput),
  inCommunity,
  permit('photo.send'),
  async (c) => {
    const { act, community } = c.var
    const purpose = c.req.valid('query').for
    const sender = { communityId: community.id, personId: act.actor, purpose }
    return takePhoto(c, act, sender)
  },
)

interface OfPhoto extends App {
  Variables: App['Variables'] & { found: PhotoFound; subject: Subject }
}

const ofPhoto = createMiddleware<OfPhoto, '/:id'>(async (c, next) => {
  const id = c.req.param('id')
  const sent = await findPhoto(connect(c.env.DB), id)
  // Whoever sent it need belong to nothing: a guest with a code reports too.
  const isTheirs = sent !== null && sent.row.personId === (await personOf(c))?.id
  const found = isTheirs ? sent : await belonging(c, async () => sent, 'unknown_photo')
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
  (c) => answerBytes(c, c.var.found.row, 'private'),
)
