import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import type { Role } from '../../../domain/accounts/role.ts'
import { inCommunity } from '../../communities/here.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { limit, text } from '../../http/inputs.ts'
import { permit, turnAway } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { alongside, IF_CHANGED, record } from '../../journal/record.ts'
import { enough } from '../../limits/enough.ts'
import { MembershipsAnswer } from '../answers.ts'
import { dutyEnded } from '../duty/store.ts'
import { membershipsAnswer, readCursor } from './answers.ts'
import { ownId, roleAskedFor, skills, trade } from './inputs.ts'
import {
  apply,
  changeTags,
  decide,
  endDutyUnder,
  findMembership,
  isPlaceOf,
  listMemberships,
  revoke,
} from './store.ts'

const tag = 'Memberships'

const APPLICATIONS = { what: 'membership/apply', atOnce: 10, eachMs: 2 * 60 * 60_000 }

const Apply = v.object({
  role: roleAskedFor,
  trade: v.optional(trade, null),
  skills: v.optional(skills, []),
  place_id: v.optional(v.nullable(ownId), null),
  organisation_id: v.optional(v.nullable(ownId), null),
})

const List = v.object({
  state: v.optional(v.picklist(['applied', 'in_force', 'refused', 'revoked'])),
  after: v.optional(text('the `next` of a page before', readCursor)),
  limit: v.optional(limit(200), '100'),
})

const Decide = v.object({ decision: v.picklist(['verify', 'refuse']) })

const Tags = v.object({ trade: v.optional(trade), skills: v.optional(skills) })

interface OfMembership extends ChangingInCommunity {
  Variables: ChangingInCommunity['Variables'] & {
    membership: NonNullable<Awaited<ReturnType<typeof findMembership>>>
  }
}

/** Finds the membership that a route's `:id` names, and whose it is. */
const ofMembership = createMiddleware<OfMembership, '/:slug/memberships/:id/*'>(async (c, next) => {
  const { community, house } = c.var
  const found = await findMembership(house.db, community.id, c.req.param('id'))
  if (!found) return problem(c, 'unknown_membership')
  c.set('membership', found)
  c.set('subject', { ...c.var.subject, ownerId: found.personId })
  await next()
})

