import type { Community } from '../app/page.ts'

/** A row of the journal, as `GET /api/communities/:slug/journal` tells it. */
export interface AuditRow {
  readonly seq: number
  readonly at: number
  readonly kind: string
  readonly subject: string
  readonly actor: string
  readonly by: string | null
  readonly about: {
    readonly name: string | null
    readonly role: string | null
    readonly no: number | null
    readonly title: string | null
  }
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
}

export interface AuditFilter {
  readonly kind: string | null
  /** id of who did it */
  readonly person: string | null
  /** a day of the community's calendar */
  readonly day: string | null
  readonly before: number | null
}

/** What happened, for those who answer for it. */
export interface AuditPage {
  readonly is: 'audit'
  readonly community: Community
  readonly filter: AuditFilter
  /** what neighbours call the person whose rows alone are shown */
  readonly personName: string | null
  readonly rows: readonly AuditRow[]
  readonly next: number | null
}
