import { named } from '../../app/i18n.ts'
import type { ServedViews } from '../../app/views.ts'
import type { ReportPage } from './page.ts'
import { ReportView } from './report-page.tsx'
import { reportWords } from './words.ts'

/** The page for reporting, as the server knows it. */
export const REPORT_VIEWS: ServedViews<ReportPage> = {
  report: {
    View: ReportView,
    title: ({ community }, lang) => reportWords(lang).title(named(community, lang)),
    entry: 'issues/report/report.enter.tsx',
  },
}
