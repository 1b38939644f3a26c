import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { AgendaView } from './agenda/agenda-page.tsx'
import { agendaWords } from './agenda/words.ts'
import { FiguresView } from './figures/figures-page.tsx'
import { figuresWords } from './figures/words.ts'
import { IssuesView } from './list/issues-page.tsx'
import { listWords } from './list/words.ts'
import type { AgendaPage, FiguresPage, IssuePage, IssuesPage } from './page.ts'
import { IssueView } from './story/issue-page.tsx'
import { storyWords } from './story/words.ts'
import { clockWords } from './telling/clock.ts'
import { nameOf } from './telling/name.ts'
import { tellingWords } from './telling/words.ts'

/** The pages on which reports are seen, as the server knows them. */
export const ISSUE_VIEWS: ServedViews<AgendaPage | FiguresPage | IssuePage | IssuesPage> = {
  agenda: {
    View: AgendaView,
    title: ({ community }, lang) => agendaWords(lang).title(named(community, lang)),
    entry: 'issues/agenda/agenda.enter.ts',
  },
  figures: {
    View: FiguresView,
    title: ({ community }, lang) => figuresWords(lang).title(named(community, lang)),
    entry: 'issues/figures/figures.enter.tsx',
  },
  issue: {
    View: IssueView,
    title: ({ story: { issue }, community }, lang) =>
      storyWords(lang).title(nameOf(issue, lang), issue.no, named(community, lang)),
    head: ({ story: { issue }, community, now }, lang) => ({
      description: `${tellingWords(lang).states[issue.state]} · ${clockWords(issue, now, lang)}`,
      feeds: community.slug,
    }),
    entry: 'issues/story/issue.enter.tsx',
  },
  issues: {
    View: IssuesView,
    title: ({ community }, lang) => listWords(lang).title(named(community, lang)),
    head: ({ community }, lang) => ({
      description: listWords(lang).description(named(community, lang)),
      feeds: community.slug,
    }),
    entry: 'issues/list/issues.enter.tsx',
  },
}
