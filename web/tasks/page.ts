import type { LngLat } from '../../domain/kit/geo.ts'
import type { SkillId } from '../../domain/tasks/skills.ts'
import type { TaskState } from '../../domain/tasks/state.ts'
import type { Proof, ReturnReason, TaskKind } from '../../domain/tasks/task.ts'
import type { Community } from '../app/page.ts'

/** A claim as the API tells it; the Worker's pages are where both are held to one shape. */
export interface ClaimItem {
  readonly id: string
  readonly seat: number
  readonly by: string
  readonly mine: boolean
  readonly state: 'held' | 'done' | 'verified'
  readonly claimed_at: number
  readonly lease_until: number
  readonly extended: boolean
  readonly done_at: number | null
  readonly photo: string | null
  readonly returned_at: number | null
  readonly returned_because: ReturnReason | null
  readonly verified_at: number | null
  readonly can: readonly ('extend' | 'release' | 'complete' | 'verify' | 'return')[]
  readonly undo: { readonly of: 'claim' | 'completion'; readonly until: number } | null
}

/** A task as the API tells it. */
export interface TaskItem {
  readonly id: string
  readonly no: number
  readonly community: string
  readonly kind: TaskKind
  readonly title: string
  readonly note: string | null
  readonly at: LngLat
  readonly place_id: string | null
  readonly skills: readonly SkillId[]
  readonly from_at: number
  readonly until_at: number | null
  readonly expected_minutes: number
  readonly seats: number
  readonly proof: Proof
  readonly source: { readonly kind: string; readonly id: string | null }
  readonly posted_by: string
  readonly posted_at: number
  readonly cancelled_at: number | null
  readonly state: TaskState
  readonly claims: readonly ClaimItem[]
  readonly can: readonly ('claim' | 'amend' | 'cancel')[]
}

/** How far a task is: on foot, and as a detour on the way to somewhere. */
export interface Way {
  readonly walk: number
  readonly detour: number | null
}

/** Somebody who helps, as far as the pages need to know them. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly skills: readonly SkillId[]
  /** a courier: orders come in between */
  readonly rides: boolean
  /** may open the desk; may go on duty */
  readonly may: readonly ('post' | 'verify' | 'duty')[]
}

/** `/t/:no` */
export interface TaskPage {
  readonly is: 'task'
  readonly community: Community
  readonly me: Me
  readonly task: TaskItem
  /** the server's clock, to the millisecond: what was posted just now is not to come */
  readonly now: number
  /** on foot from the centre of the community; null: too far, or no street leads there */
  readonly walkMinutes: number | null
}

/** `/c/:slug/tasks` */
export interface TasksPage {
  readonly is: 'tasks'
  readonly community: Community
  readonly me: Me
  readonly tasks: readonly TaskItem[]
  readonly now: number
  /** minutes on foot by the number of the task, from the centre of the community */
  readonly ways: Readonly<Record<number, Way>>
}
