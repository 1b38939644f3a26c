import type { LngLat } from '../../domain/kit/geo.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { Community, PlaceItem } from '../app/page.ts'

/** A service near the poster; its number on the map is its place in the list. */
export interface PosterService {
  readonly place: {
    readonly id: string
    readonly kind: KindId
    readonly name: string
    readonly name_en: string | null
  }
  readonly minutes: number
}

/** A compound of the community, at whose gate a poster may hang. */
interface HangingSpot {
  readonly name: string
  readonly name_en: string | null
  readonly at: LngLat
}

/** `/p/:id/poster` and `/c/:slug/poster`: one page of A4 to hang up. */
export interface PosterPage {
  readonly is: 'poster'
  readonly community: Community
  /** the place that the poster is of; null where it is of the community */
  readonly place: PlaceItem | null
  /** where it hangs */
  readonly at: LngLat
  readonly isAtCentre: boolean
  /** nearest first */
  readonly services: readonly PosterService[]
  /** the address to which the code leads */
  readonly code: string
  /** path of the picture of the map */
  readonly map: string
  /** where else the community's own poster may hang */
  readonly spots: readonly HangingSpot[]
}
