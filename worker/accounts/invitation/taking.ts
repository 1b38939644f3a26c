import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { newId } from '../../db/id.ts'
import type { Changing } from '../../http/app.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { alongside, IF_CHANGED, record } from '../../journal/record.ts'
import { addressOf } from '../../limits/address.ts'
import { enough } from '../../limits/enough.ts'
import { InvitationAnswer } from '../answers.ts'
import { keyedHash } from '../keyed.ts'
import { hashOf } from '../token.ts'
import { invitationAnswer } from './answers.ts'
import { findInvitation, giveRole, type Invitation, useInvitation } from './store.ts'

const tag = 'Invitations'

const LOOKS = { what: 'invitation/address', atOnce: 60, eachMs: 5_000 }

/** What a route finds that a link of an invitation leads to. */
export interface Invited extends Changing {
  Variables: Changing['Variables'] & {
    found: NonNullable<Awaited<ReturnType<typeof findInvitation>>>
  }
}

/** Finds the invitation whose token a link carries; who tries tokens out is slowed down. */
export const invited = createMiddleware<Invited, '/:token/*'>(async (c, next) => {
  const address = await keyedHash(c.env, 'address', addressOf(c.req.raw))
  const refused = await enough(c, [{ limit: LOOKS, of: address }])
  if (refused) return refused
  const found = await findInvitation(c.var.house.db, await hashOf(c.req.param('token')))
  if (!found) return problem(c, 'unknown_invitation')
  c.set('found', found)
  await next()
})

/** Invitations as those see them who have the link: `/api/invitations`. */
export const taking = new Hono<Invited>()
  .get(
    '/:token',
    describe({
      tag,
      summary: 'What a link invites to',
      answer: InvitationAnswer,
      failures: ['unknown_invitation', 'too_many'],
    }),
    permit('invitation.read'),
    noStore,
    invited,
    (c) => c.json(invitationAnswer(c.var.found, Date.now())),
  )
  .post(
    '/:token/take',
    describe({
      tag,
      summary: 'Takes the role that a link gives',
      answer: Receipt,
      failures: [
        'sign_in_needed',
        'unknown_invitation',
        'invitation_spent',
        'already_member',
        'own_invitation',
      ],
    }),
    changing,
    permit('invitation.take'),
    invited,
    async (c) => {
      const { act, house, found } = c.var
      const { invitation } = found
      const { communityId, role } = invitation
      const id = newId()
      const payload = { invitation: invitation.id, person: act.actor, role }
      const outcome = await commit(house, act, [
        useInvitation(house.db, invitation, act.actor, act.now),
        giveRole(invitation, { id, personId: act.actor }, act.now),
        record(
          act,
          { communityId, kind: 'invitation.taken', subject: `person:${act.actor}`, payload },
          { when: IF_CHANGED },
        ),
        record(
          alongside(act),
          {
            communityId,
            kind: 'membership.verified',
            subject: `person:${act.actor}`,
            audience: `person:${act.actor}`,
            payload,
          },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => whyNotTaken(c, invitation))
    },
  )

function whyNotTaken(c: Context<Invited>, { madeBy, left, revokedAt, expiresAt }: Invitation) {
  const { actor, now } = c.var.act
  if (madeBy === actor) return problem(c, 'own_invitation')
  const isOpen = revokedAt === null && expiresAt > now && left > 0
  return problem(c, isOpen ? 'already_member' : 'invitation_spent')
}
