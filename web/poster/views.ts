import { named } from '../app/i18n.ts'
import { placeTitle } from '../app/title.ts'
import type { ServedViews } from '../app/views.ts'
import type { PosterPage } from './page.ts'
import { PosterView } from './poster-page.tsx'
import { posterWords } from './words.ts'

/** The poster, as the server knows it. */
export const POSTER_VIEWS: ServedViews<PosterPage> = {
  poster: {
    View: PosterView,
    title: ({ place, community }, lang) =>
      posterWords(lang).title(place ? placeTitle(place, lang) : named(community, lang)),
    entry: 'poster/poster.enter.ts',
  },
}
