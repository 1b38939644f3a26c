import * as v from 'valibot'
import { AMENITY_IDS } from '../../../domain/places/amenities.ts'
import { KIND_IDS } from '../../../domain/places/kinds.ts'
import { plainCell } from '../../../domain/places/list-row.ts'

/** As many as a request may bring; a longer list is sent in several. */
const MOST_ROWS = 500

const LONGEST = 255

const line = v.pipe(
  v.string('expected a text'),
  v.transform(plainCell),
  v.minLength(1, 'expected a text, or nothing'),
  v.maxLength(LONGEST, `expected at most ${LONGEST} letters`),
)

const degrees = v.pipe(v.number('expected degrees'), v.finite('expected degrees'))

/** A row as the list says it; of what is left out it says nothing. */
const Row = v.object({
  line: v.pipe(v.number('expected the number of the row'), v.integer(), v.minValue(1)),
  id: v.optional(line),
  kind: v.optional(v.picklist(KIND_IDS, `expected one of ${KIND_IDS.join(', ')}`)),
  name: line,
  nameEn: v.optional(line),
  at: v.optional(v.tuple([degrees, degrees], 'expected [lng, lat] in WGS-84')),
  address: v.optional(line),
  phone: v.optional(line),
  hours: v.optional(line),
  wheelchair: v.optional(v.picklist(['yes', 'limited', 'no'])),
  amenities: v.optional(v.array(v.picklist(AMENITY_IDS))),
})

const some = <T extends v.GenericSchema>(each: T) =>
  v.pipe(
    v.array(each, 'expected a list'),
    v.maxLength(MOST_ROWS, `expected at most ${MOST_ROWS} at a time`),
  )

export const RowsInput = v.object({
  rows: v.pipe(some(Row), v.minLength(1, 'expected at least one row')),
})

/** What rows speak of, for which the places that stand there are wanted. */
export const StandingInput = v.object({
  ids: v.optional(some(line), []),
  names: v.optional(some(line), []),
  hours: v.optional(some(line), []),
})
