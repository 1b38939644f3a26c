import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { changeOf, keepsStock, REVERSAL_MS, REVERSIBLE } from '../../domain/stations/stock.ts'
import type { ReversalWords, StockWords } from '../../domain/stations/words.ts'
import type { OfPlace } from '../facts/here.ts'
import { answerChange } from '../http/change.ts'
import { problem } from '../http/failure.ts'
import { commit, type Outcome, repeated } from '../journal/commit.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { findPlace } from '../places/store.ts'
import { HELD, heldNow, type Move, moveStock, NONE_LEFT, type Shelf, seqNow } from './ledger.ts'
import { stockMove } from './table.ts'

/** Writes down what came, what went, or how many there are. */
export async function keepStock(c: Context<OfPlace>, words: StockWords): Promise<Response> {
  const { house, act, about } = c.var
  const { item, reason, count, note, to } = words
  const shelf = { communityId: about.community.id, placeId: about.place.id, item }
  if (to !== undefined && !(await isOther(c, to)))
    return problem(c, 'unknown_place', { field: 'to' })
  const change = changeOf(reason, count)
  const written = {
    ...{ reason, note: note || null, otherPlaceId: to ?? null },
    delta: change ?? sql`${count} - ${HELD}`,
  }
  const outcome = await commit(house, act, [
    moveStock(act, shelf, written),
    told(act, shelf, written),
    ...(to === undefined
      ? []
      : [
          moveStock(
            act,
            { ...shelf, placeId: to },
            { ...written, delta: count, otherPlaceId: shelf.placeId },
          ),
        ]),
  ])
  return answerMove(c, outcome)
}

/** Reverses a line that one wrote by mistake a moment ago. */
export async function reverseMove(
  c: Context<OfPlace>,
  { item, seq }: ReversalWords,
): Promise<Response> {
  const { house, act, about } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerMove(c, before)
  const shelf = { communityId: about.community.id, placeId: about.place.id, item }
  const [line] = await house.db
    .select({ delta: stockMove.delta })
    .from(stockMove)
    .where(
      and(
        eq(stockMove.placeId, shelf.placeId),
        eq(stockMove.item, item),
        eq(stockMove.seq, seq),
        eq(stockMove.by, act.actor),
        gt(stockMove.at, act.now - REVERSAL_MS),
        inArray(stockMove.reason, [...REVERSIBLE]),
      ),
    )
  if (!line) return problem(c, 'too_late')
  const reversal = { reason: 'reversed', delta: -line.delta, reverses: seq } as const
  const outcome = await commit(house, act, [
    moveStock(act, shelf, reversal),
    told(act, shelf, reversal),
  ])
  return answerMove(c, outcome)
}

/** Whether a thing can move there: to another stand of the same community. */
async function isOther({ var: { house, about } }: Context<OfPlace>, to: string): Promise<boolean> {
  const found = await findPlace(house.db, to)
  return (
    found !== null &&
    found.communityId === about.community.id &&
    found.place.id !== about.place.id &&
    keepsStock(found.place.kind)
  )
}

const told = (act: Act, shelf: Shelf, { reason, otherPlaceId }: Move) =>
  record(
    act,
    {
      communityId: shelf.communityId,
      kind: 'stock.moved',
      subject: `place:${shelf.placeId}`,
      payload: {
        ...{ place: shelf.placeId, item: shelf.item, reason },
        ...(otherPlaceId ? { other_place: otherPlaceId } : {}),
      },
    },
    {
      when: IF_CHANGED,
      extra: { line: seqNow(shelf), delta: deltaNow(shelf), held: heldNow(shelf) },
    },
  )

const deltaNow = ({ placeId, item }: Shelf) =>
  sql`(select delta from ${stockMove} where place_id = ${placeId} and item = ${item}
    order by seq desc limit 1)`

const answerMove = (c: Context, outcome: Outcome): Promise<Response> =>
  answerChange(c, outcome, () => {
    const isConflict = !outcome.ok && outcome.because === 'conflict'
    if (isConflict && outcome.constraint === NONE_LEFT) return problem(c, 'none_left')
    return problem(c, isConflict ? 'too_late' : 'changed_meanwhile')
  })
