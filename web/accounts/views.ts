import type { ServedViews } from '../app/views.ts'
import { MeView } from './me/me.tsx'
import { meWords } from './me/words.ts'
import type { AccountPage } from './page.ts'
import { SignInView } from './sign-in.tsx'
import { accountWords } from './words.ts'

/** The pages of accounts, as the server knows them. */
export const ACCOUNT_VIEWS: ServedViews<AccountPage> = {
  me: {
    View: MeView,
    title: (_page, lang) => meWords(lang).title,
    entry: 'accounts/me/me.enter.ts',
  },
  'sign-in': {
    View: SignInView,
    title: (_page, lang) => accountWords(lang).signIn.title,
    entry: 'accounts/sign-in.enter.ts',
  },
}
