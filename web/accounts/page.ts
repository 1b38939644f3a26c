import type { Community } from '../app/page.ts'
import type { Account } from './account.ts'
import type { InvitationRow, Memberships } from './members.ts'

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

/** Who is what in a community, for those who decide it. */
export interface PeoplePage {
  readonly is: 'people'
  readonly community: Community
  /** id of who looks: nobody decides on themselves */
  readonly me: string
  /** may also give the roles that give roles */
  readonly mayRaise: boolean
  /** keeps the district, and may add communities to it */
  readonly mayFound: boolean
  readonly applied: Memberships
  readonly members: Memberships
  readonly invitations: readonly InvitationRow[]
}

/** What a link invites to. */
export interface JoinPage {
  readonly is: 'join'
  readonly token: string
  readonly community: Community
  readonly role: string
  readonly placeName: string | null
  readonly expiresAt: number
  readonly state: 'open' | 'used_up' | 'expired' | 'revoked'
  readonly signedIn: boolean
}

export type AccountPage = SignInPage | MePage | PeoplePage | JoinPage
