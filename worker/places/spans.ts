import type { Bounds } from '../../domain/kit/geo.ts'
import { coverBox } from '../../domain/places/cell.ts'
import { isKind, type KindId } from '../../domain/places/kinds.ts'

/** A stretch of an index of places: of one kind or of all, cells `from` to `to`. */
export interface Span {
  readonly kind: KindId | null
  readonly from: number
  readonly to: number
}

/** Where a page ended. `kind` is null when the page was not read kind by kind. */
export interface Cursor {
  readonly kind: KindId | null
  readonly cell: number
  readonly row: number
}

/** A span costs a row read even when it is empty; so that is how many a query may have. */
const MOST_SPANS = 44

/** With this many ranges a box costs a sixth more than the rows it holds. */
const MOST_RANGES = 24

/** With fewer ranges than this a box can cost ten times the rows it holds. */
const FEWEST_RANGES = 4

const EVERYWHERE = { from: 0, to: Number.MAX_SAFE_INTEGER }

/**
 * The spans to read for a filter, in the order they are read. Where most kinds are asked for in a
 * box, it is read whole (`kind` null) and the rest left out by the query.
 */
export function spansFor(kinds: readonly KindId[] | undefined, bounds: Bounds | undefined): Span[] {
  if (!kinds) return bounds ? inBox(null, bounds, MOST_RANGES) : [{ kind: null, ...EVERYWHERE }]
  if (!bounds) return kinds.map((kind) => ({ kind, ...EVERYWHERE }))
  const each = Math.max(FEWEST_RANGES, Math.floor(MOST_SPANS / kinds.length))
  const readsWhole = kinds.length * FEWEST_RANGES > 2 * MOST_SPANS
  return readsWhole
    ? inBox(null, bounds, MOST_RANGES)
    : kinds.flatMap((kind) => inBox(kind, bounds, Math.min(MOST_RANGES, each)))
}

const inBox = (kind: KindId | null, bounds: Bounds, ranges: number): Span[] =>
  coverBox(bounds, ranges).map((range) => ({ kind, ...range }))

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
