import * as v from 'valibot'
import { AMENITY_IDS } from '../../domain/places/amenities.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import { Point } from '../http/feature.ts'

const count = v.number()
const maybeText = v.nullable(v.string())
const kind = v.picklist(KIND_IDS)

const ATTRIBUTION = 'whom to name beside what is made of it'
const MAP_APPROVAL = 'the review number (审图号) of the map, where one was granted'

const provenance = {
  community: v.string(),
  name: v.string(),
  name_en: maybeText,
  fictional: v.pipe(v.boolean(), v.description('whether the streets are invented')),
  licence: v.pipe(v.string(), v.description('the SPDX name of the terms of use')),
  licence_url: v.string(),
  attribution: v.pipe(maybeText, v.description(ATTRIBUTION)),
  map_approval: v.pipe(maybeText, v.description(MAP_APPROVAL)),
  imported_at: v.pipe(v.string(), v.description('RFC 3339')),
  timestamp: v.pipe(v.string(), v.description('when the answer was made, RFC 3339')),
}

export const OpenState = v.picklist(['open', 'closed', 'unknown'])

const described = {
  kind,
  kind_name: v.string(),
  kind_name_en: v.string(),
  name: v.string(),
  name_en: maybeText,
  address: maybeText,
  phone: maybeText,
  hours: v.pipe(maybeText, v.description('opening_hours syntax of OpenStreetMap')),
  wheelchair: v.nullable(v.picklist(['yes', 'limited', 'no'])),
  amenities: v.array(v.picklist(AMENITY_IDS)),
}

const feature = v.object({ type: v.literal('Feature'), id: v.string(), geometry: Point })

/** A place as open data tells it. */
const PlaceOfFile = v.object({ ...feature.entries, properties: v.object(described) })

/** The same with its door, where the answer is of the moment. */
export const PlaceOfMoment = v.object({
  ...feature.entries,
  properties: v.object({
    ...described,
    open: v.pipe(OpenState, v.description('the state of the door at the time of the answer')),
  }),
})

export const PlacesFile = v.object({
  type: v.literal('FeatureCollection'),
  ...provenance,
  places_version: count,
  features: v.array(PlaceOfFile),
})

export const StatusAnswer = v.object({
  ...provenance,
  time_zone: v.string(),
  places: v.object({
    total: count,
    by_kind: v.record(v.string(), count),
    open_now: count,
    closed_now: count,
    unknown_now: count,
  }),
  on_duty: v.pipe(
    v.nullable(count),
    v.description('how many are on duty; null where they are fewer than three'),
  ),
  issues: v.object({
    open: v.pipe(count, v.description('1000 means 1000 or more')),
    judged: v.pipe(
      count,
      v.description('reported in the last eight weeks, taken up, and at least 24 hours old'),
    ),
    within_24_hours: v.pipe(count, v.description('of the judged, how many within 24 hours')),
    share_within_24_hours: v.nullable(v.number()),
  }),
  versions: v.pipe(
    v.object({ places: count, streets: v.string(), homes: v.string(), tiles: v.string() }),
    v.description('each changes when what it names does'),
  ),
})
