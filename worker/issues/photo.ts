import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { connect } from '../db/connect.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { commit, repeated } from '../journal/commit.ts'
import { answerBytes } from '../photos/bytes.ts'
import { IssueReceipt } from './answers.ts'
import { type OfIssue, ofIssue } from './here.ts'
import { findPicture, type PictureFound, PURPOSES, photosSent, redactPicture } from './pictures.ts'

const tag = 'Reports'

interface OfPicture extends OfIssue {
  Variables: OfIssue['Variables'] & { picture: PictureFound }
}

const PLACE = /^(\d{1,6})-(\d)$/

/** Finds the photo of a step, by the number of the step and its place there. */
const ofPicture = (placeOf: (param: (name: string) => string | undefined) => string) =>
  createMiddleware<OfPicture>(async (c, next) => {
    const [, seq, position] = PLACE.exec(placeOf((name) => c.req.param(name))) ?? []
    const at = [Number(seq), Number(position)] as const
    const found = seq ? await findPicture(connect(c.env.DB), c.var.found.row.id, ...at) : null
    if (!found) return problem(c, 'unknown_photo')
    c.set('picture', found)
    await next()
  })

/** Photos of issues, as their pages show them. */
export const issuePhotos = new Hono<OfPicture>().get(
  '/:no/photos/:name',
  describeRoute({
    tags: [tag],
    summary: 'A photo of what was reported, or fixed',
    responses: {
      200: { description: 'the picture' },
      401: { description: 'sign_in_needed' },
      404: { description: 'unknown_issue, unknown_photo' },
    },
  }),
  ofIssue,
  permit('issue.read'),
  ofPicture((param) => param('name')?.replace(/-[0-9a-f]{8}\.\w{3,4}$/, '') ?? ''),
  (c) => {
    const { found, picture } = c.var
    // A picture in whose place another was put is no more.
    if (picture.name !== c.req.param('name')) return problem(c, 'unknown_photo')
    return answerBytes(c, picture.shown, found.row.publishedAt === null ? 'private' : 'public')
  },
)

const Redaction = v.strictObject({
  photo: v.pipe(v.string(), v.maxLength(40), v.description('the picture that takes its place')),
})

/** Takes a face or a plate out of a photo that is shown. */
export const redactions = new Hono<OfPicture>().post(
  '/:no/photos/:seq/:position/redaction',
  describe({
    tag,
    summary: 'Put another picture in the place of a photo, without a face or a plate',
    answer: IssueReceipt,
    failures: [
      ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
      ...(['sign_in_needed', 'not_permitted', 'unknown_issue', 'unknown_photo'] as const),
      ...(['foreign_origin', 'changed_meanwhile'] as const),
    ],
  }),
  changing,
  ofIssue,
  permit('issue.redact'),
  accept('json', Redaction),
  ofPicture((param) => `${param('seq')}-${param('position')}`),
  async (c) => {
    const { house, act, found, picture } = c.var
    const wanted = {
      communityId: found.row.communityId,
      personId: act.actor,
      purposes: PURPOSES,
    }
    const sent = await photosSent(house.db, [c.req.valid('json').photo], wanted)
    if (typeof sent === 'string') return problem(c, 'unknown_photo', { field: 'photo' })
    // The same bytes would have the same name, and be read under it again.
    const isAnother = ![picture.shown.key, picture.firstKey].includes(sent[0].key)
    if (!isAnother) {
      const before = await repeated(house.db, act)
      const detail = 'expected another picture than those that were shown here'
      return before
        ? answerChange(c, before, () => problem(c, 'changed_meanwhile'))
        : problem(c, 'bad_input', { field: 'photo', detail })
    }
    const redacted = redactPicture(house.db, act, found.row, picture, sent[0])
    return answerChange(c, await commit(house, act, redacted), () =>
      problem(c, 'changed_meanwhile'),
    )
  },
)
