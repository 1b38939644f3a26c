/**
 * A spreadsheet runs a cell that begins with one of these as a formula; behind an apostrophe it is
 * text. Cells with apostrophes before it get one more, so that each is read back as it was.
 */
export const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Excel reads UTF-8 as the local code page unless a file begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A table as RFC 4180 writes it, safe to be opened as a spreadsheet. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(FORMULA, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
