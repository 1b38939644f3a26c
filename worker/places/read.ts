import { type SQL, sql } from 'drizzle-orm'
import type { Bounds } from '../../domain/kit/geo.ts'
import type { CellRange } from '../../domain/places/cover.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { Db } from '../db/connect.ts'
import { PLACE_COLUMNS, type PlaceRow } from './row.ts'
import {
  type Cursor,
  costByKind,
  costOfWhole,
  rangesIn,
  type Span,
  shareBefore,
  spansAfter,
  spansOf,
} from './spans.ts'
import { place } from './table.ts'

export interface PageQuery {
  readonly communityId: number
  readonly kinds?: readonly KindId[]
  readonly bounds?: Bounds
  readonly cursor: Cursor | null
  readonly limit: number
}

/** Rows in the order of their pages: kind by kind, in the order asked for, or else only cell by cell. */
export interface OrderedRows {
  readonly rows: readonly PlaceRow[]
  readonly byKind: boolean
}

/** Up to so many kinds, four ranges of each together cost less than the rows a list may cost beside its own. */
const FEW_KINDS = 9

/** So many places of a box are read before it shows what is the cheaper way to find many kinds there. */
const GLANCE = 32

/** Ranges of a glance: with its places they stay below what a list may cost beside its rows. */
const GLANCE_RANGES = 8

/** The rows behind a cursor. How many rows of the database this reads, `rows.test.ts` says. */
export async function readPage(db: Db, query: PageQuery): Promise<OrderedRows> {
  const { kinds, bounds, cursor } = query
  if (!kinds) return readCells(db, query)
  if (cursor) return cursor.kind === null ? readCells(db, query) : readKinds(db, query, kinds)
  if (!bounds || kinds.length <= FEW_KINDS) return readKinds(db, query, kinds)
  return readManyKinds(db, query, kinds, bounds)
}

/** Looks at the first places of a box, to estimate what it costs to read it whole, and kind by kind. */
async function readManyKinds(
  db: Db,
  query: PageQuery,
  kinds: readonly KindId[],
  bounds: Bounds,
): Promise<OrderedRows> {
  const ranges = rangesIn(bounds, GLANCE_RANGES)
  const seen = await readRanges(db, query.communityId, ranges, GLANCE)
  const asked = seen.filter(({ kind }) => kinds.includes(kind))
  const last = seen[GLANCE - 1]
  if (!last) return { rows: sorted(asked.filter(inside(bounds)), kinds), byKind: true }
  const all = seen.length / shareBefore(ranges, last.cell)
  if (costByKind(kinds.length, (all * asked.length) / seen.length) < costOfWhole(all)) {
    return readKinds(db, query, kinds)
  }
  return readCells(db, query)
}

/** All rows of some ranges of cells. */
export function readRanges(
  db: Db,
  communityId: number,
  ranges: readonly CellRange[],
  limit: number,
): Promise<PlaceRow[]> {
  const spans = ranges.map((range) => ({ kind: null, ...range }))
  return readSpans(db, sql`p.community_id = ${communityId}`, spans, null, limit)
}

async function readCells(
  db: Db,
  { communityId, kinds, bounds, cursor, limit }: PageQuery,
): Promise<OrderedRows> {
  // The plus keeps SQLite from looking up every kind in every range instead.
  const ofKinds = kinds ? sql` and +p.kind in ${kinds}` : sql``
  const within = sql`${inBox(communityId, bounds)}${ofKinds}`
  const spans = spansOf(undefined, bounds)
  return { rows: await readSpans(db, within, spans, cursor, limit), byKind: false }
}

async function readKinds(
  db: Db,
  { communityId, bounds, cursor, limit }: PageQuery,
  kinds: readonly KindId[],
): Promise<OrderedRows> {
  const within = inBox(communityId, bounds)
  const rows = await readSpans(db, within, spansOf(kinds, bounds), cursor, limit)
  return { rows, byKind: true }
}

// The nested loop reads span after span, so that the limit ends it early and pages keep their order;
// ORDER BY would make SQLite read every span to its end and sort.
async function readSpans(
  db: Db,
  within: SQL,
  spans: readonly Span[],
  cursor: Cursor | null,
  limit: number,
): Promise<PlaceRow[]> {
  const left = cursor ? spansAfter(spans, cursor) : spans
  const parts = cursor ? [restOfCell(cursor, within)] : []
  if (left.length > 0) {
    const values = left.map(({ from, to, kind }) => `(${from}, ${to}, '${kind ?? ''}')`).join(', ')
    const ofKind = left[0].kind === null ? sql`` : sql` and p.kind = s.column3`
    parts.push(sql`
      select ${PLACE_COLUMNS} from (values ${sql.raw(values)}) s cross join ${place} p
      where ${within}${ofKind} and p.cell between s.column1 and s.column2`)
  }
  if (parts.length === 0) return []
  return db.all<PlaceRow>(sql`${sql.join(parts, sql` union all `)} limit ${limit}`)
}

function restOfCell({ kind, cell, row }: Cursor, within: SQL): SQL {
  const ofKind = kind === null ? sql`` : sql` and p.kind = ${kind}`
  return sql`select ${PLACE_COLUMNS} from ${place} p
    where ${within}${ofKind} and p.cell = ${cell} and p.rowid > ${row}`
}

function inBox(communityId: number, bounds: Bounds | undefined): SQL {
  const here = sql`p.community_id = ${communityId}`
  if (!bounds) return here
  const [west, south, east, north] = bounds
  return sql`${here} and p.lng between ${west} and ${east} and p.lat between ${south} and ${north}`
}

const inside =
  ([west, south, east, north]: Bounds) =>
  ({ lng, lat }: PlaceRow): boolean =>
    lng >= west && lng <= east && lat >= south && lat <= north

const sorted = (rows: readonly PlaceRow[], kinds: readonly KindId[]): PlaceRow[] =>
  rows.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.cell - b.cell || a.row - b.row,
  )
