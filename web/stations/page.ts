import type { LngLat } from '../../domain/kit/geo.ts'
import type { ItemId, LentId } from '../../domain/stations/item.ts'
import type { LifeStep, StationState } from '../../domain/stations/life.ts'
import type { Community } from '../app/page.ts'

export interface StationPlace {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
}

/** A station as `GET /api/communities/:slug/stations` tells it. */
export interface StationItem {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
  readonly at: LngLat
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly open: 'open' | 'closed' | 'unknown'
  readonly state: StationState
  /** number of its last step, which the next one names */
  readonly seq: number
  readonly because: string | null
  readonly present_until: number | null
  readonly services: readonly string[]
  readonly plaque: { readonly no: string; readonly on: string } | null
  readonly photo: string | null
  /** while it is no place yet: when, and to the desk by whom */
  readonly proposed: { readonly by: string | null; readonly at: number } | null
  readonly mine: boolean
  /** steps that the reader can take */
  readonly can: readonly LifeStep[]
  readonly keeps: boolean
  readonly attends: boolean
}

/** The stations of a community, and who may do what with them. */
export interface StationsPage {
  readonly is: 'stations'
  readonly community: Community
  readonly stations: readonly StationItem[]
  readonly isSignedIn: boolean
  /** gives plaques */
  readonly isDesk: boolean
  /** the shop that is to be proposed, where the reader comes from its page */
  readonly host: StationPlace | null
}

/** What a place lends, and how many are left of it. */
export interface Lent {
  readonly item: LentId
  readonly held: number
}

export interface Borrowed {
  readonly id: string
  readonly item: LentId
  readonly due_at: number
}

/** The page that the code at the stand leads to. */
export interface LendPage {
  readonly is: 'lend'
  readonly community: Community
  readonly place: StationPlace
  readonly lends: readonly Lent[]
  readonly mine: readonly Borrowed[]
  readonly isSignedIn: boolean
  readonly isKeeper: boolean
}

export interface StockLine {
  readonly item: ItemId
  readonly held: number
  readonly is_kept: boolean
}

export interface Owed {
  readonly id: string
  readonly item: LentId
  readonly by: string
  readonly place: string
  readonly place_name: string | null
  readonly due_at: number
  readonly overdue: boolean
}

/** The page of whoever keeps a station. */
export interface KeepPage {
  readonly is: 'keep'
  readonly community: Community
  readonly place: StationPlace
  readonly station: StationItem
  readonly stock: readonly StockLine[]
  readonly loans: readonly Owed[]
  /** writes off what is lost, and sees what all of the community is owed */
  readonly isStaff: boolean
  /** where a thing can be moved to */
  readonly others: readonly StationPlace[]
}
