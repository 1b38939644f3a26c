import type { Community, PlaceRow } from '../app/page.ts'
import type { Me, TaskItem, Way } from '../tasks/page.ts'

/** `/c/:slug/rider` */
export interface RiderPage {
  readonly is: 'rider'
  readonly community: Community
  readonly me: Me
  /** the duty that is on, here or in another community; null: none */
  readonly duty: Duty | null
  readonly tasks: readonly TaskItem[]
  readonly now: number
  /** minutes on foot by the number of the task, from the centre of the community */
  readonly ways: Readonly<Record<number, Way>>
  /** where one can rest, nearest to the centre first */
  readonly stops: readonly PlaceRow[]
}

export interface Duty {
  readonly untilAt: number
  /** it is on in this community */
  readonly here: boolean
}
