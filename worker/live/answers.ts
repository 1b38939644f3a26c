import * as v from 'valibot'
import { moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'

export const NewsAnswer = v.object({
  seq: v.pipe(v.number(), v.description('give it as `after` to hear what comes next')),
  refetch: v.pipe(
    v.boolean(),
    v.description('more was missed than is told row by row: fetch afresh, and go on from `seq`'),
  ),
  hears: v.picklist(['public', 'volunteers', 'coordinators']),
  rows: v.array(
    v.object({
      seq: v.number(),
      kind: v.string(),
      subject: v.string(),
      at: moment,
      by: v.pipe(v.nullable(v.string()), v.description('what neighbours call who did it')),
      mine: v.boolean(),
      payload: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
    }),
  ),
})

export const WallLinkMade = receipt({
  id: v.string(),
  link: v.pipe(v.string(), v.description('shown this once; only its hash is kept')),
  expires_at: moment,
})

export const WallLinksAnswer = v.object({
  links: v.array(
    v.object({ id: v.string(), label: v.string(), made_at: moment, expires_at: moment }),
  ),
})
