import {
  and,
  desc,
  eq,
  isNotNull,
  isNull,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { Role } from '../../../domain/accounts/role.ts'
import { scopeOf } from '../../../domain/accounts/scope.ts'
import type { Db } from '../../db/connect.ts'
import { place } from '../../places/table.ts'
import { duty, membership, person } from '../table.ts'
import { isInForce } from './in-force.ts'

export type MembershipState = 'applied' | 'in_force' | 'refused' | 'revoked'

export interface Application {
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly communityId: number
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly trade: string | null
  readonly skills: readonly string[]
}

/** Asks for a role; the index refuses one that is held or asked for already. */
export const apply = (db: Db, asked: Application, now: number): SQLWrapper =>
  db.insert(membership).values({
    ...asked,
    skills: JSON.stringify(asked.skills),
    scope: scopeOf({ ...asked, district: null }),
    appliedAt: now,
  })

const isOpen = and(
  isNull(membership.verifiedAt),
  isNull(membership.refusedAt),
  isNull(membership.revokedAt),
)

/** Verifies or refuses what somebody else asked for, if nobody has before. */
export const decide = (
  db: Db,
  { id, communityId }: { id: string; communityId: number },
  decision: 'verify' | 'refuse',
  { by, now }: { by: string; now: number },
): SQLWrapper =>
  db
    .update(membership)
    .set(decision === 'verify' ? { verifiedAt: now, verifiedBy: by } : { refusedAt: now })
    .where(
      and(
        eq(membership.id, id),
        eq(membership.communityId, communityId),
        ne(membership.personId, by),
        isOpen,
      ),
    )

export const changeTags = (
  db: Db,
  id: string,
  tags: { trade?: string | null; skills?: readonly string[] },
): SQLWrapper =>
  db
    .update(membership)
    .set({ trade: tags.trade, skills: tags.skills && JSON.stringify(tags.skills) })
    .where(and(eq(membership.id, id), isNull(membership.revokedAt), isNull(membership.refusedAt)))

export const revoke = (db: Db, id: string, now: number): SQLWrapper =>
  db
    .update(membership)
    .set({ revokedAt: now })
    .where(and(eq(membership.id, id), isNull(membership.revokedAt), isNull(membership.refusedAt)))

/** Whoever loses the role in which they are on duty is off duty. */
export const endDutyUnder = (db: Db, membershipId: string, now: number): SQLWrapper =>
  db
    .update(duty)
    .set({ endedAt: now })
    .where(and(eq(duty.membershipId, membershipId), isNull(duty.endedAt)))

export async function findMembership(db: Db, communityId: number, id: string) {
  const [found] = await db
    .select()
    .from(membership)
    .where(and(eq(membership.id, id), eq(membership.communityId, communityId)))
  return found ?? null
}

export async function isPlaceOf(db: Db, communityId: number, id: string): Promise<boolean> {
  const [found] = await db
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.id, id), eq(place.communityId, communityId)))
  return found !== undefined
}

const IN_STATE: Readonly<Record<MembershipState, SQL | undefined>> = {
  applied: isOpen,
  in_force: isInForce,
  refused: isNotNull(membership.refusedAt),
  revoked: isNotNull(membership.revokedAt),
}

/** A page of a community's memberships, newest first, after the one with which the page before ended. */
export function listMemberships(
  db: Db,
  communityId: number,
  { state, after, limit }: { state?: MembershipState; after?: Cursor; limit: number },
) {
  return db
    .select({
      id: membership.id,
      personId: membership.personId,
      name: person.name,
      role: membership.role,
      placeId: membership.placeId,
      organisationId: membership.organisationId,
      trade: membership.trade,
      skills: membership.skills,
      appliedAt: membership.appliedAt,
      verifiedAt: membership.verifiedAt,
      refusedAt: membership.refusedAt,
      revokedAt: membership.revokedAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(eq(membership.communityId, communityId), state && IN_STATE[state], after && older(after)),
    )
    .orderBy(desc(membership.appliedAt), desc(membership.id))
    .limit(limit)
}

export interface Cursor {
  readonly at: number
  readonly id: string
}

const older = ({ at, id }: Cursor) =>
  or(
    sql`${membership.appliedAt} < ${at}`,
    and(eq(membership.appliedAt, at), sql`${membership.id} < ${id}`),
  )
