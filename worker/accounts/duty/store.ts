import { and, asc, eq, inArray, isNull, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { DUTY_ROLES } from '../../../domain/accounts/role.ts'
import type { Community } from '../../communities/store.ts'
import type { Db } from '../../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../../journal/record.ts'
import { isHeldIn, isInForce } from '../membership/in-force.ts'
import { duty, membership } from '../table.ts'

/** So many at once; what is left is due at the next call. */
const MOST_AT_ONCE = 100

interface Begun {
  readonly id: string
  readonly personId: string
  readonly membershipId: string | undefined
  readonly now: number
  readonly until: number
}

/**
 * Puts somebody on duty in a role of theirs that reaches the community, the named one or the oldest.
 * The index refuses whoever is on duty already, here or elsewhere.
 */
export const beginDuty = (
  db: Db,
  { id: communityId, district }: Community,
  { id, personId, membershipId, now, until }: Begun,
): SQLWrapper =>
  sql`insert into ${duty} (id, person_id, community_id, membership_id, began_at, until_at)
    ${db
      .select({
        id: sql`${id}`,
        person: sql`${personId}`,
        community: sql`${communityId}`,
        membership: membership.id,
        began: sql`${now}`,
        until: sql`${until}`,
      })
      .from(membership)
      .where(
        and(
          eq(membership.personId, personId),
          inArray(membership.role, [...DUTY_ROLES]),
          isHeldIn({ communityId, district }),
          isInForce,
          membershipId === undefined ? undefined : eq(membership.id, membershipId),
        ),
      )
      .orderBy(asc(membership.appliedAt), asc(membership.id))
      .limit(1)
      .getSQL()}`

export const endDuty = (db: Db, personId: string, communityId: number, now: number): SQLWrapper =>
  db
    .update(duty)
    .set({ endedAt: now })
    .where(
      and(eq(duty.personId, personId), eq(duty.communityId, communityId), isNull(duty.endedAt)),
    )

/** When the next duty of a community ends by itself; null when none will. */
export async function nextDutyEnd(db: Db, communityId: number): Promise<number | null> {
  const [next] = await db
    .select({ at: duty.untilAt })
    .from(duty)
    .where(and(eq(duty.communityId, communityId), isNull(duty.endedAt)))
    .orderBy(asc(duty.untilAt))
    .limit(1)
  return next?.at ?? null
}

/**
 * What ends the duties of a community whose time is over by `now`, with their journal rows; nothing
 * where there is none. Carried out twice, or beside another's, each ends once.
 */
export async function endLapsedDuties(
  db: Db,
  communityId: number,
  now: number,
): Promise<SQLWrapper[]> {
  return lapsed(db, eq(duty.communityId, communityId), now)
}

/** What ends a duty of one person whose time is over, wherever it is. */
export async function endOwnLapsedDuty(
  db: Db,
  personId: string,
  now: number,
): Promise<SQLWrapper[]> {
  return lapsed(db, eq(duty.personId, personId), now)
}

async function lapsed(db: Db, whose: SQL, now: number): Promise<SQLWrapper[]> {
  const found = await db
    .select({ id: duty.id, personId: duty.personId, communityId: duty.communityId })
    .from(duty)
    .where(and(whose, isNull(duty.endedAt), lte(duty.untilAt, now)))
    .limit(MOST_AT_ONCE)
  return found.flatMap((each) => ending(db, each, now))
}

type Lapsed = Pick<typeof duty.$inferSelect, 'id' | 'personId' | 'communityId'>

const ending = (db: Db, { id, ...whose }: Lapsed, now: number): SQLWrapper[] => [
  db
    .update(duty)
    .set({ endedAt: now })
    .where(and(eq(duty.id, id), isNull(duty.endedAt))),
  dutyEnded({ actor: 'system', now, request: null }, whose, 'lapsed'),
]

/** The row of a duty that the statement just before may have ended. */
export const dutyEnded = (
  act: Act,
  { personId, communityId }: { personId: string; communityId: number },
  because: 'asked' | 'lapsed' | 'revoked' | 'closed',
) =>
  record(
    act,
    {
      communityId,
      kind: 'duty.ended',
      subject: `person:${personId}`,
      payload: { person: personId, because },
    },
    { when: IF_CHANGED },
  )
