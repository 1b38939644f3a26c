import { sql } from 'drizzle-orm'
import type { AmenityId } from '../../domain/places/amenities.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { AmenityStanding, Place, Wheelchair } from '../../domain/places/place.ts'

/** A row of `place` as SQLite gives it. */
export interface PlaceRow {
  readonly id: string
  readonly kind: KindId
  readonly name: string
  readonly name_en: string | null
  readonly lng: number
  readonly lat: number
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly wheelchair: Wheelchair | null
  readonly amenities: string
  /** JSON array of `AmenityStanding`; null: nobody has said anything */
  readonly standings: string | null
}

/** The columns of a {@link PlaceRow}, read from `place` under the name `p`. */
export const PLACE_COLUMNS = sql.raw(
  `p.id, p.kind, p.name, p.name_en, p.lng, p.lat, p.address, p.phone, p.hours, p.wheelchair, p.amenities,
  (select lines from fact_sheet where subject = 'place:' || p.id) as standings`,
)

export function placeOf(row: PlaceRow): Place {
  const { id, kind, name, lng, lat, address, phone, hours, wheelchair } = row
  const amenities = JSON.parse(row.amenities) as AmenityId[]
  return {
    id,
    kind,
    name,
    nameEn: row.name_en,
    at: [lng, lat],
    address,
    phone,
    hours,
    wheelchair,
    amenities,
    ...(row.standings === null
      ? {}
      : { standings: JSON.parse(row.standings) as AmenityStanding[] }),
  }
}