export const memberships = new Hono<OfMembership>()
  .get(
    '/:slug/memberships',
    describe({
      tag,
      summary: 'Who has asked for which role, and who holds one; newest first',
      answer: MembershipsAnswer,
      failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    inCommunity,
    permit('membership.list'),
    noStore,
    accept('query', List),
    async (c) => {
      const page = c.req.valid('query')
      const rows = await listMemberships(c.var.house.db, c.var.community.id, page)
      return c.json(membershipsAnswer(rows, page.limit))
    },
  )
  .post(
    '/:slug/memberships',
    describe({
      tag,
      summary: 'Asks for a role in a community',
      answer: Receipt,
      failures: ['bad_input', 'sign_in_needed', 'unknown_place', 'already_member', 'too_many'],
    }),
    changing,
    inCommunity,
    permit('membership.apply'),
    accept('json', Apply),
    async (c) => {
      const { act, community, house } = c.var
      const { place_id, organisation_id, ...asked } = c.req.valid('json')
      const refused = await enough(c, [{ limit: APPLICATIONS, of: act.actor }])
      if (refused) return refused
      if (place_id !== null && !(await isPlaceOf(house.db, community.id, place_id)))
        return problem(c, 'unknown_place', { field: 'place_id' })
      const id = newId()
      const whose = { id, personId: act.actor, communityId: community.id }
      const where = { placeId: place_id, organisationId: organisation_id }
      const outcome = await commit(house, act, [
        apply(house.db, { ...asked, ...whose, ...where }, act.now),
        record(act, {
          communityId: community.id,
          kind: 'membership.applied',
          subject: `membership:${id}`,
          payload: { role: asked.role },
        }),
      ])
      return answerChange(c, outcome, () => problem(c, 'already_member'))
    },
  )
  .post(
    '/:slug/memberships/:id/decision',
    describe({
      tag,
      summary: 'Verifies or refuses what somebody asked for',
      answer: Receipt,
      failures: [
        'bad_input',
        'not_permitted',
        'unknown_membership',
        'already_decided',
        'own_membership',
      ],
    }),
    changing,
    inCommunity,
    permit('membership.decide'),
    ofMembership,
    accept('json', Decide),
    async (c) => {
      const { act, community, house, membership } = c.var
      const refused = await aboveThem(c, membership.role)
      if (refused) return refused
      const { decision } = c.req.valid('json')
      const by = { by: act.actor, now: act.now }
      const kind = decision === 'verify' ? 'membership.verified' : 'membership.refused'
      const outcome = await commit(house, act, [
        decide(house.db, { id: membership.id, communityId: community.id }, decision, by),
        ...toldToBoth(c, kind),
      ])
      return answerChange(c, outcome, () =>
        problem(c, membership.personId === act.actor ? 'own_membership' : 'already_decided'),
      )
    },
  )
  .patch(
    '/:slug/memberships/:id',
    describe({
      tag,
      summary: 'Changes the trade and the skills that a membership is known by',
      answer: Receipt,
      failures: ['bad_input', 'not_permitted', 'unknown_membership', 'own_membership'],
    }),
    changing,
    inCommunity,
    permit('membership.decide'),
    ofMembership,
    accept('json', Tags),
    async (c) => {
      const { act, house, membership } = c.var
      if (membership.personId === act.actor) return problem(c, 'own_membership')
      const tags = c.req.valid('json')
      if (Object.values(tags).every((value) => value === undefined))
        return problem(c, 'bad_input', { detail: 'expected trade, skills or both' })
      const outcome = await commit(house, act, [
        changeTags(house.db, membership.id, tags),
        ...toldToBoth(c, 'membership.changed'),
      ])
      return answerChange(c, outcome, () => problem(c, 'unknown_membership'))
    },
  )
  .delete(
    '/:slug/memberships/:id',
    describe({
      tag,
      summary:
        'Revokes a membership, or gives one’s own back; whoever is on duty by it is off duty',
      answer: Receipt,
      failures: ['not_permitted', 'unknown_membership', 'already_decided'],
    }),
    changing,
    inCommunity,
    ofMembership,
    permit('membership.end'),
    async (c) => {
      const { act, community, house, membership } = c.var
      const isOwn = membership.personId === act.actor
      const refused = isOwn ? null : await aboveThem(c, membership.role)
      if (refused) return refused
      const outcome = await commit(house, act, [
        revoke(house.db, membership.id, act.now),
        ...toldToBoth(c, 'membership.revoked'),
        endDutyUnder(house.db, membership.id, act.now),
        dutyEnded(
          alongside(act),
          { personId: membership.personId, communityId: community.id },
          'revoked',
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'already_decided'))
    },
  )

// Who coordinates may give and take every role but their own kind's.
async function aboveThem(c: Context<OfMembership>, role: Role): Promise<Response | null> {
  const mayRaise = role === 'coordinator' || role === 'admin'
  return mayRaise ? turnAway(c, 'membership.raise', c.var.subject) : null
}

/** The row for those who coordinate, and the one for whom it is about; both only if it came about. */
function toldToBoth(
  c: Context<OfMembership>,
  kind: 'membership.verified' | 'membership.refused' | 'membership.revoked' | 'membership.changed',
) {
  const { act, community, membership } = c.var
  const entry = {
    communityId: community.id,
    kind,
    subject: `membership:${membership.id}` as const,
    payload: { person: membership.personId, role: membership.role },
  }
  return [
    record(act, entry, { when: IF_CHANGED }),
    record(
      alongside(act),
      { ...entry, audience: `person:${membership.personId}` },
      { when: IF_CHANGED },
    ),
  ]
}
