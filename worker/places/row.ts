import { sql } from 'drizzle-orm'
import type { AmenityId } from '../../domain/places/amenities.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type {
  AmenityStanding,
  Place,
  StationStanding,
  Wheelchair,
} from '../../domain/places/place.ts'

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
  /** JSON of a `StationStanding`; null: it is another kind of place */
  readonly station: string | null
  readonly present_until: number | null
}

/** Until when a master in force is there, by their own word or by being on duty there. */
const PRESENT_UNTIL = `select max(max(coalesce(here.until_at, 0), coalesce(d.until_at, 0))) from membership m
  left join presence here on here.place_id = m.place_id and here.person_id = m.person_id
  left join duty d on d.person_id = m.person_id and d.membership_id = m.id and d.ended_at is null
  where m.community_id = p.community_id and m.place_id = p.id and m.role = 'station_master'
  and m.verified_at is not null and m.revoked_at is null`

/** The last part of the address at which a photo is shown: of another one it is another. */
const PHOTO_NAME = `select substr(photo.key, -8) || replace(photo.type, 'image/', '.') from photo
  where photo.id = station.photo_id`

const STANDING = `case when p.kind in ('station', 'rest_stop') then json_patch(
  '{"state":"open","seq":0,"services":[]}', coalesce((select json_object('state', state, 'seq', seq,
    'because', because, 'services', json(services), 'photo', (${PHOTO_NAME}),
    'plaque', iif(plaque_no is null, null, json_object('no', plaque_no, 'on', plaqued_on)))
    from station where station.place_id = p.id), '{}')) end`

/** The columns of a {@link PlaceRow}, read from `place` under the name `p`. */
export const PLACE_COLUMNS = sql.raw(
  `p.id, p.kind, p.name, p.name_en, p.lng, p.lat, p.address, p.phone, p.hours, p.wheelchair, p.amenities,
  (select lines from fact_sheet where subject = 'place:' || p.id) as standings,
  ${STANDING} as station,
  case when p.kind in ('station', 'rest_stop') then (${PRESENT_UNTIL}) end as present_until`,
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
    ...(row.station === null ? {} : { station: stationOf(row.station, row.present_until) }),
  }
}

function stationOf(written: string, presentUntil: number | null): StationStanding {
  const { because = null, plaque = null, photo = null, ...known } = JSON.parse(written)
  return { ...known, because, plaque, photo, presentUntil }
}
