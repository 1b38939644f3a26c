import type { OpenState } from './hours.ts'
import { KINDS } from './kinds.ts'
import type { Place } from './place.ts'

/** What open data tells of a place: flat, so that the table of any map program takes it as it is. */
interface OpenPlace {
  readonly kind: Place['kind']
  readonly kind_name: string
  readonly kind_name_en: string
  readonly name: string
  readonly name_en: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly wheelchair: Place['wheelchair']
  readonly amenities: readonly string[]
  /** the state of the door when the answer was made; left out of files, where it would soon be wrong */
  readonly open?: OpenState
}

export interface PlaceFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  readonly properties: OpenPlace
}

/**
 * A place as a GeoJSON Feature (RFC 7946): WGS-84, longitude first, to the sixth decimal, which is a
 * tenth of a metre.
 *
 * @param open the state of its door at the time of the answer; left out, the feature does not tell it
 */
export function placeFeature(place: Place, open?: OpenState): PlaceFeature {
  const { zh, en } = KINDS[place.kind]
  const [lng, lat] = place.at
  return {
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [toMillionths(lng), toMillionths(lat)] },
    properties: {
      kind: place.kind,
      kind_name: zh,
      kind_name_en: en,
      name: place.name,
      name_en: place.nameEn,
      address: place.address,
      phone: place.phone,
      hours: place.hours,
      wheelchair: place.wheelchair,
      amenities: place.amenities,
      ...(open === undefined ? {} : { open }),
    },
  }
}

const toMillionths = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
