import type { Community } from '../app/page.ts'

/** Where one says who one is. */
export interface SignInPage {
  readonly is: 'sign-in'
  /** the one that somebody comes from: it has the phone for those who get stuck */
  readonly community: Community | null
  /** where to go afterwards: a path of ours */
  readonly to: string
}

export type AccountPage = SignInPage
