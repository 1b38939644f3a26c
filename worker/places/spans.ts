import type { Bounds } from '../../domain/kit/geo.ts'
import { type CellRange, coverBox } from '../../domain/places/cover.ts'
import { isKind, type KindId } from '../../domain/places/kinds.ts'

/** A stretch of an index of places: of one kind or of all, cells `from` to `to`. */
export interface Span extends CellRange {
  readonly kind: KindId | null
}

/** Where a page ended. `kind` is null when the page was not read kind by kind. */
export interface Cursor {
  readonly kind: KindId | null
  readonly cell: number
  readonly row: number
}

/** A span costs a row read even when it is empty; so that is how many a query may have. */
const MOST_SPANS = 44

/** With so many ranges a box costs a tenth more than the rows it holds. */
const MOST_RANGES = 40

/** With four ranges a box costs at most three times the rows it holds; with three it can be ten times. */
const FEWEST_RANGES = 4

const EVERYWHERE: CellRange = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The ranges of cells to read for a box, or for the whole world. */
export const rangesIn = (bounds: Bounds | undefined, most = MOST_RANGES): CellRange[] =>
  bounds ? coverBox(bounds, most) : [EVERYWHERE]

/** The spans to read for a box, in the order they are read: kind by kind where kinds are asked for. */
export function spansOf(kinds: readonly KindId[] | undefined, bounds: Bounds | undefined): Span[] {
  const ranges = rangesIn(bounds, rangesFor(kinds?.length ?? 1))
  return (kinds ?? [null]).flatMap((kind) => ranges.map((range) => ({ kind, ...range })))
}

const rangesFor = (kinds: number): number =>
  Math.min(MOST_RANGES, Math.max(FEWEST_RANGES, Math.floor(MOST_SPANS / kinds)))

/** The rows read at worst to find `rows` in a box kind by kind: what four ranges hold is up to three times its rows. */
export const costByKind = (kinds: number, rows: number): number =>
  kinds * rangesFor(kinds) * 1.5 + 3 * rows

/** The rows read to find `rows` in a box that is read whole. */
export const costOfWhole = (rows: number): number => MOST_RANGES + 1.1 * rows

/** How much of some ranges lies before the end of a cell, 0 … 1. */
export function shareBefore(ranges: readonly CellRange[], cell: number): number {
  const before = (end: number) =>
    ranges.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - from + 1), 0)
  return before(cell) / before(Number.MAX_SAFE_INTEGER)
}

/** What is left of the spans behind a cursor's cell; the rest of that cell itself is not in it. */
export function spansAfter(spans: readonly Span[], cursor: Cursor): Span[] {
  const here = spans.findIndex(({ kind, to }) => kind === cursor.kind && to >= cursor.cell)
  if (here < 0) {
    const beyond = spans.findLastIndex(({ kind }) => kind === cursor.kind)
    return beyond < 0 ? [] : spans.slice(beyond + 1)
  }
  const [first, ...rest] = spans.slice(here)
  const from = Math.max(first.from, cursor.cell + 1)
  return from > first.to ? rest : [{ ...first, from }, ...rest]
}

const CURSOR = /^([a-z_]*)\.([0-9a-z]{1,10})\.([0-9a-z]{1,10})$/

export const writeCursor = ({ kind, cell, row }: Cursor): string =>
  `${kind ?? ''}.${cell.toString(36)}.${row.toString(36)}`

export function readCursor(text: string): Cursor | null {
  const [, kind, cell, row] = CURSOR.exec(text) ?? []
  if (kind === undefined || (kind !== '' && !isKind(kind))) return null
  return {
    kind: kind === '' ? null : kind,
    cell: Number.parseInt(cell, 36),
    row: Number.parseInt(row, 36),
  }
}
