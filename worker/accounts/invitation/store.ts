import { and, desc, eq, gt, isNull, lt, ne, type SQLWrapper, sql } from 'drizzle-orm'
import { scopeOf } from '../../../domain/accounts/scope.ts'
import { community } from '../../communities/table.ts'
import type { Db } from '../../db/connect.ts'
import { IF_CHANGED } from '../../journal/record.ts'
import { place } from '../../places/table.ts'
import { isInForce } from '../membership/in-force.ts'
import { invitation, membership } from '../table.ts'

export type Invitation = typeof invitation.$inferSelect

export const makeInvitation = (db: Db, made: typeof invitation.$inferInsert): SQLWrapper =>
  db.insert(invitation).values(made)

/**
 * Takes one use of an invitation, if there is one left: the database counts down and decides. Whoever
 * holds the role already, or made the invitation, uses nothing up.
 */
export const useInvitation = (
  db: Db,
  { id, role, ...where }: Invitation,
  personId: string,
  now: number,
): SQLWrapper =>
  db
    .update(invitation)
    .set({ left: sql`${invitation.left} - 1` })
    .where(
      and(
        eq(invitation.id, id),
        gt(invitation.left, 0),
        gt(invitation.expiresAt, now),
        isNull(invitation.revokedAt),
        ne(invitation.madeBy, personId),
        sql`not exists (select 1 from ${membership} where ${and(
          eq(membership.personId, personId),
          eq(membership.role, role),
          eq(membership.scope, scopeOf(heldBy(where))),
          isInForce,
        )})`,
      ),
    )

/** Gives the role of an invitation that was used just before; what was only asked for is verified by it. */
export function giveRole(
  { role, madeBy, ...where }: Invitation,
  { id, personId }: { id: string; personId: string },
  now: number,
): SQLWrapper {
  const { communityId, district, placeId, organisationId } = heldBy(where)
  const scope = scopeOf({ communityId, district, placeId, organisationId })
  return sql`
    insert into ${membership} (id, person_id, role, community_id, district, scope, place_id,
      organisation_id, applied_at, verified_at, verified_by)
    select ${id}, ${personId}, ${role}, ${communityId}, ${district}, ${scope}, ${placeId},
      ${organisationId}, ${now}, ${now}, ${madeBy}
    where ${IF_CHANGED}
    on conflict (person_id, role, scope) where revoked_at is null and refused_at is null
      do update set verified_at = ${now}, verified_by = ${madeBy}`
}

/** Where the role of an invitation is held: in its community, or in the whole district. */
const heldBy = (
  where: Pick<Invitation, 'communityId' | 'district' | 'placeId' | 'organisationId'>,
) => ({
  ...where,
  communityId: where.district === null ? where.communityId : null,
})

export const revokeInvitation = (
  db: Db,
  communityId: number,
  id: string,
  now: number,
): SQLWrapper =>
  db
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitation.id, id),
        eq(invitation.communityId, communityId),
        isNull(invitation.revokedAt),
      ),
    )

export async function findInvitation(db: Db, tokenHash: string) {
  const [found] = await db
    .select({ invitation, slug: community.slug, name: community.name, placeName: place.name })
    .from(invitation)
    .innerJoin(community, eq(community.id, invitation.communityId))
    .leftJoin(place, eq(place.id, invitation.placeId))
    .where(eq(invitation.tokenHash, tokenHash))
  return found ?? null
}

/** A page of a community's invitations, in no order that tells anything. */
export const listInvitations = (
  db: Db,
  communityId: number,
  after: string | undefined,
  limit: number,
) =>
  db
    .select()
    .from(invitation)
    .where(
      and(eq(invitation.communityId, communityId), after ? lt(invitation.id, after) : undefined),
    )
    .orderBy(desc(invitation.id))
    .limit(limit)
