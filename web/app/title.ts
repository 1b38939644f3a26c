import { KINDS } from '../../domain/places/kinds.ts'
import { type Lang, named, words } from './i18n.ts'
import type { Page, PlaceItem } from './page.ts'

/** A place's name; its kind where nobody gave it one. */
export const placeTitle = (place: PlaceItem, lang: Lang): string =>
  named(place, lang) || KINDS[place.kind][lang]

export function titleOf(page: Page, lang: Lang): string {
  const t = words(lang)
  switch (page.is) {
    case 'home':
      return t.home.title
    case 'circle':
      return t.circle.title(named(page.community, lang))
    case 'list':
      return t.circle.listTitle(named(page.community, lang))
    case 'place':
      return `${placeTitle(page.place, lang)} · ${named(page.community, lang)}`
    case 'error':
      return page.status === 404 ? t.errors.notFoundTitle : t.errors.faultTitle
  }
}
