import { distanceM, type LngLat } from '../../../domain/kit/geo.ts'
import { fold } from '../../../domain/places/search.ts'
import type { Lang } from '../../app/i18n.ts'
import type { PlaceItem } from '../../app/page.ts'
import { placeTitle } from '../../app/title.ts'
import { readPlaces } from '../../tasks/read-places.ts'

/** A place with how far it is, straight. */
export interface Nearby {
  readonly place: PlaceItem
  readonly metres: number
}

/** The first page of the list that the circle reads too: what that visit kept is there without a network. */
const ASKED = 'places?limit=500'

const known = new Map<string, Promise<readonly PlaceItem[]>>()

/** The places of a community by which a report can be placed; what failed is asked again next time. */
export function nearbyPlaces(slug: string): Promise<readonly PlaceItem[]> {
  const asked =
    known.get(slug) ??
    readPlaces(slug, ASKED).catch(() => {
      known.delete(slug)
      return []
    })
  known.set(slug, asked)
  return asked
}

/** Places with a name, nearest first; those alone whose name or address holds what was typed. */
export function nearestTo(
  at: LngLat,
  places: readonly PlaceItem[],
  lang: Lang,
  typed = '',
): Nearby[] {
  const sought = fold(typed)
  return places
    .filter((place) => place.name && isSought(place, lang, sought))
    .map((place) => ({ place, metres: Math.round(distanceM(at, place.at)) }))
    .sort((a, b) => a.metres - b.metres)
}

const isSought = (place: PlaceItem, lang: Lang, sought: string): boolean =>
  sought === '' ||
  [placeTitle(place, lang), place.name, place.address].some((text) =>
    fold(text ?? '').includes(sought),
  )
