import { KINDS } from '../../domain/places/kinds.ts'
import { type Lang, named } from './i18n.ts'
import type { PlaceItem } from './page.ts'

/** A place's name; its kind where nobody gave it one. */
export const placeTitle = (place: PlaceItem, lang: Lang): string =>
  named(place, lang) || KINDS[place.kind][lang]
