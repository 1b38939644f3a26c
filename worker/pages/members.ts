import type { Context } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import type { PeoplePage } from '../../web/server.tsx'
import { invitationsAnswer } from '../accounts/invitation/answers.ts'
import { listInvitations } from '../accounts/invitation/store.ts'
import { membershipsAnswer } from '../accounts/membership/answers.ts'
import { listMemberships } from '../accounts/membership/store.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity, Person } from '../http/app.ts'

const ROWS = 100

/** The page of who is what in a community. */
export async function membersPage(c: Context<InCommunity>): Promise<PeoplePage> {
  const { community, house, subject } = c.var
  const person = c.var.person as Person
  const listed = async (state: 'applied' | 'in_force') =>
    membershipsAnswer(await listMemberships(house.db, community.id, { state, limit: ROWS }), ROWS)
  const [applied, members, invitations] = await Promise.all([
    listed('applied'),
    listed('in_force'),
    listInvitations(house.db, community.id, undefined, ROWS),
  ])
  return {
    is: 'people',
    community: communityAnswer(community),
    me: person.id,
    mayRaise: permits(person, 'membership.raise', subject),
    mayFound: permits(person, 'community.found', subject),
    applied,
    members,
    invitations: invitationsAnswer(invitations, ROWS).invitations,
  }
}
