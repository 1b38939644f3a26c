import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Mate } from '../../domain/live/ports.ts'
import { isInForce } from '../accounts/membership/in-force.ts'
import { duty, membership, person } from '../accounts/table.ts'
import type { Db } from '../db/connect.ts'

/** Everybody on duty in a community, in a role that is still theirs. */
export async function onDuty(db: Db, communityId: number, now: number): Promise<Mate[]> {
  const rows = await db
    .select({
      dutyId: duty.id,
      personId: duty.personId,
      name: person.name,
      role: membership.role,
      skills: membership.skills,
      untilAt: duty.untilAt,
    })
    .from(duty)
    .innerJoin(membership, eq(membership.id, duty.membershipId))
    .innerJoin(person, eq(person.id, duty.personId))
    .where(
      and(
        eq(duty.communityId, communityId),
        isNull(duty.endedAt),
        gt(duty.untilAt, now),
        isInForce,
        isNull(person.closedAt),
      ),
    )
  return rows.map((row) => ({ ...row, skills: JSON.parse(row.skills) as string[] }))
}

/** What neighbours call people, by id. */
export async function namesOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, sql`(select value from json_each(${JSON.stringify(personIds)}))`))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
