import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { BuilderView } from './builder/builder-page.tsx'
import { builderWords } from './builder/words.ts'
import { EmbedView } from './embed-page.tsx'
import { EmbedLostView } from './lost.tsx'
import type { BuilderPage, EmbedLostPage, EmbedPage } from './page.ts'
import { embedTitle, embedWords } from './words.ts'

/** The map for other websites, as the server knows it. */
export const EMBED_VIEWS: ServedViews<BuilderPage | EmbedLostPage | EmbedPage> = {
  embed: {
    View: EmbedView,
    title: ({ community }, lang) => embedTitle(community, lang),
    entry: 'embed/embed.enter.tsx',
  },
  'embed-lost': {
    View: EmbedLostView,
    title: (_, lang) => embedWords(lang).lostTitle,
    entry: 'embed/lost.enter.ts',
  },
  'embed-new': {
    View: BuilderView,
    title: ({ community }, lang) => builderWords(lang).title(named(community, lang)),
    entry: 'embed/builder/builder.enter.ts',
  },
}
