import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import { JoinView } from './join/join.tsx'
import { joinWords } from './join/words.ts'
import { MeView } from './me/me.tsx'
import { meWords } from './me/words.ts'
import type { AccountPage } from './page.ts'
import { PeopleView } from './people/people.tsx'
import { peopleWords } from './people/words.ts'
import { SignInView } from './sign-in.tsx'
import { accountWords } from './words.ts'

/** The pages of accounts, as the server knows them. */
export const ACCOUNT_VIEWS: ServedViews<AccountPage> = {
  me: {
    View: MeView,
    title: (_page, lang) => meWords(lang).title,
    entry: 'accounts/me/me.enter.ts',
  },
  people: {
    View: PeopleView,
    title: ({ community }, lang) => peopleWords(lang).title(named(community, lang)),
    entry: 'accounts/people/people.enter.ts',
  },
  join: {
    View: JoinView,
    title: (_page, lang) => joinWords(lang).title,
    entry: 'accounts/join/join.enter.ts',
  },
  'sign-in': {
    View: SignInView,
    title: (_page, lang) => accountWords(lang).signIn.title,
    entry: 'accounts/sign-in.enter.ts',
  },
}
