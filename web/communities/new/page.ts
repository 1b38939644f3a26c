import type { OrderState } from '../../../domain/communities/order.ts'
import type { Community } from '../../app/page.ts'

/** An order for a new community. */
export interface OrderRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly name_en: string | null
  readonly state: OrderState
  /** how far the importer is, or why it gave up, in English */
  readonly said: string | null
  readonly ordered_at: number
  readonly changed_at: number
}

/** `/c/:slug/new-community`: another community in the district of this one. */
export interface NewCommunityPage {
  readonly is: 'new-community'
  readonly community: Community
  readonly orders: readonly OrderRow[]
  /** an importer runs beside the house, and takes what is ordered */
  readonly hasImporter: boolean
}
