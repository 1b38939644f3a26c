import type { ServedViews } from '../app/views.ts'
import type { RespondPage } from './page.ts'
import { RespondView } from './respond-page.tsx'
import { respondWords } from './words.ts'

/** The page of a responder's link, as the server knows it. */
export const RESPOND_VIEWS: ServedViews<RespondPage> = {
  respond: {
    View: RespondView,
    title: ({ opens }, lang) => {
      const t = respondWords(lang)
      return typeof opens === 'string' ? t.titleClosed : t.title(opens.issue.issue.no)
    },
    entry: 'respond/respond.enter.ts',
  },
}
