import type { LngLat } from '../kit/geo.ts'
import type { AmenityId } from './amenities.ts'
import type { HoursChange, OpenState } from './hours.ts'
import type { KindId } from './kinds.ts'

export type Wheelchair = 'yes' | 'limited' | 'no'

/** What holds of a thing at a place by what people said, as it is written down; times are ms since the epoch. */
export interface AmenityStanding {
  readonly key: string
  readonly state: 'present' | 'out' | 'broken' | 'unknown'
  readonly since: number | null
  readonly confirmedAt: number | null
  readonly confirmedBy: 'neighbour' | 'keeper' | null
  readonly disputedAt: number | null
}

/** What people said of a thing at a place, as it is told; what nobody has said anything of stands as it was recorded. */
export interface AmenityState {
  readonly id: AmenityId
  /** `out`: used up; `unknown`: it was not so, and nobody has looked for long */
  readonly state: 'present' | 'out' | 'broken' | 'unknown'
  /** ms since the epoch: when somebody last said that it is so */
  readonly confirmed_at: number | null
  /** somebody says otherwise, and a third is asked */
  readonly disputed: boolean
}

/** What a station or rest stop is beyond its place, as it is written down; times are ms since the epoch. */
export interface StationStanding {
  readonly state: 'plaqued' | 'open' | 'closed' | 'suspended'
  /** number of the last step of its life; 0 where an import brought it and nothing happened since */
  readonly seq: number
  /** why it was suspended or resumed */
  readonly because: string | null
  /** until when its master is there; 0: not there; null: it has no master */
  readonly presentUntil: number | null
  readonly services: readonly string[]
  /** its number, and the day on which it was given */
  readonly plaque: { readonly no: string; readonly on: string } | null
  /** the last part of the photo's address */
  readonly photo: string | null
}

/** The same as it is told. */
export interface StationProperties {
  readonly state: StationStanding['state']
  readonly because: string | null
  /** ms since the epoch: until when its master is there; 0: not there; null: it has no master */
  readonly present_until: number | null
  readonly services: readonly string[]
  readonly plaque: { readonly no: string; readonly on: string } | null
  /** its address */
  readonly photo: string | null
}

/** A place as people see it, without when and from where. */
export interface Place {
  /** stable over imports: letters and digits, also in `/p/:id` */
  readonly id: string
  readonly kind: KindId
  readonly name: string
  readonly nameEn: string | null
  readonly at: LngLat
  readonly address: string | null
  readonly phone: string | null
  /** `opening_hours` syntax of OpenStreetMap, as recorded */
  readonly hours: string | null
  readonly wheelchair: Wheelchair | null
  readonly amenities: readonly AmenityId[]
  /** of which of them people have said something; left out where nobody has */
  readonly standings?: readonly AmenityStanding[]
  /** of stations and rest stops */
  readonly station?: StationStanding
}

/** The GeoJSON properties of a place on the wire. */
export interface PlaceProperties {
  readonly id: string
  readonly kind: KindId
  readonly name: string
  readonly name_en: string | null
  readonly open: OpenState
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  /** the door's changes from a little before the answer on, so that a page kept open or offline stays true */
  readonly hours_changes: readonly HoursChange[]
  /** ms since the epoch: how far `hours_changes` is complete */
  readonly hours_horizon: number
  readonly wheelchair: Wheelchair | null
  readonly amenities: readonly AmenityId[]
  readonly amenity_states: readonly AmenityState[]
  /** of stations and rest stops */
  readonly station?: StationProperties
}

/** A place with the walk to it, as `/reach` tells it. */
export interface ReachedPlace {
  readonly id: string
  readonly kind: KindId
  readonly name: string
  readonly walk_minutes: number
  readonly distance_m: number
}
