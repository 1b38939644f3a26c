import { FORMULA } from '../kit/csv.ts'

/** A table as it stands in a file: its header, and its rows by the number that a spreadsheet gives them. */
export interface Table {
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
}

interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a text is no table. */
export type TableRefusal =
  | { readonly error: 'open_quote'; readonly line: number }
  | {
      readonly error: 'ragged'
      readonly line: number
      readonly cells: number
      readonly width: number
    }
  | { readonly error: 'no_columns' | 'no_rows' }

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly refusal: TableRefusal }

/** Parts a text whose lines end in \n into cells (RFC 4180, by any delimiter), and says where a quote stays open. */
export type Parse = (
  text: string,
  delimiter: string,
) => { readonly rows: readonly (readonly string[])[]; readonly openQuote: number | null }

/**
 * Reads a table, without empty rows and without the title above it.
 *
 * @returns a refusal for what has another shape: a quote that stays open, a row of more cells than the header
 */
export function readTable(text: string, parse: Parse): ReadTable {
  const { rows, openQuote } = parse(evenLines(text), delimiterIn(text))
  if (openQuote !== null) return refused({ error: 'open_quote', line: openQuote + 1 })
  const filled = rows
    .map((cells, i) => ({ line: i + 1, cells: cells.map(unescaped) }))
    .filter(({ cells }) => cells.some(isFilled))
  const head = filled.findIndex(({ cells }) => cells.filter(isFilled).length > 1)
  if (head === -1) return refused({ error: 'no_columns' })
  const headers = withoutEmptyEnd(filled[head].cells)
  const table = { headers, rows: filled.slice(head + 1) }
  if (table.rows.length === 0) return refused({ error: 'no_rows' })
  const uneven = table.rows.find((row) => isUneven(row, headers.length))
  return uneven ? refused(raggedness(uneven, headers.length)) : { ok: true, table }
}

const refused = (refusal: TableRefusal): ReadTable => ({ ok: false, refusal })

/** Lists that were put together of several have lines that end in several ways. */
const evenLines = (text: string) => text.replace(/\r\n?/g, '\n')

/** A comma, a tab or a semicolon: the one that stands most often outside quotes where the table begins. */
function delimiterIn(text: string): string {
  const start = text.slice(0, 4096).replace(/"[^"]*"/g, '')
  const times = (delimiter: string) => start.split(delimiter).length
  return [',', '\t', ';'].reduce((a, b) => (times(b) > times(a) ? b : a))
}

const isUneven = ({ cells }: TableRow, width: number): boolean =>
  cells.length < width || withoutEmptyEnd(cells).length > width

const raggedness = ({ line, cells }: TableRow, width: number): TableRefusal => ({
  error: 'ragged',
  line,
  cells: Math.max(withoutEmptyEnd(cells).length, cells.length),
  width,
})

const withoutEmptyEnd = (cells: readonly string[]) =>
  cells.slice(0, cells.findLastIndex(isFilled) + 1)

const isFilled = (cell: string) => cell.trim() !== ''

const unescaped = (cell: string) => (/^'/.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell)
