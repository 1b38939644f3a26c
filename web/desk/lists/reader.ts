import gcoord from 'gcoord'
import Papa from 'papaparse'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { readTable } from '../../../domain/places/list-table.ts'
import { type Encoding, readText } from '../../../domain/places/list-text.ts'
import type { Datum, ListReader } from './reading.ts'

const SYSTEMS = {
  wgs84: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>

/** Reads files with libraries that come with this page alone. */
export const reader: ListReader = {
  read(bytes, said) {
    const text = readText(bytes, decoded, said)
    if (!text.ok) return text
    const read = readTable(text.text, parsed)
    return read.ok ? { ok: true, encoding: text.encoding, table: read.table } : read
  },
  toWgs84(at, from) {
    const [lng, lat] = gcoord.transform<[number, number]>([...at], SYSTEMS[from], SYSTEMS.wgs84)
    return [rounded(lng), rounded(lat)] as LngLat
  },
}

/** To a centimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string, delimiter: string) {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const quotes = errors.find(({ type }) => type === 'Quotes')
  return { rows: data, openQuote: quotes ? (quotes.row ?? 0) : null }
}
