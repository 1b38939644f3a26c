import { and, eq, isNotNull, isNull, ne, type SQLWrapper, sql } from 'drizzle-orm'
import { leaseMs } from '../../domain/tasks/lease.ts'
import type { ReturnReason } from '../../domain/tasks/task.ts'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { entryOf } from './claiming.ts'
import { type ClaimFound, LIVE } from './store.ts'
import { claim, task } from './table.ts'

/** Vouches for what somebody else did. The row says whose minutes they are: the time bank reads it. */
export function verifyClaim(db: Db, act: Act, found: ClaimFound): SQLWrapper[] {
  const entry = entryOf(found, 'claim.verified')
  return [
    db
      .update(claim)
      .set({ verifiedAt: act.now, verifiedBy: act.actor })
      .where(doneByAnother(found, act)),
    record(
      act,
      { ...entry, payload: { ...entry.payload, person: found.claim.personId } },
      {
        when: IF_CHANGED,
        extra: {
          minutes: sql`(select ${task.expectedMinutes} from ${task} where id = ${found.task.id})`,
        },
      },
    ),
  ]
}

/** Sends back what somebody else said to be done: it is theirs again, with a new lease. */
export function returnClaim(
  db: Db,
  act: Act,
  found: ClaimFound,
  because: ReturnReason,
): SQLWrapper[] {
  const entry = entryOf(found, 'claim.returned')
  const leaseUntil = act.now + leaseMs(found.task.expectedMinutes)
  return [
    db
      .update(claim)
      .set({
        doneAt: null,
        photo: null,
        extendedAt: null,
        leaseUntil,
        returnedAt: act.now,
        returnedBecause: because,
      })
      .where(doneByAnother(found, act)),
    record(
      act,
      { ...entry, payload: { ...entry.payload, because, lease_until: leaseUntil } },
      { when: IF_CHANGED },
    ),
  ]
}

const doneByAnother = ({ claim: { id } }: ClaimFound, { actor }: Act) =>
  and(
    eq(claim.id, id),
    LIVE,
    isNotNull(claim.doneAt),
    isNull(claim.verifiedAt),
    ne(claim.personId, actor),
  )
