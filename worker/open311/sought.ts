import type { CategoryId } from '../../domain/issues/category.ts'
import { isCategory } from '../../domain/issues/category.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { readW3, type Span, spanOf } from '../../domain/open311/moment.ts'
import { OPEN_OR_CLOSED, type OpenOrClosed } from '../../domain/open311/status.ts'
import type { Fields } from './shown.ts'

/** The most requests in one answer, says the specification. */
const MOST_REQUESTS = 1000

/** Which page of how many. */
export interface PageOf {
  readonly page: number
  readonly size: number
}

/** Which requests a client asks for. */
export interface Sought {
  /** these, whatever else is said */
  readonly numbers: readonly number[] | null
  readonly codes: readonly CategoryId[] | null
  readonly statuses: readonly OpenOrClosed[] | null
  readonly span: Span
  readonly near: { readonly at: LngLat; readonly radiusM: number } | null
  readonly page: PageOf
}

/** What was asked for, or what is wrong with it, in a sentence. */
export function soughtIn(fields: Fields, now: number): Sought | string {
  try {
    return {
      numbers: listed(fields.service_request_id, numberOf),
      codes: listed(fields.service_code, (code) => (isCategory(code) ? code : null)),
      statuses: listed(fields.status, (status) => OPEN_OR_CLOSED.find((each) => each === status)),
      span: spanIn(fields, now),
      near: nearIn(fields),
      page: pageIn(fields),
    }
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

/** The time that updates are asked for, or what is wrong with it. */
export function updatesIn(fields: Fields, now: number): { span: Span; page: PageOf } | string {
  const sought = soughtIn({ ...fields, service_request_id: undefined }, now)
  return typeof sought === 'string' ? sought : { span: sought.span, page: sought.page }
}

class Unreadable extends Error {}

function listed<T>(text: string | undefined, read: (part: string) => T | null | undefined) {
  if (text === undefined) return null
  return text.split(',').map((part) => {
    const value = read(part.trim())
    if (value === null || value === undefined) throw new Unreadable(`${part.trim()} is unknown`)
    return value
  })
}

const numberOf = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

function spanIn({ start_date, end_date }: Fields, now: number): Span {
  const span = spanOf(momentIn('start_date', start_date), momentIn('end_date', end_date), now)
  if (span === 'backwards') throw new Unreadable('end_date is before start_date')
  if (span === 'too_long') {
    throw new Unreadable('start_date and end_date may not span more than 90 days')
  }
  return span
}

function momentIn(field: string, text: string | undefined): number | null {
  if (text === undefined) return null
  const at = readW3(text)
  if (at === null) {
    throw new Unreadable(`${field} was expected in w3 format, e.g. 2010-01-01T00:00:00Z`)
  }
  return at
}

function nearIn({ lat, long, radius }: Fields): Sought['near'] {
  if (lat === undefined && long === undefined) return null
  const at = positionIn(lat, long)
  const radiusM = radius === undefined ? 1000 : Number(radius)
  if (!at || !(radiusM > 0 && radiusM <= 50_000)) {
    throw new Unreadable('lat and long were expected in degrees, radius in metres up to 50000')
  }
  return { at, radiusM }
}

const DEGREES = /^-?\d{1,3}(\.\d{1,20})?$/

/** The position of two fields, or null. */
export function positionIn(lat: string | undefined, long: string | undefined): LngLat | null {
  if (!DEGREES.test(lat?.trim() ?? '') || !DEGREES.test(long?.trim() ?? '')) return null
  const [lngDeg, latDeg] = [Number(long), Number(lat)]
  return Math.abs(lngDeg) <= 180 && Math.abs(latDeg) <= 90 ? [lngDeg, latDeg] : null
}

function pageIn({ page = '1', page_size = String(MOST_REQUESTS) }: Fields): PageOf {
  const [at, size] = [numberOf(page), numberOf(page_size)]
  if (!at || !size || size > MOST_REQUESTS) {
    throw new Unreadable(`page was expected from 1 and page_size from 1 to ${MOST_REQUESTS}`)
  }
  return { page: at, size }
}
