import type { Context } from 'hono'
import type { JoinPage } from '../../web/server.tsx'
import { invitationAnswer } from '../accounts/invitation/answers.ts'
import type { Invited } from '../accounts/invitation/taking.ts'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { findCommunityById } from '../communities/store.ts'

/** The page of an invitation, as whoever has its link sees it. */
export async function joinPage(c: Context<Invited>): Promise<JoinPage> {
  const { found, house } = c.var
  const { role, place_name, expires_at, state } = invitationAnswer(found, Date.now())
  const community = await findCommunityById(house.db, found.invitation.communityId)
  if (!community) throw new Error('an invitation to no community')
  return {
    is: 'join',
    token: c.req.param('token') ?? '',
    community: communityAnswer(community),
    role,
    placeName: place_name,
    expiresAt: expires_at,
    state,
    signedIn: (await personOf(c)) !== null,
  }
}
