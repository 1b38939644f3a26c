import * as v from 'valibot'
import {
  CHANGE_KINDS,
  CHANGE_STATES,
  FLAGS,
  type PlaceFields,
  REFUSALS,
  type SomeFields,
} from '../../../domain/places/change.ts'
import { KIND_IDS } from '../../../domain/places/kinds.ts'
import { lngLat, moment } from '../../http/shapes.ts'
import { receipt } from '../../journal/receipt.ts'

const ENTRIES = {
  kind: v.picklist(KIND_IDS),
  name: v.string(),
  name_en: v.nullable(v.string()),
  at: lngLat,
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  hours: v.nullable(v.string()),
  wheelchair: v.nullable(v.picklist(['yes', 'limited', 'no'])),
  hidden: v.pipe(v.boolean(), v.description('out of sight')),
} satisfies Record<keyof PlaceFields, v.GenericSchema>

const some = v.partial(v.object(ENTRIES)) as unknown as v.GenericSchema<SomeFields>
const all = v.object(ENTRIES) as unknown as v.GenericSchema<PlaceFields>

export const PlaceChange = v.object({
  id: v.string(),
  kind: v.picklist(CHANGE_KINDS),
  flag: v.nullable(v.picklist(FLAGS)),
  state: v.picklist(CHANGE_STATES),
  place: v.string(),
  now: v.pipe(v.nullable(all), v.description('how the place is; null: it is not in the register')),
  before: some,
  after: some,
  note: v.nullable(v.string()),
  by: v.string(),
  at: moment,
  decided_by: v.nullable(v.string()),
  decided_at: v.nullable(moment),
  because: v.nullable(v.picklist(REFUSALS)),
  undone_by: v.nullable(v.string()),
  undone_at: v.nullable(moment),
  can_undo: v.pipe(v.boolean(), v.description('in force, and nothing newer changed the same')),
})

export const PlaceChangesAnswer = v.object({
  changes: v.array(PlaceChange),
  waiting: v.pipe(v.number(), v.description('how many wait for the desk; 100: or more')),
  next: v.pipe(v.nullable(v.string()), v.description('give it as `before` to read on')),
})

export const MyChangesAnswer = v.object({ changes: v.array(PlaceChange) })

export const ChangeReceipt = receipt({
  change: v.string(),
  place: v.string(),
  what: v.picklist(CHANGE_KINDS),
  state: v.pipe(
    v.optional(v.picklist(['waiting', 'accepted'])),
    v.description('`accepted`: it is so already; `waiting`: the desk looks at it first'),
  ),
})
