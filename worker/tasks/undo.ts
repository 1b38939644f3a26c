import { and, eq, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { UNDO_MS, type Undoable } from '../../domain/tasks/task.ts'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { column, entryOf, holdsFew } from './claiming.ts'
import { type ClaimFound, LIVE, UNDONE } from './store.ts'
import { claim, task } from './table.ts'

/**
 * Takes back what the holder of a claim has just done, as if it had not been: the lease goes on with
 * as much as was left of it. A seat that somebody has taken meanwhile is refused by its index.
 */
export function undo(db: Db, act: Act, found: ClaimFound, of: Undoable): SQLWrapper[] {
  const entry = entryOf(found, 'claim.undone')
  return [
    UNDO[of](db, act, found),
    record(
      act,
      { ...entry, payload: { ...entry.payload, of } },
      { when: IF_CHANGED, extra: { lease_until: column(found.claim.id, 'lease_until') } },
    ),
  ]
}

const UNDO: Readonly<Record<Undoable, (db: Db, act: Act, found: ClaimFound) => SQLWrapper>> = {
  claim: (db, act, found) =>
    db
      .update(claim)
      .set({ releasedAt: act.now })
      .where(and(theirs(found, act), UNDONE, isFresh(claim.claimedAt, act))),

  release: (db, act, found) =>
    db
      .update(claim)
      .set({ releasedAt: null, leaseUntil: goingOn(claim.releasedAt, act) })
      .where(
        and(
          theirs(found, act),
          isNull(claim.expiredAt),
          isFresh(claim.releasedAt, act),
          releasedThemselves(found, act),
          holdsFew(act.actor),
          sql`exists (select 1 from ${task} where id = ${found.task.id} and cancelled_at is null)`,
        ),
      ),

  completion: (db, act, found) =>
    db
      .update(claim)
      .set({ doneAt: null, photo: null, leaseUntil: goingOn(claim.doneAt, act) })
      .where(and(theirs(found, act), LIVE, isNull(claim.verifiedAt), isFresh(claim.doneAt, act))),
}

const theirs = ({ claim: { id } }: ClaimFound, { actor }: Act): SQL =>
  and(eq(claim.id, id), eq(claim.personId, actor)) as SQL

type Moment = typeof claim.claimedAt | typeof claim.releasedAt | typeof claim.doneAt

const isFresh = (at: Moment, { now }: Act): SQL =>
  and(isNotNull(at), sql`${at} > ${now - UNDO_MS}`) as SQL

const goingOn = (stoppedAt: Moment, { now }: Act): SQL =>
  sql`${claim.leaseUntil} + ${now} - ${stoppedAt}`

/** What a coordinator released, or what a cancelled task let go, is not the holder's to take back. */
const releasedThemselves = ({ claim: { id } }: ClaimFound, { actor }: Act): SQL =>
  sql`exists (select 1 from journal where subject = ${`claim:${id}`} and kind = 'claim.released'
    and actor = ${actor} and at = ${claim.releasedAt})`
