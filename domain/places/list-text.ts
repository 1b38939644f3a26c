/** What offices' spreadsheets write. */
export type Encoding = 'utf-8' | 'gbk'

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gbk']

/** Fifty thousand rows with everything that can be said of a place are half of this. */
const MOST_LIST_BYTES = 16 * 2 ** 20

/** What files named .csv often are instead. */
export type OtherFormat = 'xlsx' | 'xls' | 'pdf' | 'utf16'

/** Why bytes are no list. */
export type TextRefusal =
  | { readonly error: 'too_large'; readonly megabytes: number; readonly most: number }
  | { readonly error: 'other_format'; readonly format: OtherFormat }
  | { readonly error: 'not_as_said'; readonly encoding: Encoding }
  /** one line is in UTF-8 and others are not */
  | { readonly error: 'mixed'; readonly line: number }
  | { readonly error: 'unknown_encoding' | 'markup' | 'no_text' | 'empty' }

export type ReadText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly refusal: TextRefusal }

/** Bytes as text, strictly; null where they are not in this encoding. GBK is to be read as GB 18030, which holds it. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null

const BEGINNINGS: readonly (readonly [bytes: readonly number[], format: OtherFormat])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0xff, 0xfe], 'utf16'],
  [[0xfe, 0xff], 'utf16'],
]

/**
 * The text of a list, in the encoding that was said or else the one it proves to be in.
 *
 * @returns a refusal for what is no text: too large, another format, a page of the web, two encodings
 */
export function readText(bytes: Uint8Array, decode: Decode, said?: Encoding): ReadText {
  const other = otherThanText(bytes)
  if (other) return { ok: false, refusal: other }
  const encoding = said ?? encodingOf(bytes, decode)
  if (typeof encoding !== 'string') return { ok: false, refusal: encoding }
  const text = decode(bytes, encoding)
  const refusal: TextRefusal | null =
    text === null ? { error: 'not_as_said', encoding } : amissIn(text)
  return refusal ? { ok: false, refusal } : { ok: true, text: text ?? '', encoding }
}

function otherThanText(bytes: Uint8Array): TextRefusal | null {
  if (bytes.length > MOST_LIST_BYTES)
    return {
      error: 'too_large',
      megabytes: Math.ceil(bytes.length / 2 ** 20),
      most: MOST_LIST_BYTES / 2 ** 20,
    }
  const found = BEGINNINGS.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  return found ? { error: 'other_format', format: found[1] } : null
}

function amissIn(text: string): TextRefusal | null {
  if (/^\s*</.test(text)) return { error: 'markup' }
  if (text.includes('\0')) return { error: 'no_text' }
  return text.trim() === '' ? { error: 'empty' } : null
}

function encodingOf(bytes: Uint8Array, decode: Decode): Encoding | TextRefusal {
  if (decode(bytes, 'utf-8') !== null) return 'utf-8'
  const line = mixedLine(bytes, decode)
  if (line !== null) return { error: 'mixed', line }
  return decode(bytes, 'gbk') === null ? { error: 'unknown_encoding' } : 'gbk'
}

/** The first line that reads as Chinese in UTF-8: of text in GBK that happens to none. */
function mixedLine(bytes: Uint8Array, decode: Decode): number | null {
  let line = 0
  for (let from = 0; from < bytes.length; ) {
    line++
    const end = bytes.indexOf(0x0a, from)
    const until = end === -1 ? bytes.length : end
    const text = decode(bytes.subarray(from, until), 'utf-8')
    if (text !== null && /\p{Script=Han}/u.test(text)) return line
    from = until + 1
  }
  return null
}
