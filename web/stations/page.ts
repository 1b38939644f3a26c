import type { ItemId, LentId } from '../../domain/stations/item.ts'
import type { Community } from '../app/page.ts'

interface StationPlace {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
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

interface Owed {
  readonly id: string
  readonly item: LentId
  readonly by: string
  readonly due_at: number
  readonly overdue: boolean
}

/** The page of whoever keeps a station. */
export interface KeepPage {
  readonly is: 'keep'
  readonly community: Community
  readonly place: StationPlace
  readonly stock: readonly StockLine[]
  readonly loans: readonly Owed[]
}
