import type { LngLat } from '../kit/geo.ts'
import type { AmenityId } from './amenities.ts'
import type { HoursChange, OpenState } from './hours.ts'
import type { KindId } from './kinds.ts'

export type Wheelchair = 'yes' | 'limited' | 'no'

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
}

/** A place with the walk to it, as `/reach` tells it. */
export interface ReachedPlace {
  readonly id: string
  readonly kind: KindId
  readonly name: string
  readonly walk_minutes: number
  readonly distance_m: number
}
