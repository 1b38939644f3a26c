import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { EasyView } from './easy-page.tsx'
import type { EasyPage, EasyReportPage } from './page.ts'
import { EasyReportView } from './report.tsx'
import { easyWords } from './words.ts'

/** The elder view, as the server knows it. */
export const EASY_VIEWS: ServedViews<EasyPage | EasyReportPage> = {
  easy: {
    View: EasyView,
    title: ({ community }, lang) => easyWords(lang).title(named(community, lang)),
    entry: 'easy/easy.enter.tsx',
  },
  'easy-report': {
    View: EasyReportView,
    title: ({ community }, lang) => easyWords(lang).title(named(community, lang)),
    entry: 'easy/report.enter.tsx',
  },
}
