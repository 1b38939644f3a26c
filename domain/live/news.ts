import { type Listener, mayHear } from '../journal/entry.ts'
import type { News, Row } from './wire.ts'

/** Who is told of rows: as whom they listen, and whether they may know who did what. */
export interface Hearer extends Listener {
  /** a screen on a wall hears what volunteers hear, and no names */
  readonly named: boolean
}

/** The rows that a hearer may be told, as they are told; `names` by person id. The one audience rule of the house. */
export function newsFor(
  hearer: Hearer,
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
): News[] {
  return rows.filter((row) => mayHear(hearer, row.audience)).map((row) => told(row, hearer, names))
}

/** Those whose names the rows need. */
export const actorsOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.map((row) => row.actor)),
]

function told(row: Row, hearer: Hearer, names: ReadonlyMap<string, string>): News {
  const { seq, kind, subject, at } = row
  const mine = hearer.personId !== null && row.actor === hearer.personId
  const by = hearer.named ? (names.get(row.actor) ?? null) : null
  return { seq, kind, subject, at, by, mine, payload: JSON.parse(row.payload) }
}
