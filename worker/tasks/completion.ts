import { and, eq, lt, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Shown } from '../../domain/tasks/refusal.ts'
import { MOST_CODE_TRIES, type Proof } from '../../domain/tasks/task.ts'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { photo } from '../photos/table.ts'
import { column, entryOf, heldNow } from './claiming.ts'
import { saltedHash } from './code.ts'
import type { ClaimFound } from './store.ts'
import { claim, task } from './table.ts'

/** Says that a claim is done, with what the task wants to be shown. A wrong code is counted instead. */
export async function completeClaim(
  db: Db,
  act: Act,
  found: ClaimFound,
  shown: Shown,
): Promise<SQLWrapper[]> {
  const { proof } = found.task
  if (proof === 'code') return completeByCode(db, act, found, shown.code)
  const sent = proof === 'photo' ? (shown.photo ?? '') : null
  const isShown =
    proof === 'tick' && !shown.tick ? sql`false` : sent !== null && isTheirs(sent, act)
  return [
    complete(db, act, found, and(asks(found, proof), isShown || undefined), sent),
    record(act, entryOf(found, 'claim.done'), { when: IF_CHANGED }),
  ]
}

async function completeByCode(db: Db, act: Act, found: ClaimFound, code: string | undefined) {
  const { id } = found.claim
  const hash = await saltedHash(code ?? '', found.codeHash ?? '')
  // No code is no try.
  const canTry = code === undefined ? sql`false` : lt(claim.codeMisses, MOST_CODE_TRIES)
  const is = (same: typeof eq | typeof ne) =>
    sql`exists (select 1 from ${task} where ${and(eq(task.id, found.task.id), same(task.codeHash, hash))})`
  return [
    complete(db, act, found, and(asks(found, 'code'), canTry, is(eq)), null),
    record(act, entryOf(found, 'claim.done'), { when: IF_CHANGED }),
    db
      .update(claim)
      .set({ codeMisses: sql`${claim.codeMisses} + 1` })
      .where(and(heldNow(id, act.now), canTry, is(ne))),
    record(act, entryOf(found, 'claim.code_missed'), {
      when: IF_CHANGED,
      extra: { misses: column(id, 'code_misses') },
    }),
  ]
}

const complete = (
  db: Db,
  act: Act,
  found: ClaimFound,
  when: SQL | undefined,
  sent: string | null,
) =>
  db
    .update(claim)
    .set({ doneAt: act.now, photo: sent })
    .where(and(heldNow(found.claim.id, act.now), when))

/** That the task still asks for this proof: it may be amended meanwhile. */
const asks = (found: ClaimFound, proof: Proof): SQL =>
  sql`exists (select 1 from ${task} where ${and(eq(task.id, found.task.id), eq(task.proof, proof))})`

const isTheirs = (id: string, { actor }: Act): SQL =>
  sql`exists (select 1 from ${photo} where ${photo.id} = ${id} and ${photo.personId} = ${actor}
    and ${photo.communityId} = ${claim.communityId} and ${photo.purpose} = 'proof')`
