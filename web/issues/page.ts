import type { CategoryId } from '../../domain/issues/category.ts'
import type { Level } from '../../domain/issues/issue.ts'
import type { IssueState, Phase, StepKind } from '../../domain/issues/state.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Community } from '../app/page.ts'

export interface Named {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
}

/** Who holds an issue: an organisation, else the level that answers for it. */
export interface Holder {
  readonly is: 'organisation' | Level
  readonly name: string | null
  readonly name_en: string | null
}

/** An issue as the API tells it; the Worker's pages are where both are held to one shape. */
export interface IssueItem {
  readonly no: number
  readonly community: string
  readonly category: CategoryId
  readonly text: string | null
  readonly at: LngLat
  readonly place_id: string | null
  readonly compound: Named | null
  readonly state: IssueState
  readonly phase: Phase
  readonly seq: number
  readonly reported_at: number
  readonly due_at: number
  readonly stopped_at: number | null
  readonly paused_ms: number
  readonly extensions: number
  readonly level: Level
  readonly holder: Holder
  readonly met: number
  readonly published: boolean
  readonly merged_into: number | null
  readonly photos: readonly string[]
  readonly mine: boolean
  readonly follows: boolean
  readonly can: readonly StepKind[]
}

/** A step of its timeline: a role, never a name. */
export interface StepItem {
  readonly seq: number
  readonly kind: StepKind
  readonly state: IssueState
  readonly at: number
  readonly by: 'reporter' | 'neighbour' | 'community' | 'organisation' | 'clock'
  readonly organisation: Named | null
  readonly because: string | null
  readonly due_at: number | null
  readonly level: Level | null
  readonly photos: readonly string[]
  /** the line before this step changed it; null to who does not sort reports */
  readonly text_before: string | null
}

/** An issue with all that happened to it. */
export interface IssueStory {
  readonly issue: IssueItem
  readonly steps: readonly StepItem[]
}

/** An issue as a map draws it. */
export interface IssuePoint {
  readonly no: number
  readonly at: LngLat
  readonly category: CategoryId
  readonly state: IssueState
  readonly late: boolean
}

/** How much is open in a compound; 100 means 100 or more. */
export interface Heat extends Named {
  readonly ring: readonly LngLat[]
  readonly open: number
  readonly late: number
}

/** How old what is looked for may be. */
export const AGES = ['day', 'week', 'month'] as const

export type Age = (typeof AGES)[number]

/** What of the issues is looked at; null: all. */
export interface IssueFilter {
  readonly phase: Phase | null
  readonly category: CategoryId | null
  readonly compound: string | null
  readonly age: Age | null
  readonly mine: boolean
}

/** The one figure of how a community keeps its promise: taken up, a day old, put right in a day. */
interface Promised {
  readonly judged: number
  readonly in_time: number
  readonly share_in_time: number | null
}

/** Something that somebody hears of in a community. */
export interface Wanted {
  readonly what: 'category' | 'compound'
  readonly target: string
}

/** `/c/:slug/issues` */
export interface IssuesPage {
  readonly is: 'issues'
  readonly community: Community
  readonly filter: IssueFilter
  readonly issues: readonly IssueItem[]
  /** the number below which it goes on */
  readonly next: string | null
  /** the number below which this page began, where it is not the first */
  readonly after: string | null
  readonly compounds: readonly Named[]
  readonly promised: Promised
  /** what the reader has subscribed to here */
  readonly wants: readonly Wanted[]
  readonly signedIn: boolean
  /** reads also what nobody has looked through, and the figures */
  readonly staff: boolean
  readonly now: number
}

/** `/i/:no` */
export interface IssuePage {
  readonly is: 'issue'
  readonly community: Community
  readonly story: IssueStory
  readonly signedIn: boolean
  /** may cover a part of its photos */
  readonly redacts: boolean
  /** the server's clock, ms */
  readonly now: number
}

/** Figures of some reports, as the API tells them. */
export interface FiguresItem extends Promised {
  readonly reports: number
  readonly handled: number
  readonly median_hours: number | null
  readonly reopened: number
}

/** How what was reported in the last weeks was handled. */
export interface TrendsItem {
  readonly since: number
  readonly until: number
  /** there were more; the latest were counted */
  readonly capped: boolean
  readonly all: FiguresItem
  readonly weeks: readonly (FiguresItem & { readonly from: number })[]
  readonly categories: readonly (FiguresItem & { readonly category: CategoryId })[]
  readonly holders: readonly (FiguresItem & { readonly holder: Holder })[]
}

/** `/c/:slug/figures` */
export interface FiguresPage {
  readonly is: 'figures'
  readonly community: Community
  readonly trends: TrendsItem
}

/** `/c/:slug/agenda` */
export interface AgendaPage {
  readonly is: 'agenda'
  readonly community: Community
  readonly issues: readonly IssueItem[]
  readonly now: number
}
