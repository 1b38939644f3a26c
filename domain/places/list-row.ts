import type { LngLat } from '../kit/geo.ts'
import type { AmenityId } from './amenities.ts'
import type { KindId } from './kinds.ts'
import type { Columns, ListField } from './list-fields.ts'
import { hoursOfWords } from './list-hours.ts'
import { amenitiesOfWords, kindOfWord, wheelchairOfWord } from './list-words.ts'
import type { Wheelchair } from './place.ts'

/** What a row of a list says; of what is left out it says nothing, and nothing is changed. */
export interface ListedRow {
  /** as people count them in the file; the header is line 1 */
  readonly line: number
  readonly id?: string
  readonly kind?: KindId
  readonly name: string
  readonly nameEn?: string
  /** WGS-84 */
  readonly at?: LngLat
  readonly address?: string
  readonly phone?: string
  /** `opening_hours` syntax, unless it cannot be read */
  readonly hours?: string
  readonly wheelchair?: Wheelchair
  readonly amenities?: readonly AmenityId[]
}

/** Why a row is not taken over; nothing of it is. */
export type RowRefusal =
  /** what stands there is no name, kind, position … */
  | { readonly why: 'unreadable'; readonly field: ListField; readonly value: string }
  | { readonly why: 'missing'; readonly field: 'name' | 'kind' | 'position' }
  | { readonly why: 'too_long'; readonly field: ListField }
  | { readonly why: 'outside'; readonly swapped: 'yes' | 'no' }
  /** an id of a place that is not, or no longer, in this community */
  | { readonly why: 'unknown_id'; readonly value: string }
  /** several places of this name, and no position that says which */
  | { readonly why: 'several'; readonly value: string }
  /** the same place as an earlier line */
  | { readonly why: 'double'; readonly of: number }

export type ReadRow =
  | { readonly ok: true; readonly row: ListedRow }
  | { readonly ok: false; readonly line: number; readonly refusal: RowRefusal }

export interface RowReading {
  readonly columns: Columns
  /** of places whose row names none */
  readonly kind?: KindId
  /** from what the list is written in */
  readonly toWgs84: (at: LngLat) => LngLat
}

/** OpenStreetMap's own bound on a value. */
const LONGEST = 255

/** What a name or an address is when it is one line that shows what it holds. */
export function plainCell(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Reads a row's cells; an empty one says nothing. */
export function readRow(line: number, cells: readonly string[], reading: RowReading): ReadRow {
  const said = saidIn(cells, reading.columns)
  const refuse = (refusal: RowRefusal): ReadRow => ({ ok: false, line, refusal })
  if (!said.name) return refuse({ why: 'missing', field: 'name' })
  const long = reading.columns.find((field) => field && (said[field]?.length ?? 0) > LONGEST)
  if (long) return refuse({ why: 'too_long', field: long })
  const parsed = parse(said, reading)
  if ('why' in parsed) return refuse(parsed)
  const { id, name, nameEn, address, phone } = said
  return { ok: true, row: { line, id, name, nameEn, address, phone, ...parsed } }
}

type Said = Partial<Record<ListField, string>>

function saidIn(cells: readonly string[], columns: Columns): Said {
  const said: Said = {}
  columns.forEach((field, i) => {
    const cell = plainCell(cells[i] ?? '')
    if (field && cell !== '') said[field] = cell
  })
  return said
}

type Parsed = Pick<ListedRow, 'kind' | 'at' | 'hours' | 'wheelchair' | 'amenities'>

function parse(said: Said, { kind: usual, toWgs84 }: RowReading): Parsed | RowRefusal {
  const kind = said.kind ? kindOfWord(said.kind) : usual
  if (kind === null) return unreadable('kind', said.kind)
  const wheelchair = said.wheelchair ? wheelchairOfWord(said.wheelchair) : undefined
  if (wheelchair === null) return unreadable('wheelchair', said.wheelchair)
  const amenities = said.amenities ? amenitiesOfWords(said.amenities) : undefined
  if (amenities && 'unknown' in amenities) return unreadable('amenities', amenities.unknown)
  const written = positionIn(said)
  if (written && !isPosition(written)) return unreadable('position', written.join(','))
  const at = written && toWgs84([Number(written[0]), Number(written[1])])
  const hours = said.hours && hoursOfWords(said.hours)
  return { kind, at, hours, wheelchair, amenities: amenities?.found }
}

const unreadable = (field: ListField, value = ''): RowRefusal => ({
  why: 'unreadable',
  field,
  value,
})

/** As it is written: two columns, or one with both. */
function positionIn({ lng, lat, position }: Said): string[] | undefined {
  if (lng !== undefined || lat !== undefined) return [lng ?? '', lat ?? '']
  return position?.split(/[\s,，;；]+/u)
}

function isPosition(written: readonly string[]): boolean {
  const degrees = written.map((text) =>
    /^-?\d+(\.\d+)?(e-\d+)?°?$/i.test(text) ? Number.parseFloat(text) : Number.NaN,
  )
  return degrees.length === 2 && degrees.every((each) => Math.abs(each) <= 180)
}
