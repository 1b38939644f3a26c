import type { StepKind } from '../../domain/issues/state.ts'
import type { Community } from '../app/page.ts'
import type { IssueStory, Named } from '../issues/page.ts'

/** The steps that a link lets an organisation take. */
export type RespondStep = Extract<StepKind, 'accept' | 'plan' | 'extend' | 'hand_back' | 'fix'>

/** What a link opens, as `GET /api/respond` tells it. */
export interface Assignment {
  readonly issue: IssueStory
  readonly organisation: Named
  readonly can: readonly RespondStep[]
  /** when the link ends, ms */
  readonly until: number
}

/** Why a link opens nothing: it has done what it was for, or it is wrong, too old, or taken back. */
export type Closed = 'power_used' | 'unknown_link'

/** `/respond`: one report, for the organisation that is to put it right. */
export interface RespondPage {
  readonly is: 'respond'
  /** which link, where a browser was shown several */
  readonly link: string | null
  /** null where the link is unknown, and so is what it was for */
  readonly community: Community | null
  readonly no: number | null
  /** the address of the nearest place that has one */
  readonly near: string | null
  readonly opens: Assignment | Closed
}
