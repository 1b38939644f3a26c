import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import type { WallPage } from './page.ts'
import { WallView } from './wall-page.tsx'
import { wallWords } from './words.ts'

/** The wall, as the server knows it. */
export const WALL_VIEWS: ServedViews<WallPage> = {
  wall: {
    View: WallView,
    title: ({ community }, lang) => wallWords(lang).title(named(community, lang)),
    entry: 'wall/wall.enter.tsx',
  },
}
