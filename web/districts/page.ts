/** A community, as its district's page tells it. */
export interface CommunityLine {
  readonly slug: string
  readonly name: string
  readonly name_en: string | null
  readonly issues_open: number
  readonly judged: number
  readonly in_time: number
  readonly share_in_time: number | null
  /** null: fewer than three */
  readonly on_duty: number | null
  readonly tasks_open: number
  readonly station_share: number | null
  /** ms since the epoch; null: not yet counted */
  readonly counted_at: number | null
}

/** The communities of a district, in one order, and those found alone. */
export interface DistrictPage {
  readonly is: 'district'
  readonly name: string
  readonly sort: Sort
  readonly query: string
  readonly communities: readonly CommunityLine[]
  /** of the whole district, whatever was looked for */
  readonly all: Sums
}

export interface Sums {
  readonly communities: number
  readonly issuesOpen: number
  readonly shareInTime: number | null
  /** of those that may be told */
  readonly onDuty: number
  readonly tasksOpen: number
}

export const districtPath = (name: string): string => `/d/${encodeURIComponent(name)}`

/** What the lines can be put in order by; where most is to be done comes first. */
export const SORTS = ['issues', 'handled', 'duty', 'coverage', 'tasks', 'name'] as const

export type Sort = (typeof SORTS)[number]
