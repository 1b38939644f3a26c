import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { DeskView } from './desk-page.tsx'
import { IssueDeskView } from './issues/desk-page.tsx'
import type { IssueDeskPage } from './issues/page.ts'
import { issueDeskWords } from './issues/words.ts'
import { ListsView } from './lists/lists-page.tsx'
import type { ListsPage } from './lists/page.ts'
import { listsWords } from './lists/words.ts'
import type { DeskPage } from './page.ts'
import { PlaceDeskView } from './places/desk-page.tsx'
import type { PlaceDeskPage } from './places/page.ts'
import { placeDeskWords } from './places/words.ts'
import type { DeskSettingsPage } from './settings/page.ts'
import { DeskSettingsView } from './settings/settings-page.tsx'
import { deskSettingsWords } from './settings/words.ts'
import { deskWords } from './words.ts'

type DeskPages = DeskPage | ListsPage | DeskSettingsPage | IssueDeskPage | PlaceDeskPage

/** The desk, as the server knows it. */
export const DESK_VIEWS: ServedViews<DeskPages> = {
  desk: {
    View: DeskView,
    title: ({ community }, lang) => deskWords(lang).title(named(community, lang)),
    entry: 'desk/desk.enter.tsx',
  },
  'desk-lists': {
    View: ListsView,
    title: ({ community }, lang) => listsWords(lang).title(named(community, lang)),
    entry: 'desk/lists/lists.enter.tsx',
  },
  'desk-settings': {
    View: DeskSettingsView,
    title: ({ community }, lang) => deskSettingsWords(lang).title(named(community, lang)),
    entry: 'desk/settings/settings.enter.ts',
  },
  'issue-desk': {
    View: IssueDeskView,
    title: ({ community }, lang) => issueDeskWords(lang).title(named(community, lang)),
    entry: 'desk/issues/issue-desk.enter.tsx',
  },
  'place-desk': {
    View: PlaceDeskView,
    title: ({ community }, lang) => placeDeskWords(lang).title(named(community, lang)),
    entry: 'desk/places/place-desk.enter.tsx',
  },
}
