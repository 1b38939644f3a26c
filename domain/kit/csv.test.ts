import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

/** A reader of RFC 4180, written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',' || (char === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (char === '\r') {
        rows.push([])
        i++
      }
    } else cell += char
  }
  return rows.slice(0, -1)
}

/** What people type, and what those type who mean harm. */
const CORPUS = [
  '王阿姨',
  '',
  ' ',
  '她说："好"，走了',
  'a,b',
  'two\r\nlines',
  'a\nb',
  "'quoted'",
  '""',
  '1.5',
  '=HYPERLINK("https://evil.test","看")',
  '=1+1',
  '+1-1',
  '-2+3',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋86 138',
  "=cmd|' /C calc'!A0",
]

it('what is written is what a reader of CSV reads, formulas behind an apostrophe', () => {
  const text = csvOf(CORPUS.map((word, i) => [i, word, word]))
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const cells = read(text.slice(1))
  expect(cells).toHaveLength(CORPUS.length)
  for (const [i, [number, first, second]] of cells.entries()) {
    expect(number).toBe(String(i))
    expect(first).toBe(second)
    const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(CORPUS[i])
    expect(first).toBe(isFormula ? `'${CORPUS[i]}` : CORPUS[i])
  }
})

it('no cell that a spreadsheet opens begins as a formula, but for numbers of our own', () => {
  for (const row of read(csvOf(CORPUS.map((word) => [word, -5])).slice(1))) {
    expect(row[0]).not.toMatch(/^[=+\-@\t\r]/)
    expect(row[1]).toBe('-5')
  }
})
