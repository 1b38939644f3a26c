import { Hono } from 'hono'
import * as v from 'valibot'
import { DUTY_HOURS, MOST_DUTY_HOURS } from '../../../domain/accounts/duty.ts'
import { inCommunity } from '../../communities/here.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { IF_CHANGED, record } from '../../journal/record.ts'
import { DutyBegan } from '../answers.ts'
import { ownId } from '../membership/inputs.ts'
import { beginDuty, dutyEnded, endDuty, endOwnLapsedDuty } from './store.ts'

const tag = 'Duty'

const HOUR_MS = 60 * 60_000

const HOURS = `expected hours, up to ${MOST_DUTY_HOURS}`

const Begin = v.object({
  hours: v.optional(
    v.pipe(v.number(HOURS), v.minValue(0.25, HOURS), v.maxValue(MOST_DUTY_HOURS, HOURS)),
    DUTY_HOURS,
  ),
  membership_id: v.optional(ownId),
})

export const duties = new Hono<ChangingInCommunity>()
  .post(
    '/:slug/duty',
    describe({
      tag,
      summary: 'Goes on duty: from now on those who coordinate see where I am',
      answer: DutyBegan,
      failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'already_on_duty'],
    }),
    changing,
    inCommunity,
    permit('duty.keep'),
    accept('json', Begin),
    async (c) => {
      const { act, community, house } = c.var
      const { hours, membership_id: membershipId } = c.req.valid('json')
      const lapsed = await endOwnLapsedDuty(house.db, act.actor, act.now)
      if (lapsed.length > 0) await commit(house, { ...act, request: null }, lapsed)
      const until = act.now + Math.round(hours * HOUR_MS)
      const id = newId()
      const begun = { id, personId: act.actor, membershipId, now: act.now, until }
      const outcome = await commit(house, act, [
        beginDuty(house.db, community, begun),
        record(
          act,
          {
            communityId: community.id,
            kind: 'duty.began',
            subject: `person:${act.actor}`,
            payload: { person: act.actor, duty: id, until },
          },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () =>
        outcome.ok || outcome.because === 'conflict'
          ? problem(c, 'already_on_duty')
          : problem(c, 'not_permitted', { field: 'membership_id' }),
      )
    },
  )
  .delete(
    '/:slug/duty',
    describe({
      tag,
      summary: 'Goes off duty: from now on nobody sees where I am',
      answer: Receipt,
      failures: ['sign_in_needed', 'not_on_duty'],
    }),
    changing,
    inCommunity,
    // Whoever lost the role in the meantime may still end what they began.
    permit('account.keep'),
    async (c) => {
      const { act, community, house } = c.var
      const outcome = await commit(house, act, [
        endDuty(house.db, act.actor, community.id, act.now),
        dutyEnded(act, { personId: act.actor, communityId: community.id }, 'asked'),
      ])
      return answerChange(c, outcome, () => problem(c, 'not_on_duty'))
    },
  )
