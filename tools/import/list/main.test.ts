import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { fileOf } from '../testing/sketch.ts'
import { readTable } from './csv.ts'
import { encodedOf } from './testing/gbk.ts'
import { textOf } from './text.ts'

const MAIN = new URL('main.ts', import.meta.url).pathname

const run = (...args: string[]) =>
  new Promise<{ code: number; err: string }>((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, _, err) => {
      resolve({ code: error ? Number(error.code) : 0, err })
    })
  })

const utf8 = (text: string) => new TextEncoder().encode(text)

const read = (bytes: Uint8Array) => readTable(textOf(bytes).text)

const LIST = '名称,类别\r\n柳岸公厕,公厕\r\n'

it.each<[string, Uint8Array, RegExp]>([
  ['an error page', utf8('\ufeff <!doctype html><p>404'), /is an HTML or XML page, not CSV/],
  ['a workbook', utf8('PK\u0003\u0004'), /is an Excel workbook, not CSV/],
  ['nothing', utf8('\ufeff \r\n'), /is empty/],
  ['a binary', utf8('名称,\0'), /is not text/],
  ['twenty megabytes', new Uint8Array(20 * 2 ** 20).fill(97), /has 20 MB, more than 16 MB/],
  [
    'two encodings',
    new Uint8Array([...encodedOf(LIST), ...utf8('望京公厕,公厕')]),
    /changes its encoding: line 3/,
  ],
  ['no encoding', new Uint8Array([0x61, 0x2c, 0xff, 0xff]), /neither in UTF-8 nor in GBK/],
  ['a row too long', utf8(`${LIST}甲,公厕,多\r\n`), /row 3 has 3 cells, and the header 2/],
  ['a row too short', utf8(`${LIST}甲\r\n`), /row 3 has 1 cells, and the header 2/],
  ['an open quote', utf8(`${LIST}"甲,公厕\r\n`), /row 3: a quote is not closed/],
  ['one column', utf8('名称\n甲\n'), /has no columns/],
  ['no rows', utf8('名称,类别\n,\n'), /a header and no rows/],
])('%s is refused in one clear sentence', (_, bytes, sentence) => {
  expect(() => read(bytes)).toThrow(sentence)
})

it('line ends, a title, quotes, empty rows and cells at the end are taken as they are', () => {
  const table = { headers: ['名称', '类别'], rows: [{ line: 4, cells: ['甲"乙"\n丙,', '公厕'] }] }
  for (const end of ['\r\n', '\n', '\r'])
    expect(
      read(utf8(`公厕名单,,${end}${end}名称,类别,${end}"甲""乙""\n丙,",公厕${end},${end}`)),
    ).toMatchObject({
      headers: table.headers,
      rows: [{ line: 4 }],
    })
  const mixed = read(utf8('名称,类别\r\n甲,公厕\n乙,公厕\r丙,公厕'))
  expect(mixed.rows.map(({ cells }) => cells[0])).toEqual(['甲', '乙', '丙'])
  const [row] = read(utf8('名称;类别\n"甲""乙""\n丙,";公厕\n')).rows
  expect(row).toEqual({ line: 2, cells: table.rows[0].cells })
})

it('a list in GBK is found to be', () => {
  expect(textOf(encodedOf(LIST))).toEqual({ text: LIST, encoding: 'gbk' })
  expect(textOf(utf8(LIST))).toEqual({ text: LIST, encoding: 'utf-8' })
  expect(() => textOf(encodedOf(LIST), 'utf-8')).toThrow('not in UTF-8')
})

it.each<[string, string, string[], RegExp]>([
  ['no header', '甲,公厕\n乙,公厕', [], /no column holds a name: the first row is 甲, 公厕/],
  ['a page', '<html>', [], /HTML/],
  ['a column that is not there', LIST, ['--map', '没有=phone'], /no column is headed 没有/],
  ['an unknown field', LIST, ['--map', '名称=Name2'], /--map takes id, kind/],
  ['an unknown system', LIST, ['--crs', 'mars'], /--crs takes wgs84, gcj02, bd09/],
  ['an unknown option', LIST, ['--nope'], /usage: npm run import:list/],
])(
  '%s ends the command with one sentence, and leaves no trace',
  async (_, text, more, sentence) => {
    const file = fileOf('list.csv', text)
    const data = join(dirname(file), 'data')
    const { code, err } = await run(file, '--slug', 'lake', '--data', data, ...more)
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect(existsSync(data)).toBe(false)
  },
)
