import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { AuditView } from './audit.tsx'
import type { AuditPage } from './page.ts'
import { journalWords } from './tell.ts'

export const JOURNAL_VIEWS: ServedViews<AuditPage> = {
  audit: {
    View: AuditView,
    title: ({ community }, lang) => journalWords(lang).title(named(community, lang)),
    entry: 'journal/audit.enter.ts',
  },
}
