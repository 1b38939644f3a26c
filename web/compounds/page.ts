import type { DifficultyKind, EntryWay } from '../../domain/facts/difficulty.ts'
import type { Freshness } from '../../domain/facts/freshness.ts'
import type { FactState } from '../../domain/facts/standing.ts'
import type { Says } from '../../domain/facts/voice.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { HoursChange } from '../../domain/places/hours.ts'
import type { Community } from '../app/page.ts'

// As the Worker answers: the server's half of the pages is built without its types.

/** A thing that is told of a compound. */
export interface DifficultyItem {
  readonly id: string
  readonly kind: DifficultyKind
  readonly seq: number
  readonly changed_at: number
  readonly name: string
  readonly name_en: string | null
  readonly at: LngLat
  readonly place: string | null
  readonly how: EntryWay | null
  readonly cost: string | null
  readonly price: number | null
  readonly note: string | null
  readonly hours: string | null
  readonly own_hours: string | null
  readonly hours_changes: readonly HoursChange[]
  readonly hours_horizon: number
  readonly state: FactState
  readonly confirmed_at: number | null
  readonly freshness: Freshness
  readonly disputed: boolean
  /** what the reader said last; read when the page is taken over */
  readonly mine?: { readonly says: Says; readonly at: number } | null
}

export interface CompoundHead {
  /** as it stands in addresses */
  readonly id: string
  readonly name: string
  readonly name_en: string | null
}

export interface CompoundRow extends CompoundHead {
  readonly counts: Readonly<Partial<Record<DifficultyKind, number>>>
  /** when somebody last said of any of it that it is so; null: nobody ever did */
  readonly confirmed_at: number | null
  /** of how many things somebody says that they have changed */
  readonly changed: number
}

/** `/c/:slug/compounds` */
export interface CompoundsPage {
  readonly is: 'compounds'
  readonly community: Community
  readonly rows: readonly CompoundRow[]
  /** id of the last one, where there are more */
  readonly next: string | null
}

/** `/c/:slug/compounds/:id` */
export interface CompoundPage {
  readonly is: 'compound'
  readonly community: Community
  readonly compound: CompoundHead & { readonly ring: readonly LngLat[] }
  readonly facts: readonly DifficultyItem[]
  readonly may: May
  readonly isSignedIn: boolean
}

export interface May {
  readonly write: boolean
  readonly remove: boolean
}
