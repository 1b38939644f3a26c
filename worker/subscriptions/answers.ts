import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { ROBOT_VENDORS } from '../../domain/notify/robot.ts'
import { moment } from '../http/shapes.ts'

export const RobotsAnswer = v.object({
  robots: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      vendor: v.picklist(ROBOT_VENDORS),
      category: v.nullable(v.string()),
      compound: v.nullable(v.string()),
      made_at: moment,
      taken_at: v.pipe(v.nullable(moment), v.description('when it last took a message')),
      tries: v.pipe(v.number(), v.description('since then')),
      error: v.pipe(v.nullable(v.string()), v.description('why it took none, as its vendor says')),
    }),
  ),
})

const Named = v.object({ name: v.string(), name_en: v.nullable(v.string()) })

/** What somebody has subscribed to, and what has happened to it. */
export const SubscriptionsAnswer = v.object({
  subscriptions: v.array(
    v.object({
      community: v.string(),
      what: v.picklist(['compound', 'category']),
      target: v.string(),
      compound: v.nullable(Named),
    }),
  ),
  unread: v.number(),
  news: v.array(
    v.object({
      seq: v.pipe(v.number(), v.description('of the journal')),
      at: moment,
      issue_no: v.number(),
      category: v.picklist(CATEGORY_IDS),
      text: v.pipe(v.string(), v.description('what happened, in the language of the asker')),
      unread: v.boolean(),
    }),
  ),
})
