import { readFileSync } from 'node:fs'
import { compareList, type Verdict } from '../../../domain/places/list-compare.ts'
import { type Columns, columnsOf, LIST_FIELDS } from '../../../domain/places/list-fields.ts'
import { type ReadRow, readRow } from '../../../domain/places/list-row.ts'
import { shiftedRows } from '../../../domain/places/list-shift.ts'
import type { Store } from '../../store.ts'
import { ImportRefusal } from '../refusal.ts'
import { applyList } from './apply.ts'
import { readTable } from './csv.ts'
import { toWgs84 } from './datum.ts'
import type { ListOptions } from './options.ts'
import { countsOf, type ListReport, rowReport } from './report.ts'
import { communityOf, readsHours } from './standing.ts'
import { textOf } from './text.ts'

/** A list as it stands in its file, before anybody looks at the places of a community. */
export interface ReadList {
  readonly encoding: string
  readonly columns: Readonly<Record<string, string | null>>
  readonly rows: readonly ReadRow[]
}

/** Reads a file; refuses, in one sentence, what is no list. */
export function readList({ file, encoding: said, crs, map, kind }: ListOptions): ReadList {
  const { text, encoding } = textOf(bytesOf(file), said)
  const { headers, rows } = readTable(text)
  const columns = columnsIn(headers, map)
  const reading = { columns, kind, toWgs84: (at: readonly [number, number]) => toWgs84(at, crs) }
  return {
    encoding,
    columns: Object.fromEntries(headers.map((header, i) => [header, columns[i]])),
    rows: rows.map(({ line, cells }) => readRow(line, cells, reading)),
  }
}

/** Compares a list with the places of its community and, unless it is a dry run, puts it in force. */
export async function importList(
  { rows, ...read }: ReadList,
  { slug, crs, dryRun }: ListOptions,
  store: Pick<Store, 'db' | 'files'>,
  now: number,
): Promise<{ report: ListReport; verdicts: readonly Verdict[] }> {
  const community = await communityOf(store.db, slug)
  const verdicts = compareList(rows, { ...community, readsHours })
  const list = dryRun ? null : await applyList(store, community, verdicts, now)
  const counts = countsOf(verdicts)
  const told = verdicts.map(rowReport)
  const shifted = shiftedRows(verdicts, community.places)
  return {
    report: { slug, crs, ...read, dry_run: dryRun, list, shifted, counts, rows: told },
    verdicts,
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new ImportRefusal(`cannot read ${file}: ${missing ? 'no such file' : 'not a file'}`)
  }
}

function columnsIn(headers: readonly string[], map: ListOptions['map']): Columns {
  const found = columnsOf(headers, map)
  if (found.ok) return found.columns
  switch (found.error) {
    case 'no_column':
      throw new ImportRefusal(`--map: no column is headed ${found.header}`)
    case 'field_twice':
      throw new ImportRefusal(`--map: two columns cannot both be ${found.field}`)
    case 'no_header':
      throw new ImportRefusal(
        `no column holds a name: the first row is ${headers.slice(0, 8).join(', ')}. ` +
          `It must hold headers such as 名称, 类别, 经度, 纬度; or say --map COLUMN=name (${LIST_FIELDS.join(', ')})`,
      )
  }
}
