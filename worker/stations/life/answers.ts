import * as v from 'valibot'
import { LIFE_STEPS, STATION_STATES } from '../../../domain/stations/life.ts'
import { lngLat, moment } from '../../http/shapes.ts'
import { receipt } from '../../journal/receipt.ts'
import { toldOfStation } from '../../places/answers.ts'

export const StationItem = v.object({
  id: v.string(),
  name: v.string(),
  name_en: v.nullable(v.string()),
  at: lngLat,
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  hours: v.nullable(v.string()),
  open: v.pipe(
    v.picklist(['open', 'closed', 'unknown']),
    v.description('the state of the door at the time of the answer'),
  ),
  state: v.picklist(STATION_STATES),
  seq: v.pipe(v.number(), v.description('give it as `after` with the next step')),
  because: v.pipe(v.nullable(v.string()), v.description('why it is in this state')),
  ...toldOfStation,
  proposed: v.pipe(
    v.nullable(v.object({ by: v.nullable(v.string()), at: moment })),
    v.description('while it is no place yet: when, and to the desk by whom'),
  ),
  mine: v.pipe(v.boolean(), v.description('whether the asker proposed it')),
  can: v.pipe(v.array(v.picklist(LIFE_STEPS)), v.description('steps that the asker can take')),
  keeps: v.pipe(v.boolean(), v.description('whether the asker answers for it')),
  attends: v.pipe(v.boolean(), v.description('whether the asker is its master')),
})

export const StationsAnswer = v.object({
  now: moment,
  stations: v.pipe(
    v.array(StationItem),
    v.description(
      'those on the map; before them what is proposed, to who proposed it and the desk',
    ),
  ),
})

export const StationReceipt = receipt({
  place: v.string(),
  step: v.optional(v.pipe(v.number(), v.description('number of the step'))),
  state: v.optional(v.picklist(STATION_STATES)),
})

export const PresenceReceipt = v.object({
  place: v.string(),
  present_until: v.pipe(moment, v.description('0: not there')),
})
