import {
  type Encoding,
  type OtherFormat,
  readText,
  type TextRefusal,
} from '../../../domain/places/list-text.ts'
import { ImportRefusal } from '../refusal.ts'

/** The text of a list, in the encoding that was said or else the one it proves to be in; refuses what is no text. */
export function textOf(
  bytes: Uint8Array,
  said?: Encoding,
): { readonly text: string; readonly encoding: Encoding } {
  const read = readText(bytes, decoded, said)
  if (!read.ok) throw new ImportRefusal(sentenceOf(read.refusal))
  return { text: read.text, encoding: read.encoding }
}

// GB 18030 holds GBK, and the characters that it was short of.
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const FORMATS: Readonly<Record<OtherFormat, string>> = {
  xlsx: 'an Excel workbook',
  xls: 'an old Excel workbook',
  pdf: 'a PDF',
  utf16: 'UTF-16 text',
}

function sentenceOf(refusal: TextRefusal): string {
  switch (refusal.error) {
    case 'too_large':
      return `the list has ${refusal.megabytes} MB, more than ${refusal.most} MB: divide it`
    case 'other_format':
      return `the list is ${FORMATS[refusal.format]}, not CSV; save it as “CSV UTF-8”`
    case 'not_as_said':
      return `the list is not in ${refusal.encoding.toUpperCase()} as was said; leave --encoding out`
    case 'mixed':
      return `the list changes its encoding: line ${refusal.line} is in UTF-8 and others are not; save it whole as “CSV UTF-8”`
    case 'unknown_encoding':
      return 'the list is neither in UTF-8 nor in GBK; save it as “CSV UTF-8”'
    case 'markup':
      return 'the list is an HTML or XML page, not CSV; save it as “CSV UTF-8”'
    case 'no_text':
      return 'the list is not text, and so not CSV'
    case 'empty':
      return 'the list is empty'
  }
}
