import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { OpenDataView } from './data-page.tsx'
import type { OpenDataPage } from './page.ts'
import { dataWords } from './words.ts'

export const DATA_VIEWS: ServedViews<OpenDataPage> = {
  data: {
    View: OpenDataView,
    title: ({ community }, lang) => dataWords(lang).title(named(community, lang)),
    head: ({ community }, lang) => ({
      description: dataWords(lang).lead,
      feeds: community.slug,
    }),
    entry: 'opendata/data.enter.ts',
  },
}
