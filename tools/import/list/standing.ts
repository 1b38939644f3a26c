import type { D1Database } from '@cloudflare/workers-types'
import OpeningHours from 'opening_hours'
import type { Bounds } from '../../../domain/kit/geo.ts'
import type { AmenityId } from '../../../domain/places/amenities.ts'
import { readableBy } from '../../../domain/places/hours-syntax.ts'
import type { KindId } from '../../../domain/places/kinds.ts'
import type { KeptPlace } from '../../../domain/places/list-change.ts'
import type { Wheelchair } from '../../../domain/places/place.ts'
import { ImportRefusal } from '../refusal.ts'

/** A community and its places, as of one version. */
export interface Community {
  readonly id: number
  readonly slug: string
  readonly bounds: Bounds
  readonly version: number
  readonly places: readonly KeptPlace[]
}

interface Row {
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
  readonly edited_fields: string
}

type CommunityRow = Readonly<
  Record<'id' | 'west' | 'south' | 'east' | 'north' | 'places_version', number>
>

export async function communityOf(db: D1Database, slug: string): Promise<Community> {
  // One batch is one moment: the version is that of these places.
  const [found, places] = await db.batch<unknown>([
    db
      .prepare('select id, west, south, east, north, places_version from community where slug = ?1')
      .bind(slug),
    db
      .prepare(
        `select * from place where community_id = (select id from community where slug = ?1) order by id`,
      )
      .bind(slug),
  ])
  const [row] = found.results as CommunityRow[]
  if (!row) throw new ImportRefusal(`no community is called ${slug}`)
  return {
    id: row.id,
    slug,
    bounds: [row.west, row.south, row.east, row.north],
    version: row.places_version,
    places: (places.results as Row[]).map(placeOf),
  }
}

/** Whether the library by which the Worker tells who is open can read these hours. */
export const readsHours = readableBy(OpeningHours)

const placeOf = (row: Row): KeptPlace => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  nameEn: row.name_en,
  at: [row.lng, row.lat],
  address: row.address,
  phone: row.phone,
  hours: row.hours,
  wheelchair: row.wheelchair,
  amenities: JSON.parse(row.amenities) as AmenityId[],
  editedFields: JSON.parse(row.edited_fields) as string[],
})
