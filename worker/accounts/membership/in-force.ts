import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Somewhere } from '../../../domain/accounts/role.ts'
import { membership } from '../table.ts'

/** The columns of a `Membership` of domain/accounts: what tells what it allows. */
export const MEMBERSHIP = {
  id: membership.id,
  role: membership.role,
  communityId: membership.communityId,
  district: membership.district,
  placeId: membership.placeId,
  organisationId: membership.organisationId,
}

/** Verified, and not revoked; what was refused is never verified. */
export const isInForce = and(isNotNull(membership.verifiedAt), isNull(membership.revokedAt)) as SQL

/** That a membership counts in a community: `reaches` of domain/accounts, for the database. */
export const isHeldIn = ({ communityId, district }: Somewhere): SQL =>
  or(
    eq(membership.communityId, communityId),
    district === null ? sql`false` : eq(membership.district, district),
  ) as SQL
