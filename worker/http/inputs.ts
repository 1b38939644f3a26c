import * as v from 'valibot'
import type { Bounds, LngLat } from '../../domain/kit/geo.ts'
import { PACE_NAMES } from '../../domain/lifecircle/pace.ts'
import { isKind, KIND_IDS, type KindId } from '../../domain/places/kinds.ts'

/** No walk of daily life is longer, and no graph of a quarter much wider. */
export const LONGEST_WALK_MINUTES = 60

/** The most a list gives at once. */
export const MOST_ROWS = 500

/** The most targets that one request may walk to. */
export const MOST_TARGETS = 500

const POSITION = 'lng,lat in degrees, e.g. 120.15,30.27'
const BOX = 'west,south,east,north in degrees, e.g. 120.14,30.26,120.16,30.28'
const MINUTES = `whole minutes from 1 to ${LONGEST_WALK_MINUTES}`

/** A text read by `read`, which gives null for what `accepted` does not describe. */
export const text = <T>(accepted: string, read: (value: string) => T | null) =>
  v.pipe(
    v.string(`expected ${accepted}`),
    v.description(accepted),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value)
      if (value !== null) return value
      addIssue({ message: `expected ${accepted}` })
      return NEVER
    }),
  )

export const position = text(POSITION, (value) => positionOf(numbers(value)))

export const box = text(BOX, (value) => boxOf(numbers(value)))

export const minutes = text(MINUTES, minutesOf)

export const bounds = text(`one to six ${MINUTES}, parted by commas, e.g. 5,10,15`, (value) => {
  const each = value.split(',').map(minutesOf)
  if (each.length > 6 || each.includes(null)) return null
  return [...new Set(each as number[])].toSorted((a, b) => a - b)
})

export const pace = v.pipe(
  v.picklist(PACE_NAMES, `expected one of ${PACE_NAMES.join(', ')}`),
  v.description('how fast, and whether stairs can be walked'),
)

export const kind = v.picklist(KIND_IDS, `expected one of ${KIND_IDS.join(', ')}`)

export const kinds = text(`kinds parted by commas, of ${KIND_IDS.join(', ')}`, (value) => {
  const each = [...new Set(value.split(','))]
  return each.every(isKind) ? (each as KindId[]) : null
})

export const limit = (most: number) =>
  text(`a whole number from 1 to ${most}`, (value) => wholeNumber(value, 1, most))

/** Where a page of communities ended. */
export const rowId = text('the `next` of a page before', (value) => wholeNumber(value, 0, 1e15))

/** A position in JSON. Whether it is lng,lat and not lat,lng shows only beside a community. */
export const lngLat = v.pipe(
  v.array(v.number('expected [lng,lat] in degrees'), 'expected [lng,lat] in degrees'),
  v.description('[lng,lat] in WGS-84 degrees'),
  v.check((value) => positionOf(value) !== null, 'expected [lng,lat] in degrees'),
  v.transform((value) => [value[0], value[1]] as LngLat),
)

const NUMBER = /^-?\d{1,3}(\.\d{1,20})?$/

const numbers = (value: string): number[] =>
  value.split(',').map((part) => (NUMBER.test(part.trim()) ? Number(part) : Number.NaN))

// A latitude beyond 90° beside a longitude within is let through: it is most likely lat,lng,
// which is told better where the community is known.
function positionOf(value: readonly number[]): LngLat | null {
  const [a, b] = value
  const readable = value.length === 2 && value.every((degrees) => Math.abs(degrees) <= 180)
  return readable && Math.min(Math.abs(a), Math.abs(b)) <= 90 ? [a, b] : null
}

function boxOf(value: readonly number[]): Bounds | null {
  const [west, south, east, north] = value
  const readable = value.length === 4 && value.every((degrees) => Math.abs(degrees) <= 180)
  return readable && west <= east && south <= north ? [west, south, east, north] : null
}

function minutesOf(value: string): number | null {
  return wholeNumber(value, 1, LONGEST_WALK_MINUTES)
}

function wholeNumber(value: string, least: number, most: number): number | null {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most ? number : null
}
