import * as v from 'valibot'
import { FLAGS, REFUSALS } from './change.ts'
import { KIND_IDS, type KindId } from './kinds.ts'
import { plainCell } from './list-row.ts'

export const LONGEST_NAME = 40
export const LONGEST_ADDRESS = 80
export const LONGEST_HOURS = 200
export const LONGEST_NOTE = 120

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform(plainCell),
    v.maxLength(longest, `expected at most ${longest} characters`),
  )

/** Empty: it is not known, or there is none. */
const orNone = <T extends v.GenericSchema<string, string>>(schema: T) =>
  v.pipe(
    v.nullable(schema),
    v.transform((text) => text || null),
  )

const PHONE = 'a telephone number'

const phone = v.pipe(
  line(40),
  v.regex(/^$|^\+?[\d\s()/,;、-]{3,40}$/, `expected ${PHONE}`),
  v.description(PHONE),
)

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))

/** What a place can be said to be: a volunteer station is proposed and given its plaque, not written down. */
export const SAID_KINDS: readonly Exclude<KindId, 'station'>[] = KIND_IDS.filter(
  (id) => id !== 'station',
)

const ENTRIES = {
  kind: v.picklist(SAID_KINDS, `expected one of ${SAID_KINDS.join(', ')}`),
  name: v.pipe(line(LONGEST_NAME), v.minLength(1, 'expected a name')),
  name_en: orNone(line(LONGEST_NAME * 2)),
  at: v.pipe(
    v.tuple([degrees, degrees], 'expected [lng,lat] in degrees'),
    v.description('[lng,lat] in WGS-84 degrees'),
  ),
  address: orNone(line(LONGEST_ADDRESS)),
  phone: orNone(phone),
  hours: v.pipe(
    orNone(line(LONGEST_HOURS)),
    v.description('opening_hours syntax of OpenStreetMap'),
  ),
  wheelchair: v.nullable(v.picklist(['yes', 'limited', 'no'])),
} as const

const note = v.optional(orNone(line(LONGEST_NOTE)), null)

/** A place that is not in the register. */
export const AddedPlace = v.strictObject({
  place: v.strictObject({
    kind: ENTRIES.kind,
    name: ENTRIES.name,
    at: ENTRIES.at,
    name_en: v.optional(ENTRIES.name_en, null),
    address: v.optional(ENTRIES.address, null),
    phone: v.optional(ENTRIES.phone, null),
    hours: v.optional(ENTRIES.hours, null),
    wheelchair: v.optional(ENTRIES.wheelchair, null),
  }),
  note,
})

export type AddedPlace = v.InferOutput<typeof AddedPlace>

/** What is to become of a place: other words, a look at what is wrong, or out of sight. */
export const ChangedPlace = v.variant('kind', [
  v.strictObject({
    kind: v.literal('edit'),
    fields: v.pipe(
      v.partial(v.strictObject(ENTRIES)),
      v.check((fields) => Object.keys(fields).length > 0, 'expected a field to change'),
    ),
    note,
  }),
  v.strictObject({
    kind: v.literal('flag'),
    flag: v.picklist(FLAGS, `expected one of ${FLAGS.join(', ')}`),
    note,
  }),
  v.strictObject({ kind: v.literal('remove'), note }),
])

export type ChangedPlace = v.InferOutput<typeof ChangedPlace>

/** How the desk agrees: to what was flagged it says what becomes of the place. */
export const AcceptedChange = v.strictObject({
  place: v.optional(
    v.pipe(
      v.picklist(['hide', 'keep'], 'expected hide or keep'),
      v.description('of a flag: the place goes out of sight, or was put right'),
    ),
  ),
})

export type AcceptedChange = v.InferOutput<typeof AcceptedChange>

export const RefusedChange = v.strictObject({
  because: v.picklist(REFUSALS, `expected one of ${REFUSALS.join(', ')}`),
})
