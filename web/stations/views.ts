import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { KeepView } from './keep-page.tsx'
import { LendView } from './lend-page.tsx'
import { StationsView } from './life/stations-page.tsx'
import { lifeWords } from './life/words.ts'
import type { KeepPage, LendPage, StationsPage } from './page.ts'
import { stationWords } from './words.ts'

/** The pages of stations, as the server knows them. */
export const STATION_VIEWS: ServedViews<KeepPage | LendPage | StationsPage> = {
  stations: {
    View: StationsView,
    title: ({ community }, lang) => lifeWords(lang).title(named(community, lang)),
    entry: 'stations/life/stations.enter.ts',
  },
  keep: {
    View: KeepView,
    title: ({ place }, lang) => stationWords(lang).keepTitle(named(place, lang)),
    entry: 'stations/keep.enter.ts',
  },
  lend: {
    View: LendView,
    title: ({ place }, lang) => stationWords(lang).lendTitle(named(place, lang)),
    entry: 'stations/lend.enter.ts',
  },
}
