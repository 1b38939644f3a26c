import type { ServedViews } from '../app/views.ts'
import type { AccountPage } from './page.ts'
import { SignInView } from './sign-in.tsx'
import { accountWords } from './words.ts'

/** The pages of accounts, as the server knows them. */
export const ACCOUNT_VIEWS: ServedViews<AccountPage> = {
  'sign-in': {
    View: SignInView,
    title: (_page, lang) => accountWords(lang).signIn.title,
    entry: 'accounts/sign-in.enter.ts',
  },
}
