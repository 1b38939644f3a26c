import { named } from '../../app/i18n.ts'
import type { ServedViews } from '../../app/views.ts'
import { PlaceChangeView } from './change-page.tsx'
import type { PlaceChangePage } from './page.ts'
import { changeWords } from './words.ts'

/** The page on which places are corrected and added, as the server knows it. */
export const PLACE_CHANGE_VIEWS: ServedViews<PlaceChangePage> = {
  'place-change': {
    View: PlaceChangeView,
    title: ({ place, community }, lang) =>
      place
        ? changeWords(lang).editTitle(named(place.fields, lang))
        : changeWords(lang).addTitle(named(community, lang)),
    entry: 'places/change/change.enter.tsx',
  },
}
