import * as v from 'valibot'
import { FACT_STATES } from '../../domain/facts/standing.ts'
import { AMENITY_IDS } from '../../domain/places/amenities.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import { STANDING_STATES } from '../../domain/stations/life.ts'
import type { Community } from '../communities/store.ts'
import { featureCollection, Point, point } from '../http/feature.ts'
import { propertiesOf } from './properties.ts'

const openState = v.picklist(['open', 'closed', 'unknown'])

/** What is told of a station wherever it is told of. */
export const toldOfStation = {
  present_until: v.pipe(
    v.nullable(v.number()),
    v.description('until when its master is there; 0: not there; null: it has no master'),
  ),
  services: v.array(v.string()),
  plaque: v.nullable(v.object({ no: v.string(), on: v.string() })),
  photo: v.nullable(v.string()),
}

const PlaceProperties = v.object({
  id: v.string(),
  kind: v.picklist(KIND_IDS),
  name: v.string(),
  name_en: v.nullable(v.string()),
  open: v.pipe(openState, v.description('the state of the door at the time of the answer')),
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  hours: v.pipe(v.nullable(v.string()), v.description('opening_hours syntax of OpenStreetMap')),
  hours_changes: v.array(v.object({ at: v.number(), state: openState })),
  hours_horizon: v.pipe(
    v.number(),
    v.description('ms since the epoch up to which hours_changes is complete'),
  ),
  wheelchair: v.nullable(v.picklist(['yes', 'limited', 'no'])),
  amenities: v.array(v.picklist(AMENITY_IDS)),
  amenity_states: v.pipe(
    v.array(
      v.object({
        id: v.picklist(AMENITY_IDS),
        state: v.picklist(FACT_STATES),
        confirmed_at: v.nullable(v.number()),
        disputed: v.boolean(),
      }),
    ),
    v.description('of stations and rest stops: those that people have said something of'),
  ),
  station: v.optional(
    v.pipe(
      v.object({
        state: v.picklist(STANDING_STATES),
        because: v.pipe(v.nullable(v.string()), v.description('why it is suspended')),
        ...toldOfStation,
      }),
      v.description('of stations and rest stops'),
    ),
  ),
})

export const PlacesAnswer = featureCollection(Point, PlaceProperties, {
  next: v.pipe(v.nullable(v.string()), v.description('give it as `after` to read on')),
})

export const SearchAnswer = featureCollection(Point, PlaceProperties, {})

export const featuresOf = (places: readonly Place[], community: Community, now: number) =>
  places.map((place) => ({
    type: 'Feature' as const,
    geometry: point(place.at),
    properties: propertiesOf(place, community, now),
  }))
