import Papa from 'papaparse'
import {
  readTable as readIn,
  type Table,
  type TableRefusal,
} from '../../../domain/places/list-table.ts'
import { ImportRefusal } from '../refusal.ts'

/** Reads a table, without empty rows and without the title above it; refuses what has another shape. */
export function readTable(text: string): Table {
  const read = readIn(text, parsed)
  if (!read.ok) throw new ImportRefusal(sentenceOf(read.refusal))
  return read.table
}

function parsed(text: string, delimiter: string) {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const quotes = errors.find(({ type }) => type === 'Quotes')
  return { rows: data, openQuote: quotes ? (quotes.row ?? 0) : null }
}

function sentenceOf(refusal: TableRefusal): string {
  switch (refusal.error) {
    case 'open_quote':
      return `row ${refusal.line}: a quote is not closed`
    case 'no_columns':
      return 'the list has no columns: no row holds two cells'
    case 'no_rows':
      return 'the list has a header and no rows'
    case 'ragged':
      return `row ${refusal.line} has ${refusal.cells} cells, and the header ${refusal.width}: a comma too many, or a quote missing?`
  }
}
