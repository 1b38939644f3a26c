import type { CategoryId } from '../../../domain/issues/category.ts'
import type { Community } from '../../app/page.ts'
import type { Named } from '../../issues/page.ts'

/** Who puts things right. */
export interface Organisation extends Named {
  readonly phone: string | null
}

/** What goes to whom; `compound` null: wherever no compound has a rule of its own. */
export interface Rule {
  readonly category: CategoryId
  readonly compound: Named | null
  readonly organisation: Named
}

/** A link in force by which an organisation acts on one report. */
export interface ResponderLink {
  readonly id: string
  readonly issue_no: number
  readonly category: CategoryId
  readonly text: string | null
  readonly organisation: Named
  readonly made_at: number
  readonly until: number
}

/** A key by which another program reports. */
export interface ApiKey {
  readonly id: string
  readonly label: string
  /** id of the organisation for which it also acts */
  readonly organisation: string | null
  readonly made_at: number
}

/** `/c/:slug/desk/settings` */
export interface DeskSettingsPage {
  readonly is: 'desk-settings'
  readonly community: Community
  readonly compounds: readonly Named[]
  readonly organisations: readonly Organisation[]
  readonly routes: readonly Rule[]
  readonly links: readonly ResponderLink[]
  /** null: the reader is no administrator */
  readonly keys: readonly ApiKey[] | null
  /** keeps organisations, rules and robots; who does not reads them */
  readonly keeps: boolean
  readonly now: number
}
