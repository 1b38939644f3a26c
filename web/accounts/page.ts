import type { Community } from '../app/page.ts'
import type { Account } from './account.ts'

/** Where one says who one is. */
export interface SignInPage {
  readonly is: 'sign-in'
  /** the one that somebody comes from: it has the phone for those who get stuck */
  readonly community: Community | null
  /** where to go afterwards: a path of ours */
  readonly to: string
}

/** Everything about oneself. */
export interface MePage {
  readonly is: 'me'
  readonly account: Account
  /** where one holds a role; null: in none, or in several */
  readonly community: Community | null
  /** where one may ask for a role */
  readonly communities: readonly Community[]
}

export type AccountPage = SignInPage | MePage
