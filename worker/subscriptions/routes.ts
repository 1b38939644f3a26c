import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { signedIn } from '../communities/belonging.ts'
import { inCommunity } from '../communities/here.ts'
import type { Telling } from '../feeds/telling.ts'
import type { Changing, ChangingInCommunity } from '../http/app.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { Receipt } from '../journal/receipt.ts'
import { IF_CHANGED, record } from '../journal/record.ts'
import { langOf } from '../pages/reader.ts'
import { SubscriptionsAnswer } from './answers.ts'
import { newsFor } from './news.ts'
import {
  isCompoundHere,
  isSubscribed,
  seenBy,
  seeUpTo,
  subscribe,
  subscriptionsOf,
  unsubscribe,
  type Wanted,
} from './store.ts'

const tag = 'Subscriptions'

const WantedInput = v.variant('what', [
  v.object({
    what: v.literal('category'),
    target: v.picklist(CATEGORY_IDS, `expected one of ${CATEGORY_IDS.join(', ')}`),
  }),
  v.object({
    what: v.literal('compound'),
    target: v.pipe(v.string('expected the id of a compound'), v.maxLength(40)),
  }),
])

const SeenInput = v.object({
  seq: v.pipe(v.number('expected a row of the journal'), v.safeInteger(), v.minValue(0)),
})

/** What somebody wants to hear of in a community. */
export const communitySubscriptions = new Hono<ChangingInCommunity>()
  .post(
    '/:slug/subscriptions',
    describe({
      tag,
      summary: 'Hear what becomes of the reports in a compound, or of a category',
      answer: Receipt,
      failures: ['bad_input', 'sign_in_needed', 'unknown_community', 'unknown_compound'],
    }),
    changing,
    inCommunity,
    permit('subscription.keep'),
    accept('json', WantedInput),
    async (c) => {
      const wanted = c.req.valid('json')
      const { house, community } = c.var
      const isThere =
        wanted.what === 'category' || (await isCompoundHere(house.db, community.id, wanted.target))
      if (!isThere) return problem(c, 'unknown_compound', { field: 'target' })
      return change(c, wanted, 'subscription.begun')
    },
  )
  .delete(
    '/:slug/subscriptions',
    describe({
      tag,
      summary: 'Hear of it no more',
      answer: Receipt,
      failures: ['bad_input', 'sign_in_needed', 'unknown_community'],
    }),
    changing,
    inCommunity,
    permit('subscription.keep'),
    accept('json', WantedInput),
    (c) => change(c, c.req.valid('json'), 'subscription.ended'),
  )

/** What somebody has subscribed to, and how far they have read it. */
export const subscriptions = (telling: Telling) =>
  new Hono<Changing>()
    .get(
      '/',
      describe({
        tag,
        summary: 'What one has subscribed to, and what has happened to it and to one’s own reports',
        answer: SubscriptionsAnswer,
        failures: ['sign_in_needed'],
      }),
      permit('subscription.keep'),
      noStore,
      async (c) => {
        const { id } = await signedIn(c)
        const { db } = c.var.house
        const [found, news, seen] = await Promise.all([
          subscriptionsOf(db, id),
          newsFor(db, id),
          seenBy(db, id),
        ])
        const lang = langOf(c as Context)
        return c.json({
          subscriptions: found.map(({ slug, what, target, compound, compoundEn }) => ({
            community: slug,
            what,
            target,
            compound: compound === null ? null : { name: compound, name_en: compoundEn },
          })),
          unread: news.filter(({ seq }) => seq > seen).length,
          news: news.map(({ seq, at, kind, no, category }) => ({
            ...{ seq, at, category, issue_no: no, unread: seq > seen },
            text: telling.news(kind, no, lang),
          })),
        })
      },
    )
    .put(
      '/seen',
      describe({
        tag,
        summary: 'Says how far one has read',
        answer: v.object({ seq: v.number() }),
        failures: ['bad_input', 'sign_in_needed'],
      }),
      changing,
      permit('subscription.keep'),
      accept('json', SeenInput),
      async (c) => {
        const { seq } = c.req.valid('json')
        await seeUpTo(c.var.house.db, c.var.act.actor, seq)
        return c.json({ seq })
      },
    )

/** Begins or ends a subscription; who has it already, or no more, is told so as if they had just asked. */
async function change(
  c: Context<ChangingInCommunity>,
  wanted: Wanted,
  kind: 'subscription.begun' | 'subscription.ended',
): Promise<Response> {
  const { act, community, house } = c.var
  const begins = kind === 'subscription.begun'
  const outcome = await commit(house, act, [
    begins
      ? subscribe(act.actor, community.id, wanted, act.now)
      : unsubscribe(house.db, act.actor, community.id, wanted),
    record(
      act,
      {
        communityId: community.id,
        kind,
        subject: `person:${act.actor}`,
        payload: { ...wanted },
      },
      { when: IF_CHANGED },
    ),
  ])
  return answerChange(c, outcome, async () => {
    const holds = await isSubscribed(house.db, act.actor, community.id, wanted)
    if (holds !== begins) return problem(c, 'too_many_subscriptions')
    return c.json({ seq: 0, kind, subject: `person:${act.actor}`, at: act.now, ...wanted })
  })
}
