import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { tokenFor } from '../../accounts/token.ts'
import { inCommunity } from '../../communities/here.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { answerChange, changing, receiptOf } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { IF_CHANGED, record } from '../../journal/record.ts'
import { WallLinkMade, WallLinksAnswer } from '../answers.ts'
import { shareWall, unshareWall, wallLinks } from './store.ts'

const tag = 'Live'

const DAY_MS = 24 * 60 * 60_000
const DAYS = 'expected whole days, 1 to 365'
const LABEL = 'expected where the screen hangs, in 1 to 40 characters'

const Share = v.object({
  label: v.pipe(v.string(LABEL), v.trim(), v.minLength(1, LABEL), v.maxLength(40, LABEL)),
  days: v.optional(
    v.pipe(v.number(DAYS), v.integer(DAYS), v.minValue(1, DAYS), v.maxValue(365, DAYS)),
    30,
  ),
})

export const wallRoutes = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/wall-links',
    describe({
      tag,
      summary: 'The links that open the wall now',
      answer: WallLinksAnswer,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    inCommunity,
    permit('wall.share'),
    noStore,
    async (c) => {
      const links = await wallLinks(c.var.house.db, c.var.community.id, Date.now())
      return c.json({
        links: links.map(({ id, label, madeAt, expiresAt }) => ({
          id,
          label,
          made_at: madeAt,
          expires_at: expiresAt,
        })),
      })
    },
  )
  .post(
    '/:slug/wall-links',
    describe({
      tag,
      summary: 'Makes a link that opens the wall on a screen without an account',
      answer: WallLinkMade,
      failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    changing,
    inCommunity,
    permit('wall.share'),
    accept('json', Share),
    (c) => share(c, c.req.valid('json')),
  )
  .delete(
    '/:slug/wall-links/:id',
    describe({
      tag,
      summary: 'Takes a link back; its screens are closed at once',
      answer: Receipt,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community', 'unknown_wall_link'],
    }),
    changing,
    inCommunity,
    permit('wall.share'),
    async (c) => {
      const { act, community, house } = c.var
      const id = c.req.param('id')
      const outcome = await commit(house, act, [
        unshareWall(house.db, community.id, id, act.now),
        record(
          act,
          { communityId: community.id, kind: 'wall.unshared', subject: `wall:${id}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_wall_link'))
    },
  )

async function share(
  c: Context<ChangingInCommunity>,
  { label, days }: v.InferOutput<typeof Share>,
): Promise<Response> {
  const { act, community, house } = c.var
  const id = newId()
  const expiresAt = act.now + days * DAY_MS
  const { token, tokenHash } = await tokenFor(c.env, 'wall', act)
  const outcome = await commit(house, act, [
    shareWall(house.db, {
      id,
      tokenHash,
      communityId: community.id,
      label,
      madeBy: act.actor,
      madeAt: act.now,
      expiresAt,
    }),
    record(act, {
      communityId: community.id,
      kind: 'wall.shared',
      subject: `wall:${id}`,
      payload: { id, expires_at: expiresAt },
    }),
  ])
  if (!outcome.ok) return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
  const link = new URL(`/c/${community.slug}/wall?key=${token}`, c.req.url).href
  return c.json({ ...receiptOf(outcome.rows[0]), link })
}
