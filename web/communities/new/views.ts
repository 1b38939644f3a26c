import type { ServedViews } from '../../app/views.ts'
import { NewCommunityView } from './new-page.tsx'
import type { NewCommunityPage } from './page.ts'
import { newCommunityWords } from './words.ts'

export const NEW_COMMUNITY_VIEWS: ServedViews<NewCommunityPage> = {
  'new-community': {
    View: NewCommunityView,
    title: ({ community }, lang) => newCommunityWords(lang).title(community.district ?? ''),
    entry: 'communities/new/new.enter.tsx',
  },
}
