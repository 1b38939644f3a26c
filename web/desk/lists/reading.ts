import type { LngLat } from '../../../domain/kit/geo.ts'
import type { KindId } from '../../../domain/places/kinds.ts'
import type { Columns } from '../../../domain/places/list-fields.ts'
import { type ReadRow, readRow } from '../../../domain/places/list-row.ts'
import type { Table, TableRefusal } from '../../../domain/places/list-table.ts'
import type { Encoding, TextRefusal } from '../../../domain/places/list-text.ts'

/** What positions of Chinese maps are measured in: satellites', the national one, and Baidu's. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const

export type Datum = (typeof DATUMS)[number]

export type FileRefusal = TextRefusal | TableRefusal

export type ReadFile =
  | { readonly ok: true; readonly encoding: Encoding; readonly table: Table }
  | { readonly ok: false; readonly refusal: FileRefusal }

/** What reading needs of libraries; the browser's entry hands it over. */
export interface ListReader {
  read(bytes: Uint8Array, said?: Encoding): ReadFile
  toWgs84(at: LngLat, from: Datum): LngLat
}

/** How somebody says that a table is to be read. */
export interface Said {
  readonly columns: Columns
  readonly datum: Datum
  /** of rows that name none */
  readonly kind: KindId | null
}

export const rowsOf = (
  table: Table,
  { columns, datum, kind }: Said,
  reader: ListReader,
): ReadRow[] =>
  table.rows.map(({ line, cells }) =>
    readRow(line, cells, {
      columns,
      ...(kind ? { kind } : {}),
      toWgs84: (at) => reader.toWgs84(at, datum),
    }),
  )

/** What keeps a table from being compared. */
export type SaidAmiss = 'noName' | 'twice' | 'noDatum'

export function amissIn(columns: Columns, datum: Datum | null): SaidAmiss | null {
  if (!columns.includes('name')) return 'noName'
  const held = columns.filter((field) => field !== null)
  if (new Set(held).size < held.length) return 'twice'
  const hasPosition = held.some((field) => ['lng', 'lat', 'position'].includes(field))
  return hasPosition && !datum ? 'noDatum' : null
}
