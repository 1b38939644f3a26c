import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import type { LentId } from '../../domain/stations/item.ts'
import { dueBack } from '../../domain/stations/loan.ts'
import { newId } from '../db/id.ts'
import type { OfPlace } from '../facts/here.ts'
import { answerChange } from '../http/change.ts'
import { problem } from '../http/failure.ts'
import { commit } from '../journal/commit.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import type { OfLoan } from './here.ts'
import { heldNow, moveStock, NONE_LEFT } from './ledger.ts'
import { loan } from './table.ts'

/** Neither given back nor written off. */
export const OPEN: SQL = sql`${loan.returnedAt} is null and ${loan.lostAt} is null`

/** Somebody takes one of a thing from the stand. */
export async function lend(c: Context<OfPlace>, item: LentId): Promise<Response> {
  const { house, act, about } = c.var
  const shelf = { communityId: about.community.id, placeId: about.place.id, item }
  const id = newId()
  const dueAt = dueBack(act.now)
  const outcome = await commit(house, act, [
    house.db.insert(loan).values({
      ...{ id, communityId: shelf.communityId, item, personId: act.actor },
      ...{ fromPlaceId: shelf.placeId, takenAt: act.now, dueAt },
    }),
    moveStock(act, shelf, { reason: 'lent', delta: -1 }),
    record(
      act,
      {
        communityId: shelf.communityId,
        kind: 'loan.taken',
        subject: `loan:${id}`,
        payload: { loan: id, place: shelf.placeId, item, due_at: dueAt },
      },
      { extra: { held: heldNow(shelf) } },
    ),
  ])
  return answerChange(c, outcome, () => {
    const isOut = !outcome.ok && outcome.because === 'conflict' && outcome.constraint === NONE_LEFT
    return problem(c, isOut ? 'none_left' : 'already_lent')
  })
}

/** Somebody gives back what they have, at whatever stand they are. */
export async function giveBack(c: Context<OfPlace>, item: LentId): Promise<Response> {
  const { house, act, about } = c.var
  const shelf = { communityId: about.community.id, placeId: about.place.id, item }
  const mine = and(eq(loan.personId, act.actor), eq(loan.item, item))
  const outcome = await commit(house, act, [
    house.db
      .update(loan)
      .set({ returnedAt: act.now, returnedTo: shelf.placeId })
      .where(and(mine, OPEN)),
    moveStock(act, shelf, { reason: 'returned', delta: 1, when: IF_CHANGED }),
    record(
      act,
      {
        communityId: shelf.communityId,
        kind: 'loan.returned',
        subject: `place:${shelf.placeId}`,
        payload: { place: shelf.placeId, item },
      },
      { when: IF_CHANGED, extra: { held: heldNow(shelf) } },
    ),
  ])
  return answerChange(c, outcome, () => problem(c, 'nothing_lent'))
}

/** Staff give up what does not come back: the ledger had it gone already. */
export async function writeOff(c: Context<OfLoan>): Promise<Response> {
  const { house, act, found } = c.var
  const { id, communityId, item, fromPlaceId } = found.loan
  const outcome = await commit(house, act, [
    house.db
      .update(loan)
      .set({ lostAt: act.now, lostBy: act.actor })
      .where(and(eq(loan.id, id), OPEN)),
    record(
      act,
      {
        communityId,
        kind: 'loan.lost',
        subject: `loan:${id}`,
        payload: { loan: id, place: fromPlaceId, item },
      },
      { when: IF_CHANGED },
    ),
  ])
  return answerChange(c, outcome, () => problem(c, 'loan_over'))
}

/** What is owed once a day is over: each is reminded of once, however often this is carried out. */
export const reminded = (act: Act, row: { id: string; communityId: number; personId: string }) =>
  [
    sql`update ${loan} set reminded_at = ${act.now}
      where ${eq(loan.id, row.id)} and ${OPEN} and ${isNull(loan.remindedAt)}`,
    record(
      act,
      {
        communityId: row.communityId,
        kind: 'loan.reminded',
        subject: `loan:${row.id}`,
        audience: `person:${row.personId}`,
        payload: { loan: row.id },
      },
      { when: IF_CHANGED },
    ),
  ] as const
