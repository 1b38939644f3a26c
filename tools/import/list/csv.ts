import Papa from 'papaparse'
import { ImportRefusal } from '../refusal.ts'

/** A table as it stands in a file: its header, and its rows by the number that a spreadsheet gives them. */
export interface Table {
  readonly headers: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Excel reads UTF-8 as the local code page unless a file begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'

// A spreadsheet runs a cell that begins with one of these as a formula; behind an apostrophe it is
// text. Cells with apostrophes before it get one more, so that each is read back as it was.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Reads a table, without empty rows and without the title above it; refuses what has another shape. */
export function readTable(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(evenLines(text), {
    delimiter: delimiterIn(text),
    newline: '\n',
  })
  const quotes = errors.find(({ type }) => type === 'Quotes')
  if (quotes) throw new ImportRefusal(`row ${(quotes.row ?? 0) + 1}: a quote is not closed`)
  const filled = data
    .map((cells, i) => ({ line: i + 1, cells: cells.map(unescaped) }))
    .filter(({ cells }) => cells.some(isFilled))
  const head = filled.findIndex(({ cells }) => cells.filter(isFilled).length > 1)
  if (head === -1) throw new ImportRefusal('the list has no columns: no row holds two cells')
  const headers = withoutEmptyEnd(filled[head].cells)
  const rows = filled.slice(head + 1).map((row) => evenRow(row, headers.length))
  if (rows.length === 0) throw new ImportRefusal('the list has a header and no rows')
  return { headers, rows }
}

/** Writes a table as RFC 4180 has it, with a mark for Excel, safe to be opened as a spreadsheet. */
export const writeTable = (rows: readonly (readonly (string | number)[])[]): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse(rows as (string | number)[][], { escapeFormulae: FORMULA })}\r\n`

/** Lists that were put together of several have lines that end in several ways. */
const evenLines = (text: string) => text.replace(/\r\n?/g, '\n')

/** A comma, a tab or a semicolon: the one that stands most often outside quotes where the table begins. */
function delimiterIn(text: string): string {
  const start = text.slice(0, 4096).replace(/"[^"]*"/g, '')
  const times = (delimiter: string) => start.split(delimiter).length
  return [',', '\t', ';'].reduce((a, b) => (times(b) > times(a) ? b : a))
}

function evenRow({ line, cells }: Table['rows'][number], width: number): Table['rows'][number] {
  const filled = withoutEmptyEnd(cells).length
  if (cells.length < width || filled > width)
    throw new ImportRefusal(
      `row ${line} has ${Math.max(filled, cells.length)} cells, and the header ${width}: a comma too many, or a quote missing?`,
    )
  return { line, cells }
}

const withoutEmptyEnd = (cells: readonly string[]) =>
  cells.slice(0, cells.findLastIndex(isFilled) + 1)

const isFilled = (cell: string) => cell.trim() !== ''

const unescaped = (cell: string) => (/^'/.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell)
