import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { ITEM_IDS, type ItemId, LENT_IDS } from '../../domain/stations/item.ts'
import { person } from '../accounts/table.ts'
import type { Db } from '../db/connect.ts'
import { place } from '../places/table.ts'
import type { LoansAnswer, StockHistoryAnswer } from './answers.ts'
import { OPEN } from './lending.ts'
import { loan, stockMove } from './table.ts'

/** How many of each thing there are at a place; null: nobody has ever written anything down. */
const heldAt = (db: Db, placeId: string, items: readonly ItemId[]) =>
  db.all<{ item: ItemId; held: number | null }>(sql`
    select asked.value as item, (select held from ${stockMove}
      where place_id = ${placeId} and item = asked.value order by seq desc limit 1) as held
    from json_each(${JSON.stringify(items)}) asked`)

/** What a place lends, and how many are left of it. */
export async function lentAt(db: Db, placeId: string) {
  const all = await heldAt(db, placeId, LENT_IDS)
  return all.flatMap(({ item, held }) =>
    held === null ? [] : [{ item: item as (typeof LENT_IDS)[number], held }],
  )
}

export async function stockAt(db: Db, placeId: string) {
  const all = await heldAt(db, placeId, ITEM_IDS)
  return all.map(({ item, held }) => ({ item, held: held ?? 0, is_kept: held !== null }))
}

/** What somebody has borrowed and not given back. */
export const borrowedBy = (db: Db, personId: string) =>
  db
    .select({ id: loan.id, item: loan.item, taken_at: loan.takenAt, due_at: loan.dueAt })
    .from(loan)
    .where(and(eq(loan.personId, personId), OPEN))
    .orderBy(asc(loan.dueAt))

/** The lines of one ledger, the latest first. */
export async function historyOf(
  db: Db,
  placeId: string,
  item: ItemId,
  { before = Number.MAX_SAFE_INTEGER, limit = 30 },
): Promise<InferOutput<typeof StockHistoryAnswer>> {
  const rows = await db
    .select(LINE)
    .from(stockMove)
    .leftJoin(person, eq(person.id, stockMove.by))
    .where(and(eq(stockMove.placeId, placeId), eq(stockMove.item, item), lt(stockMove.seq, before)))
    .orderBy(desc(stockMove.seq))
    .limit(limit + 1)
  const lines = rows.slice(0, limit)
  return { lines, next: rows.length > limit ? (lines.at(-1)?.seq ?? null) : null }
}

const LINE = {
  item: stockMove.item,
  seq: stockMove.seq,
  at: stockMove.at,
  reason: stockMove.reason,
  delta: stockMove.delta,
  held: stockMove.held,
  by: person.name,
  note: stockMove.note,
}

/** The most lines of a table at once. */
const MOST_LINES = 5000

/** All lines of a place, the latest first. */
export const ledgerOf = (db: Db, placeId: string) =>
  db
    .select(LINE)
    .from(stockMove)
    .leftJoin(person, eq(person.id, stockMove.by))
    .where(eq(stockMove.placeId, placeId))
    .orderBy(desc(stockMove.at))
    .limit(MOST_LINES)

const MOST_LOANS = 200

/** What has not come back, first what is longest overdue. */
export async function owedTo(
  db: Db,
  of: { readonly placeId: string } | { readonly communityId: number },
  now: number,
): Promise<InferOutput<typeof LoansAnswer>> {
  const where =
    'placeId' in of ? eq(loan.fromPlaceId, of.placeId) : eq(loan.communityId, of.communityId)
  const rows = await db
    .select({
      id: loan.id,
      item: loan.item,
      by: person.name,
      place: loan.fromPlaceId,
      place_name: place.name,
      taken_at: loan.takenAt,
      due_at: loan.dueAt,
    })
    .from(loan)
    .innerJoin(person, eq(person.id, loan.personId))
    .leftJoin(place, eq(place.id, loan.fromPlaceId))
    .where(and(where, OPEN))
    .orderBy(asc(loan.dueAt))
    .limit(MOST_LOANS)
  return { now, loans: rows.map((row) => ({ ...row, overdue: row.due_at <= now })) }
}
