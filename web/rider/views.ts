import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import type { RiderPage } from './page.ts'
import { RiderView } from './rider-page.tsx'
import { riderWords } from './words.ts'

/** The rider's page, as the server knows it. */
export const RIDER_VIEWS: ServedViews<RiderPage> = {
  rider: {
    View: RiderView,
    title: ({ community }, lang) => riderWords(lang).title(named(community, lang)),
    entry: 'rider/rider.enter.tsx',
  },
}
