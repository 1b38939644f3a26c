import type { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import type { Bounds } from '../../domain/kit/geo.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import { kinds, rowId, text } from '../http/inputs.ts'
import { OpenState } from '../opendata/answers.ts'

const MOST_ITEMS = 1000
const ITEMS = 100

const UNKNOWN = 'is no parameter of this address'

const FORMAT = v.optional(v.picklist(['json'], 'expected json'))

/** The standard wants every parameter refused that it or the address does not name. */
const only = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject({ f: FORMAT, ...entries }, UNKNOWN)

const LIMIT = `a whole number from 1; at most ${MOST_ITEMS} are given`
const BOX = 'west,south,east,north in degrees, or six numbers with heights, which are not looked at'
const DATETIME = 'a moment of RFC 3339, or two parted by /, either of which may be ..'

const limit = text(LIMIT, (value) => {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0
  return number >= 1 ? Math.min(number, MOST_ITEMS) : null
})

const bbox = text(BOX, (value) => boxesOf(value.split(',').map(numberOf)))

/** Places have no time of their own, so that every one matches: what is no time is still refused. */
const datetime = text(DATETIME, (value) => (isTime(value) ? value : null))

const after = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{1,40}$/i, 'expected the `next` of a page before'),
  v.description('where a page before ended; its link `next` has it'),
)

export const Bare = only({})

export const CollectionsInput = only({ after: v.optional(rowId, '0') })

export const ItemsInput = only({
  limit: v.optional(limit, String(ITEMS)),
  bbox: v.optional(bbox),
  datetime: v.optional(datetime),
  kind: v.optional(kinds),
  open: v.optional(OpenState),
  after: v.optional(after),
})

type Described = NonNullable<Parameters<typeof describeRoute>[0]['parameters']>

/** The parameters of items as the standard writes them down, with their types. */
export const ITEM_PARAMETERS: Described = [
  {
    ...inQuery('limit', LIMIT),
    schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: ITEMS },
  },
  {
    ...inQuery('bbox', BOX),
    schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
  },
  { ...inQuery('datetime', DATETIME), schema: { type: 'string' } },
  {
    ...inQuery('kind', 'kinds of places, parted by commas'),
    schema: { type: 'array', items: { type: 'string', enum: [...KIND_IDS] } },
  },
]

function inQuery(name: string, description: string) {
  const form = { style: 'form', explode: false } as const
  return { name, in: 'query', required: false, description, ...form } as const
}

const numberOf = (text: string): number =>
  /^-?\d{1,9}(\.\d{1,30})?$/.test(text.trim()) ? Number(text) : Number.NaN

/** One box, or the two halves of one that crosses the antimeridian; null for what is none. */
function boxesOf(numbers: readonly number[]): Bounds[] | null {
  if (numbers.some(Number.isNaN)) return null
  const [west, south, east, north] =
    numbers.length === 6 ? [0, 1, 3, 4].map((i) => numbers[i]) : numbers
  if ((numbers.length !== 4 && numbers.length !== 6) || south > north) return null
  if (west <= east) return [[west, south, east, north]]
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ]
}

const MOMENT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

const isMoment = (text: string): boolean => MOMENT.test(text) && !Number.isNaN(Date.parse(text))

const isOpenEnd = (text: string): boolean => text === '' || text === '..'

function isTime(value: string): boolean {
  const ends = value.split('/')
  if (ends.length === 1) return isMoment(value)
  return (
    ends.length === 2 && ends.some(isMoment) && ends.every((end) => isMoment(end) || isOpenEnd(end))
  )
}
