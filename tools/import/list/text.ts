import { ImportRefusal } from '../refusal.ts'

export type Encoding = 'utf-8' | 'gbk'

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gbk']

/** Fifty thousand rows with everything that can be said of a place are half of this. */
const MOST_BYTES = 16 * 2 ** 20

/** Beginnings of files that are often named .csv and are none. */
const NO_TABLES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xff, 0xfe], 'UTF-16 text'],
  [[0xfe, 0xff], 'UTF-16 text'],
]

/** The text of a list, in the encoding that was said or else the one it proves to be in; refuses what is no text. */
export function textOf(
  bytes: Uint8Array,
  said?: Encoding,
): { readonly text: string; readonly encoding: Encoding } {
  refuseOthers(bytes)
  const encoding = said ?? encodingOf(bytes)
  const text = decoded(bytes, encoding)
  if (text === null)
    throw new ImportRefusal(
      `the list is not in ${name(encoding)} as was said; leave --encoding out`,
    )
  if (/^\s*</.test(text))
    throw new ImportRefusal('the list is an HTML or XML page, not CSV; save it as “CSV UTF-8”')
  if (text.includes('\0')) throw new ImportRefusal('the list is not text, and so not CSV')
  if (text.trim() === '') throw new ImportRefusal('the list is empty')
  return { text, encoding }
}

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES)
    throw new ImportRefusal(
      `the list has ${megabytes(bytes.length)} MB, more than ${megabytes(MOST_BYTES)} MB: divide it`,
    )
  const found = NO_TABLES.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (found) throw new ImportRefusal(`the list is ${found[1]}, not CSV; save it as “CSV UTF-8”`)
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (decoded(bytes, 'utf-8') !== null) return 'utf-8'
  const mixed = mixedLine(bytes)
  if (mixed !== null)
    throw new ImportRefusal(
      `the list changes its encoding: line ${mixed} is in UTF-8 and others are not; save it whole as “CSV UTF-8”`,
    )
  if (decoded(bytes, 'gbk') !== null) return 'gbk'
  throw new ImportRefusal('the list is neither in UTF-8 nor in GBK; save it as “CSV UTF-8”')
}

/** The first line that reads as Chinese in UTF-8: of text in GBK that happens to none. */
function mixedLine(bytes: Uint8Array): number | null {
  let line = 0
  for (let from = 0; from < bytes.length; ) {
    line++
    const end = bytes.indexOf(0x0a, from)
    const until = end === -1 ? bytes.length : end
    const text = decoded(bytes.subarray(from, until), 'utf-8')
    if (text !== null && /\p{Script=Han}/u.test(text)) return line
    from = until + 1
  }
  return null
}

// GB 18030 holds GBK, and the characters that it was short of.
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const name = (encoding: Encoding) => encoding.toUpperCase()

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
