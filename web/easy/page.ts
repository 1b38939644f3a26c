import type { LngLat } from '../../domain/kit/geo.ts'
import type { Directions, Leg } from '../../domain/lifecircle/directions.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { Community, PlaceItem, PlaceRow } from '../app/page.ts'

/** The steps in which an elder makes the type larger, px at the browser's own size. */
export const TYPE_STEPS = [18, 20, 24, 30] as const
type TypeStep = (typeof TYPE_STEPS)[number]

/** The paces of the elder view: on foot, or in a wheelchair. */
export const EASY_PACES = ['elder', 'wheelchair'] as const
type EasyPace = (typeof EASY_PACES)[number]

/** Pages to which one comes back from saying where one is. */
export const EASY_NEXT = ['', '/find', '/around', '/report'] as const
export type EasyNext = (typeof EASY_NEXT)[number]

interface Named {
  readonly name: string
  readonly name_en: string | null
}

/** Where walks begin: where the phone is, the compound that was chosen, or the community's centre. */
export type EasyStart =
  | { readonly by: 'here'; readonly at: LngLat }
  | { readonly by: 'centre'; readonly at: LngLat }
  | ({ readonly by: 'compound'; readonly at: LngLat; readonly id: string } & Named)

export interface EasyLeg extends Pick<Leg, 'turn' | 'over' | 'heading' | 'metres'> {
  readonly minutes: number
  readonly landmark: (Named & { readonly kind: KindId }) | null
}

export interface EasyWay {
  readonly minutes: number
  readonly metres: number
  readonly legs: readonly EasyLeg[]
  readonly arrival: Directions['arrival']
}

export const SIDES = ['east', 'south', 'west', 'north'] as const
export type Side = (typeof SIDES)[number]

/** What one of the elder's pages is about. */
export type EasyMatter =
  | { readonly at: 'home' | 'wish' | 'lost' }
  | { readonly at: 'find'; readonly kinds: readonly KindId[] }
  | {
      readonly at: 'kind'
      readonly kind: KindId
      /** the nearest three; those that are open before those of which it is not known */
      readonly rows: readonly PlaceRow[]
    }
  | { readonly at: 'way'; readonly place: PlaceItem; readonly way: EasyWay | null }
  | {
      readonly at: 'around'
      readonly sides: readonly { readonly side: Side; readonly rows: readonly PlaceRow[] }[]
    }
  | {
      readonly at: 'where'
      readonly compounds: readonly (Named & { readonly id: string })[]
      readonly next: EasyNext
    }

/** What each of the elder's pages knows of its reader. */
export interface EasyReader {
  readonly community: Community
  readonly type: TypeStep
  readonly pace: EasyPace
  readonly start: EasyStart
}

/** `/c/:slug/easy` and what lies behind it. */
export interface EasyPage extends EasyReader {
  readonly is: 'easy'
  readonly matter: EasyMatter
}

/** `/c/:slug/easy/report`: the script for reporting comes with this page alone. */
export interface EasyReportPage extends EasyReader {
  readonly is: 'easy-report'
}
