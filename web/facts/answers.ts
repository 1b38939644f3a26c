import type { Freshness } from '../../domain/facts/freshness.ts'
import type { FactState } from '../../domain/facts/standing.ts'
import type { Says } from '../../domain/facts/voice.ts'
import type { AmenityId } from '../../domain/places/amenities.ts'

// As the Worker answers: the server's half of the pages is built without its types.

export interface AmenitiesAnswer {
  readonly keeper: boolean
  readonly amenities: readonly {
    readonly id: AmenityId
    readonly state: FactState
    readonly confirmed_at: number | null
    readonly freshness: Freshness
    readonly disputed: boolean
    readonly report: number | null
    readonly mine: { readonly says: Says; readonly at: number } | null
  }[]
}

export interface VoiceReceipt {
  readonly state: FactState
  readonly disputed: boolean
  /** a task of whoever spoke is done by it */
  readonly done?: boolean
}

export interface WallAnswer {
  readonly path: string
}
