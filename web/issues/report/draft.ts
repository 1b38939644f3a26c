import type { CategoryId } from '../../../domain/issues/category.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { newKey } from '../../app/change.ts'
import type { WaitingReport } from './outbox.ts'

/** A photo of a report that is being written. */
export interface DraftPhoto {
  readonly key: string
  /** as it is sent */
  readonly bytes: ArrayBuffer
  /** before anything in it was covered; null: nothing was. It never leaves the phone. */
  readonly bare: ArrayBuffer | null
}

/** Where a report is about, and how that is known. */
export interface Spot {
  readonly at: LngLat
  readonly by: 'phone' | 'map' | 'place'
  readonly placeId: string | null
  readonly placeName: string | null
  /** how far off the phone may be, m */
  readonly accuracyM: number | null
}

/** A report that is being written; there is one of each community on a phone. */
export interface Draft {
  /** of the report from the start: what was handed in and is found again as a draft is still the same */
  readonly key: string
  readonly category: CategoryId | null
  readonly text: string
  readonly spot: Spot | null
  readonly photos: readonly DraftPhoto[]
}

export const blank = (): Draft => ({
  key: newKey(),
  category: null,
  text: '',
  spot: null,
  photos: [],
})

export const isBlank = ({ category, text, spot, photos }: Draft): boolean =>
  category === null &&
  text.trim() === '' &&
  photos.length === 0 &&
  (spot?.by ?? 'phone') === 'phone'

/** What a report still lacks, in the order in which it is asked for. A photo is asked for, and may be left out. */
export type Lack = 'spot' | 'category' | 'content'

export function lackOf({ category, text, spot, photos }: Draft): Lack | null {
  if (photos.length === 0 && text.trim() === '') return 'content'
  if (spot === null) return 'spot'
  return category === null ? 'category' : null
}

export const draftPhoto = (bytes: ArrayBuffer): DraftPhoto => ({ key: newKey(), bytes, bare: null })

/** A photo covered anew: another picture, so that sending it is another act. */
export const covered = (photo: DraftPhoto, bytes: ArrayBuffer): DraftPhoto => ({
  key: newKey(),
  bytes,
  bare: photo.bare ?? photo.bytes,
})

export const uncovered = (photo: DraftPhoto): DraftPhoto =>
  photo.bare ? draftPhoto(photo.bare) : photo

/** A whole draft as it goes out; null for one that lacks something. */
export function reportOf(draft: Draft, slug: string, now: number): WaitingReport | null {
  const { key, category, spot } = draft
  if (lackOf(draft) !== null || category === null || spot === null) return null
  return {
    key,
    slug,
    by: null,
    madeAt: now,
    words: { category, text: draft.text.trim() || null, at: spot.at, place_id: spot.placeId },
    photos: draft.photos.map(({ key, bytes }) => ({ key, bytes, sentAs: null })),
    refusal: null,
  }
}

/** A report that was refused, to be amended: sent again it is another one, with keys of its own. */
export const draftOf = ({ words, photos }: WaitingReport): Draft => ({
  key: newKey(),
  category: words.category,
  text: words.text ?? '',
  spot: { at: words.at, by: 'map', placeId: words.place_id, placeName: null, accuracyM: null },
  photos: photos.map(({ bytes }) => draftPhoto(bytes)),
})
