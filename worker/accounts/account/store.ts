import { and, asc, eq, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import { community } from '../../communities/table.ts'
import type { Db } from '../../db/connect.ts'
import { duty, membership, person, session } from '../table.ts'

/** A person, the roles they hold or asked for, and their duty: in one round trip. */
export async function readAccount(db: Db, personId: string) {
  const [[self], memberships, [onDuty]] = await db.batch([
    db
      .select({ id: person.id, name: person.name, phone: person.phone })
      .from(person)
      .where(eq(person.id, personId)),
    db
      .select({
        id: membership.id,
        role: membership.role,
        verifiedAt: membership.verifiedAt,
        slug: community.slug,
        communityName: community.name,
        district: membership.district,
        placeId: membership.placeId,
        organisationId: membership.organisationId,
        trade: membership.trade,
        skills: membership.skills,
      })
      .from(membership)
      .leftJoin(community, eq(community.id, membership.communityId))
      .where(
        and(
          eq(membership.personId, personId),
          isNull(membership.refusedAt),
          isNull(membership.revokedAt),
        ),
      )
      .orderBy(asc(membership.appliedAt), asc(membership.id)),
    db
      .select({
        id: duty.id,
        slug: community.slug,
        membershipId: duty.membershipId,
        beganAt: duty.beganAt,
        untilAt: duty.untilAt,
      })
      .from(duty)
      .innerJoin(community, eq(community.id, duty.communityId))
      .where(and(eq(duty.personId, personId), isNull(duty.endedAt))),
  ])
  return { self, memberships, onDuty: onDuty ?? null }
}

/**
 * The communities in whose rooms somebody may be heard of: those of their roles, all of a district
 * where the role is the district's. `[null]` for who has none, so that there is a row for them too.
 */
export async function communitiesOf(db: Db, personId: string): Promise<(number | null)[]> {
  const held = await db
    .selectDistinct({ id: community.id })
    .from(membership)
    .innerJoin(
      community,
      or(eq(community.id, membership.communityId), eq(community.district, membership.district)),
    )
    .where(and(eq(membership.personId, personId), isNull(membership.revokedAt)))
  return held.length > 0 ? held.map(({ id }) => id) : [null]
}

/** Somebody whose account is open. */
export async function findPerson(db: Db, id: string) {
  const [found] = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.closedAt)))
  return found ?? null
}

export const rename = (db: Db, personId: string, name: string, now: number): SQLWrapper =>
  db
    .update(person)
    .set({ name, updatedAt: new Date(now) })
    .where(eq(person.id, personId))

/** Ends one session of a person, if it is theirs. */
export const endSession = (db: Db, personId: string, id: string): SQLWrapper =>
  db.delete(session).where(and(eq(session.id, id), eq(session.personId, personId)))

export const sessionsOf = (db: Db, personId: string) =>
  db
    .select()
    .from(session)
    .where(eq(session.personId, personId))
    .orderBy(sql`${session.updatedAt} desc`)
    .limit(50)
