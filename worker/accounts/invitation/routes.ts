import { Hono } from 'hono'
import * as v from 'valibot'
import { inCommunity } from '../../communities/here.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { answerChange, changing, receiptOf } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { limit } from '../../http/inputs.ts'
import { permit, turnAway } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { IF_CHANGED, record } from '../../journal/record.ts'
import { InvitationMade, InvitationsAnswer } from '../answers.ts'
import { ownId, role } from '../membership/inputs.ts'
import { isPlaceOf } from '../membership/store.ts'
import { tokenFor } from '../token.ts'
import { invitationsAnswer } from './answers.ts'
import { listInvitations, makeInvitation, revokeInvitation } from './store.ts'

const tag = 'Invitations'

const HOUR_MS = 60 * 60_000

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(`expected a whole number from ${least} to ${most}`),
    v.integer(`expected a whole number from ${least} to ${most}`),
    v.minValue(least, `expected a whole number from ${least} to ${most}`),
    v.maxValue(most, `expected a whole number from ${least} to ${most}`),
  )

const Make = v.object({
  role,
  place_id: v.optional(v.nullable(ownId), null),
  organisation_id: v.optional(v.nullable(ownId), null),
  hours: v.optional(whole(1, 30 * 24), 7 * 24),
  uses: v.optional(whole(1, 500), 1),
})

const List = v.object({ after: v.optional(ownId), limit: v.optional(limit(200), '100') })

export const invitations = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/invitations',
    describe({
      tag,
      summary: 'The invitations of a community, without their links',
      answer: InvitationsAnswer,
      failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    inCommunity,
    permit('invitation.make'),
    noStore,
    accept('query', List),
    async (c) => {
      const { after, limit } = c.req.valid('query')
      const rows = await listInvitations(c.var.house.db, c.var.community.id, after, limit)
      return c.json(invitationsAnswer(rows, limit))
    },
  )
  .post(
    '/:slug/invitations',
    describe({
      tag,
      summary: 'Makes a link that gives a role to whoever takes it',
      answer: InvitationMade,
      failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_place'],
    }),
    changing,
    inCommunity,
    permit('invitation.make'),
    accept('json', Make),
    async (c) => {
      const { act, community, house, subject } = c.var
      const { role, place_id, organisation_id, hours, uses } = c.req.valid('json')
      const mayRaise = role === 'coordinator' || role === 'admin'
      const refused = mayRaise ? await turnAway(c, 'membership.raise', subject) : null
      if (refused) return refused
      if (place_id !== null && !(await isPlaceOf(house.db, community.id, place_id)))
        return problem(c, 'unknown_place', { field: 'place_id' })
      const id = newId()
      const { token, tokenHash } = await tokenFor(c.env, 'invitation', act)
      const outcome = await commit(house, act, [
        makeInvitation(house.db, {
          id,
          tokenHash,
          communityId: community.id,
          role,
          placeId: place_id,
          organisationId: organisation_id,
          madeBy: act.actor,
          madeAt: act.now,
          expiresAt: act.now + hours * HOUR_MS,
          uses,
          left: uses,
        }),
        record(act, {
          communityId: community.id,
          kind: 'invitation.made',
          subject: `invitation:${id}`,
          payload: { id, role, uses },
        }),
      ])
      if (!outcome.ok) return answerChange(c, outcome, () => problem(c, 'key_reused'))
      const link = new URL(`/join/${token}`, c.req.url).href
      return c.json({ ...receiptOf(outcome.rows[0]), link })
    },
  )
  .delete(
    '/:slug/invitations/:id',
    describe({
      tag,
      summary: 'Takes an invitation back; who has taken it keeps the role',
      answer: Receipt,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_invitation'],
    }),
    changing,
    inCommunity,
    permit('invitation.make'),
    async (c) => {
      const { act, community, house } = c.var
      const id = c.req.param('id')
      const outcome = await commit(house, act, [
        revokeInvitation(house.db, community.id, id, act.now),
        record(
          act,
          {
            communityId: community.id,
            kind: 'invitation.revoked',
            subject: `invitation:${id}`,
          },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_invitation'))
    },
  )
