import type { LngLat } from '../../../domain/kit/geo.ts'
import type {
  ChangeKind,
  ChangeRefusal,
  ChangeState,
  Flag,
  PlaceFields,
  SomeFields,
} from '../../../domain/places/change.ts'
import type { Community } from '../../app/page.ts'

/** What somebody wants changed of a place, as the server tells it. */
export interface ChangeItem {
  readonly id: string
  readonly kind: ChangeKind
  readonly flag: Flag | null
  readonly state: ChangeState
  /** id of the place, also of one that is not in the register yet */
  readonly place: string
  /** how the place is; null: it is not in the register */
  readonly now: PlaceFields | null
  readonly before: SomeFields
  readonly after: SomeFields
  readonly note: string | null
  readonly by: string
  readonly at: number
  readonly decided_by: string | null
  readonly decided_at: number | null
  readonly because: ChangeRefusal | null
  readonly undone_by: string | null
  readonly undone_at: number | null
  readonly can_undo: boolean
}

/** `/p/:id/change`, `/c/:slug/add` */
export interface PlaceChangePage {
  readonly is: 'place-change'
  readonly community: Community
  /** null: one is added */
  readonly place: { readonly id: string; readonly fields: PlaceFields } | null
  /** where the added one is at first, if the way here says so */
  readonly start: LngLat | null
  readonly mine: readonly ChangeItem[]
  readonly isSignedIn: boolean
  /** the reader answers for it: it is so as soon as they say it */
  readonly isAtOnce: boolean
  /** decides on what others propose, and may see all that was changed */
  readonly reviews: boolean
}
