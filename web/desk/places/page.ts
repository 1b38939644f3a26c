import type { Community } from '../../app/page.ts'
import type { ChangeItem } from '../../places/change/page.ts'

/** What waits for somebody to look, and what is decided. */
export const PLACE_HEAPS = ['waiting', 'decided'] as const

export type PlaceHeap = (typeof PLACE_HEAPS)[number]

/** `/c/:slug/desk?queue=places` */
export interface PlaceDeskPage {
  readonly is: 'place-desk'
  readonly community: Community
  readonly heap: PlaceHeap
  /** all that was changed of this one place alone; null: of any */
  readonly place: string | null
  readonly changes: readonly ChangeItem[]
  /** how many wait; 100: or more */
  readonly waiting: number
  /** whether there are more than these, and where they go on */
  readonly next: string | null
  readonly now: number
}
