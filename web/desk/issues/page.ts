import type { CategoryId } from '../../../domain/issues/category.ts'
import { PHASES } from '../../../domain/issues/state.ts'
import type { Community } from '../../app/page.ts'
import type { IssueItem, Named } from '../../issues/page.ts'

/** The heaps of the queue of reports, in the order in which they want to be looked at. */
export const ISSUE_HEAPS = PHASES

/** Whom an issue of a category goes to; `compound` empty: where no compound has a route of its own. */
export interface Route {
  readonly category: CategoryId
  readonly compound: string
  readonly organisation: string
}

/** `/c/:slug/desk?queue=issues` */
export interface IssueDeskPage {
  readonly is: 'issue-desk'
  readonly community: Community
  readonly heap: (typeof ISSUE_HEAPS)[number]
  readonly issues: readonly IssueItem[]
  /** number of the issue that the address opens */
  readonly opened: number | null
  readonly organisations: readonly Named[]
  readonly routes: readonly Route[]
  /** may cover a part of photos */
  readonly redacts: boolean
  readonly now: number
}
