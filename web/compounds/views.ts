import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { CompoundView } from './compound-page.tsx'
import { CompoundsView } from './list-page.tsx'
import type { CompoundPage, CompoundsPage } from './page.ts'
import { compoundWords } from './words.ts'

/** The pages of compounds, as the server knows them. */
export const COMPOUND_VIEWS: ServedViews<CompoundPage | CompoundsPage> = {
  compounds: {
    View: CompoundsView,
    title: ({ community }, lang) => compoundWords(lang).listTitle(named(community, lang)),
    entry: 'compounds/compounds.enter.ts',
  },
  compound: {
    View: CompoundView,
    title: ({ compound }, lang) => compoundWords(lang).title(named(compound, lang)),
    entry: 'compounds/compound.enter.tsx',
  },
}
