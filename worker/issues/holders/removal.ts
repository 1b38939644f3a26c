import { and, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { REMOVED } from '../../../domain/issues/issue.ts'
import { type IssueState, phaseOf, statesBefore } from '../../../domain/issues/state.ts'
import { TOLD_AS } from '../../../domain/issues/told.ts'
import { invitation, membership } from '../../accounts/table.ts'
import type { Db } from '../../db/connect.ts'
import { type Act, IF_CHANGED, record, recordEach } from '../../journal/record.ts'
import type { IssueRow } from '../row.ts'
import { issue, issueStep, organisation, responderLink, route } from '../table.ts'

interface Removing {
  readonly id: string
  readonly communityId: number
  /** that it was removed by this act: what follows does so only then */
  readonly isGone: SQL
}

/**
 * Removes an organisation. Its links, its members' roles and invitations to them end, nothing goes to
 * it any more, and what it holds is the community's again, so that nothing waits for somebody who is
 * gone; what it did stays. To refuse while it holds something would leave it its power meanwhile.
 */
export function removeOrganisation(
  db: Db,
  act: Act,
  communityId: number,
  id: string,
): SQLWrapper[] {
  const isGone = sql`exists (select 1 from ${organisation} where id = ${id}
    and community_id = ${communityId} and removed_at = ${act.now})`
  const removing = { id, communityId, isGone }
  return [
    db
      .update(organisation)
      .set({ removedAt: act.now })
      .where(
        and(
          eq(organisation.id, id),
          eq(organisation.communityId, communityId),
          isNull(organisation.removedAt),
        ),
      ),
    record(
      act,
      {
        communityId,
        kind: 'organisation.removed',
        subject: `organisation:${id}`,
        payload: { organisation: id },
      },
      { when: IF_CHANGED },
    ),
    db.delete(route).where(and(eq(route.organisationId, id), isGone)),
    db
      .update(responderLink)
      .set({ revokedAt: act.now })
      .where(and(eq(responderLink.organisationId, id), isNull(responderLink.revokedAt), isGone)),
    ...takeBack(db, act, removing),
    ...endRoles(db, act, removing),
    ...endInvitations(db, act, removing),
  ]
}

/** That an organisation is there, for whoever gives it something in the same moment. */
export const isStillThere = (id: string): SQL =>
  sql`exists (select 1 from ${organisation} where id = ${id} and removed_at is null)`

/** What is opened again is the community's, where whoever fixed it is gone meanwhile. */
export const fromWhoIsGone = (db: Db, { id }: Pick<IssueRow, 'id'>): SQLWrapper =>
  db
    .update(issue)
    .set({ organisationId: null, acceptedAt: null })
    .where(
      and(
        eq(issue.id, id),
        eq(issue.phase, 'open'),
        sql`organisation_id in (select o.id from ${organisation} o where o.id = organisation_id
          and o.removed_at is not null)`,
      ),
    )

const BACK_WITH_COMMUNITY = 'triaged' satisfies IssueState

/** What it holds goes back as if it had handed it back, however much that is: by one statement each. */
function takeBack(db: Db, act: Act, { id, communityId, isGone }: Removing): SQLWrapper[] {
  const states = sql.join(
    statesBefore('hand_back').map((state) => sql`${state}`),
    sql`, `,
  )
  const isHeld = sql`organisation_id = ${id} and phase = 'open' and state in (${states}) and ${isGone}`
  const payload = sql`json_object('issue', id, 'issue_no', no, 'step', seq + 1,
    'state', ${BACK_WITH_COMMUNITY}, 'because', ${REMOVED})`
  return [
    sql`
      insert into ${issueStep} (issue_id, seq, kind, state, at, "by", because)
      select id, seq + 1, 'hand_back', ${BACK_WITH_COMMUNITY}, ${act.now}, ${act.actor}, ${REMOVED}
      from ${issue} where ${isHeld}`,
    recordEach(
      act,
      { communityId, kind: TOLD_AS.hand_back },
      sql`select 'issue:' || id as subject, ${payload} as payload,
        iif(published_at is null, 'coordinators', 'public') as audience from ${issue} where ${isHeld}`,
    ),
    db
      .update(issue)
      .set({
        state: BACK_WITH_COMMUNITY,
        phase: phaseOf(BACK_WITH_COMMUNITY),
        seq: sql`${issue.seq} + 1`,
        organisationId: null,
        acceptedAt: null,
      })
      .where(isHeld),
  ]
}

function endRoles(db: Db, act: Act, { id, communityId, isGone }: Removing): SQLWrapper[] {
  const isHeld = sql`organisation_id = ${id} and revoked_at is null and refused_at is null
    and ${isGone}`
  const told = (audience: SQL) => sql`
    select 'membership:' || id as subject, ${audience} as audience,
      json_object('person', person_id, 'role', role) as payload from ${membership} where ${isHeld}`
  const kind = 'membership.revoked'
  return [
    recordEach(act, { communityId, kind }, told(sql`'coordinators'`)),
    recordEach(act, { communityId, kind }, told(sql`'person:' || person_id`)),
    db.update(membership).set({ revokedAt: act.now }).where(isHeld),
  ]
}

function endInvitations(db: Db, act: Act, { id, communityId, isGone }: Removing): SQLWrapper[] {
  const isOpen = sql`community_id = ${communityId} and organisation_id = ${id}
    and revoked_at is null and ${isGone}`
  return [
    recordEach(
      act,
      { communityId, kind: 'invitation.revoked' },
      sql`select 'invitation:' || id as subject, 'coordinators' as audience, '{}' as payload
        from ${invitation} where ${isOpen}`,
    ),
    db.update(invitation).set({ revokedAt: act.now }).where(isOpen),
  ]
}
