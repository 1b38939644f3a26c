import * as v from 'valibot'
import { FRESHNESSES } from '../../domain/facts/freshness.ts'
import { FACT_STATES } from '../../domain/facts/standing.ts'
import { RANKS, SAYS } from '../../domain/facts/voice.ts'
import { AMENITY_IDS } from '../../domain/places/amenities.ts'
import { moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'

const AmenityAnswer = v.object({
  id: v.picklist(AMENITY_IDS),
  state: v.picklist(FACT_STATES),
  since: v.nullable(moment),
  confirmed_at: v.pipe(v.nullable(moment), v.description('null: nobody has ever said so')),
  confirmed_by: v.nullable(v.picklist(RANKS)),
  freshness: v.picklist(FRESHNESSES),
  disputed: v.pipe(v.boolean(), v.description('somebody says otherwise, and a third is asked')),
  report: v.pipe(v.nullable(v.number()), v.description('number of the report of its break')),
  mine: v.pipe(
    v.nullable(v.object({ says: v.picklist(SAYS), at: moment })),
    v.description('what the asker said last'),
  ),
})

export const AmenitiesAnswer = v.object({
  now: moment,
  amenities: v.array(AmenityAnswer),
  keeper: v.pipe(v.boolean(), v.description('whether the asker answers for the place')),
})

export const VoiceReceipt = receipt({
  place: v.string(),
  key: v.string(),
  says: v.picklist(SAYS),
  state: v.picklist(FACT_STATES),
  disputed: v.boolean(),
  done: v.optional(v.pipe(v.boolean(), v.description('a task of the asker is done by it'))),
})

export const WallAnswer = v.object({
  code: v.string(),
  path: v.pipe(v.string(), v.description('what the QR code on the wall leads to')),
})

export const WallReceipt = receipt({
  place: v.string(),
})
