import { and, eq, inArray, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { DUTY_ROLES } from '../../domain/accounts/role.ts'
import { LEASE_MS, MOST_CLAIMS } from '../../domain/tasks/task.ts'
import { membership } from '../accounts/table.ts'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { type ClaimFound, inForce, type TaskFound, UNDONE } from './store.ts'
import { claim } from './table.ts'

/**
 * Claims a task for whoever acts: in the one statement that takes the seat it is decided that the
 * task is on, that a seat is free, that they help here, have its skills, and do not hold too much.
 */
export function claimTask(act: Act, id: string, { task, community }: TaskFound): SQLWrapper[] {
  const helps = sql`select 1 from ${membership} where ${inForce(act.actor, community)}
    and ${inArray(membership.role, DUTY_ROLES)}`
  const trusted = sql`select known.value from ${membership}, json_each(${membership.skills}) known
    where ${inForce(act.actor, community)}`
  const live = sql`c.released_at is null and c.expired_at is null`
  return [
    sql`
      insert into ${claim}
        (id, task_id, community_id, seat, person_id, claimed_at, lease_until, code_misses)
      select ${id}, t.id, t.community_id, free.seat, ${act.actor}, ${act.now},
        ${act.now} + max(${LEASE_MS}, 120000 * t.expected_minutes),
        coalesce((select max(c.code_misses) from claim c
          where c.person_id = ${act.actor} and c.task_id = t.id), 0)
      from task t join (select 0 as seat union all select 1) free on free.seat < t.seats
      where t.id = ${task.id} and t.cancelled_at is null
        and t.from_at <= ${act.now} and (t.until_at is null or t.until_at > ${act.now})
        and not exists (select 1 from claim c
          where c.task_id = t.id and ${live} and (c.seat = free.seat or c.person_id = ${act.actor}))
        and exists (${helps})
        and not exists (select 1 from json_each(t.skills) asked where asked.value not in (${trusted}))
        and ${holdsFew(act.actor)}
      order by free.seat limit 1`,
    record(
      act,
      {
        communityId: task.communityId,
        kind: 'task.claimed',
        subject: `task:${task.id}`,
        payload: { task: task.id, no: task.no, claim: id },
      },
      { when: IF_CHANGED, extra: { lease_until: column(id, 'lease_until') } },
    ),
  ]
}

/** Makes a lease longer, once. */
export function extendClaim(db: Db, act: Act, found: ClaimFound): SQLWrapper[] {
  const { id } = found.claim
  return [
    db
      .update(claim)
      .set({ leaseUntil: sql`${claim.leaseUntil} + ${LEASE_MS}`, extendedAt: act.now })
      .where(and(heldNow(id, act.now), isNull(claim.extendedAt))),
    record(act, entryOf(found, 'claim.extended'), {
      when: IF_CHANGED,
      extra: { lease_until: column(id, 'lease_until') },
    }),
  ]
}

/** Gives a task back to everybody, without penalty. */
export function releaseClaim(db: Db, act: Act, found: ClaimFound): SQLWrapper[] {
  return [
    db.update(claim).set({ releasedAt: act.now }).where(heldNow(found.claim.id, act.now)),
    record(act, entryOf(found, 'claim.released'), { when: IF_CHANGED }),
  ]
}

/** That a claim is held: neither given back nor done, and its lease not over. */
export const heldNow = (id: string, now: number): SQL =>
  and(eq(claim.id, id), UNDONE, sql`${claim.leaseUntil} > ${now}`) as SQL

/** That somebody holds fewer undone claims than one person may. */
export const holdsFew = (personId: string): SQL =>
  sql`(select count(*) from ${claim} where ${and(eq(claim.personId, personId), UNDONE)}) < ${MOST_CLAIMS}`

/** A column of a claim as it is after the statement before. */
export const column = (id: string, name: 'lease_until' | 'code_misses'): SQL =>
  sql`(select ${sql.raw(name)} from ${claim} where id = ${id})`

/** The journal's entry of something that becomes of a claim. */
export const entryOf = <K extends `claim.${string}`>(
  { task, claim: { id } }: ClaimFound,
  kind: K,
) => ({
  communityId: task.communityId,
  kind,
  subject: `claim:${id}` as const,
  payload: { task: task.id, no: task.no, claim: id },
})
