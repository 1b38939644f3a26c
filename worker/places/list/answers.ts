import * as v from 'valibot'
import { AMENITY_IDS } from '../../../domain/places/amenities.ts'
import { KIND_IDS } from '../../../domain/places/kinds.ts'
import { Receipt } from '../../journal/receipt.ts'

const text = v.nullable(v.string())

export const StandingAnswer = v.object({
  places: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(KIND_IDS),
      name: v.string(),
      nameEn: text,
      at: v.pipe(v.tuple([v.number(), v.number()]), v.description('lng, lat, WGS-84')),
      address: text,
      phone: text,
      hours: text,
      wheelchair: v.nullable(v.picklist(['yes', 'limited', 'no'])),
      amenities: v.array(v.picklist(AMENITY_IDS)),
    }),
  ),
  unreadable_hours: v.pipe(
    v.array(v.string()),
    v.description('of the hours asked about, those by which nobody can tell whether it is open'),
  ),
})

export const RowsReceipt = v.object({
  ...Receipt.entries,
  added: v.number(),
  changed: v.number(),
  same: v.number(),
  refused: v.number(),
})

export const UndoneReceipt = v.object({
  ...Receipt.entries,
  removed: v.number(),
  changed: v.number(),
  left: v.pipe(v.number(), v.description('places that somebody changed since: those changes stay')),
})

export const ListsAnswer = v.object({
  lists: v.array(
    v.object({
      id: v.string(),
      at: v.pipe(v.number(), v.description('ms since the epoch: its last rows')),
      added: v.number(),
      changed: v.number(),
      undone: v.boolean(),
    }),
  ),
})
