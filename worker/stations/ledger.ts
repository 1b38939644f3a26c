import { type SQL, sql } from 'drizzle-orm'
import type { ItemId } from '../../domain/stations/item.ts'
import type { MoveReason } from '../../domain/stations/stock.ts'
import type { Act } from '../journal/record.ts'
import { stockMove } from './table.ts'

/** The stock of one thing at one place. */
export interface Shelf {
  readonly communityId: number
  readonly placeId: string
  readonly item: ItemId
}

export interface Move {
  readonly reason: MoveReason
  /** more or fewer by so many */
  readonly delta: SQL | number
  readonly note?: string | null
  readonly otherPlaceId?: string | null
  readonly reverses?: number | null
  /** unless it holds, nothing is written */
  readonly when?: SQL
}

/** How many there are, where the line that is being written carries on from: for a `delta`. */
export const HELD: SQL = sql`last.held`

/** The check that refuses fewer than none, as a conflict names it. */
export const NONE_LEFT = 'stock_move_held'

/**
 * The next line of a ledger. Its number and what is held then are found in the statement itself, so
 * that of two who write at once each carries on from the other.
 */
export function moveStock(
  { actor, now }: Act,
  { communityId, placeId, item }: Shelf,
  { reason, delta, note = null, otherPlaceId = null, reverses = null, when }: Move,
): SQL {
  return sql`
    insert into ${stockMove} (place_id, item, seq, community_id, reason, delta, held, "by", at, note,
      other_place_id, reverses)
    select ${placeId}, ${item}, last.seq + 1, ${communityId}, ${reason}, ${delta},
      last.held + ${delta}, ${actor}, ${now}, ${note}, ${otherPlaceId}, ${reverses}
    from (${lastOf(placeId, item)}) last
    where ${when ?? sql`true`}`
}

/** How many there are by the line that was written last: for the receipt. */
export const heldNow = ({ placeId, item }: Shelf): SQL =>
  sql`(select held from (${lastOf(placeId, item)}))`

/** The number of that line. */
export const seqNow = ({ placeId, item }: Shelf): SQL =>
  sql`(select seq from (${lastOf(placeId, item)}))`

const lastOf = (placeId: string, item: ItemId): SQL => sql`
  select coalesce(max(seq), 0) as seq, coalesce((select held from ${stockMove}
    where place_id = ${placeId} and item = ${item} order by seq desc limit 1), 0) as held
  from ${stockMove} where place_id = ${placeId} and item = ${item}`
