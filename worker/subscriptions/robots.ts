import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { ROBOT_VENDORS } from '../../domain/notify/robot.ts'
import { inCommunity } from '../communities/here.ts'
import { newId } from '../db/id.ts'
import type { ChangingInCommunity } from '../http/app.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { Receipt } from '../journal/receipt.ts'
import { IF_CHANGED, record } from '../journal/record.ts'
import { publicHttps } from '../notify/address.ts'
import { langOf } from '../pages/reader.ts'
import { RobotsAnswer } from './answers.ts'
import { addRobot, type RobotFound, removeRobot, robotsOf } from './robots-store.ts'
import { isCompoundHere } from './store.ts'

const tag = 'Subscriptions'

const LABEL = 'expected what the group is called, in 1 to 40 characters'

const Robot = v.object({
  label: v.pipe(v.string(LABEL), v.trim(), v.minLength(1, LABEL), v.maxLength(40, LABEL)),
  vendor: v.picklist(ROBOT_VENDORS, `expected one of ${ROBOT_VENDORS.join(', ')}`),
  address: v.pipe(v.string('expected the address of the robot'), v.trim(), v.maxLength(500)),
  secret: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(200))), null),
  category: v.optional(
    v.nullable(v.picklist(CATEGORY_IDS, `expected one of ${CATEGORY_IDS.join(', ')}`)),
    null,
  ),
  compound: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
})

/** The robots of group chats that a community tells of its reports. */
export const robots = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/robots',
    describe({
      tag,
      summary: 'The robots in group chats that hear of reports, and how telling them goes',
      answer: RobotsAnswer,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    inCommunity,
    permit('robot.keep'),
    noStore,
    async (c) => {
      const found = await robotsOf(c.var.house.db, c.var.community.id)
      return c.json({ robots: found.map(shown) })
    },
  )
  .post(
    '/:slug/robots',
    describe({
      tag,
      summary: 'Connects a robot; its group is greeted, and hears of what happens from then on',
      answer: Receipt,
      failures: [
        ...(['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'] as const),
        ...(['unknown_compound', 'address_refused', 'too_many_robots'] as const),
      ],
    }),
    changing,
    inCommunity,
    permit('robot.keep'),
    accept('json', Robot),
    (c) => add(c, c.req.valid('json')),
  )
  .delete(
    '/:slug/robots/:id',
    describe({
      tag,
      summary: 'Takes a robot away; its group hears no more',
      answer: Receipt,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community', 'unknown_robot'],
    }),
    changing,
    inCommunity,
    permit('robot.keep'),
    async (c) => {
      const { act, community, house } = c.var
      const id = c.req.param('id')
      const outcome = await commit(house, act, [
        removeRobot(house.db, community.id, id, act.now),
        record(
          act,
          { communityId: community.id, kind: 'robot.removed', subject: `robot:${id}` },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_robot'))
    },
  )

async function add(
  c: Context<ChangingInCommunity>,
  { address, compound, ...asked }: v.InferOutput<typeof Robot>,
): Promise<Response> {
  const { act, community, house } = c.var
  if (!publicHttps(address)) {
    const detail = 'expected a public address that begins with https://'
    return problem(c, 'address_refused', { field: 'address', detail })
  }
  if (compound !== null && !(await isCompoundHere(house.db, community.id, compound))) {
    return problem(c, 'unknown_compound', { field: 'compound' })
  }
  const id = newId()
  const outcome = await commit(house, act, [
    ...addRobot({
      ...asked,
      id,
      communityId: community.id,
      address,
      compoundId: compound,
      lang: langOf(c as Context),
      origin: new URL(c.req.url).origin,
      madeBy: act.actor,
      madeAt: act.now,
    }),
    record(
      act,
      {
        communityId: community.id,
        kind: 'robot.added',
        subject: `robot:${id}`,
        payload: { id, vendor: asked.vendor },
      },
      { when: IF_CHANGED },
    ),
  ])
  return answerChange(c, outcome, () => problem(c, 'too_many_robots'))
}

/** A robot without its address: whoever reads that can write into the group. */
const shown = ({ robot, turn }: RobotFound) => ({
  id: robot.id,
  label: robot.label,
  vendor: robot.vendor,
  category: robot.category,
  compound: robot.compoundId,
  made_at: robot.madeAt,
  taken_at: turn.takenAt,
  tries: turn.tries,
  error: turn.error,
})
