import type { LngLat } from '../../domain/kit/geo.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { onMyWay } from '../../domain/tasks/on-my-way.ts'
import type { Claimant } from '../../domain/tasks/refusal.ts'
import type { Task } from '../../domain/tasks/task.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { LONGEST_WALK_MINUTES } from '../http/inputs.ts'
import type { Quarter } from '../lifecircle/quarter.ts'
import { inMinutes, type Start } from '../lifecircle/reach.ts'
import { listTasks } from './list.ts'

/** So many open tasks are looked at: two walks tell of all. */
const MOST_LOOKED_AT = 500

interface NearTask {
  readonly task: Task
  readonly walkMinutes: number
  readonly detourMinutes: number | null
}

export interface Near {
  readonly directMinutes: number | null
  /** least detour first; without a destination, nearest first */
  readonly tasks: readonly NearTask[]
}

/** The open tasks of a community, for whoever has the skills for them. */
export async function openTasks(db: Db, { id }: Community, now: number): Promise<readonly Task[]> {
  return (await listTasks(db, id, { state: 'open', limit: MOST_LOOKED_AT }, now)).tasks
}

/** Those of them that somebody has the skills for. */
export const doable = ({ skills }: Claimant, tasks: readonly Task[]): Task[] =>
  tasks.filter((task) => task.skills.every((skill) => skills.includes(skill)))

/** Tasks by what they cost on the way from a start to a destination, or by how near they are. */
export function rankTasks(
  { snapper, walker }: Quarter,
  { from, pace }: Start,
  to: LngLat | null,
  tasks: readonly Task[],
): Near {
  const snap = (at: LngLat) => snapper.nearest(at, undefined, PACES[pace])
  const way = {
    from,
    to: to && snap(to),
    pace: PACES[pace],
    limitS: 60 * LONGEST_WALK_MINUTES,
  }
  const { directS, stops } = onMyWay(
    walker,
    way,
    tasks.map(({ at }) => snap(at)),
  )
  const near = stops.flatMap(({ walkS, detourS }, i) =>
    walkS === null
      ? []
      : [
          {
            task: tasks[i],
            walkMinutes: inMinutes(walkS),
            // Of a detour the least part that is told is a tenth of a minute: no more than noise is none.
            detourMinutes: detourS === null ? null : Math.round(detourS / 6) / 10,
          },
        ],
  )
  // Where a destination is known, a task that it cannot be reached from comes last.
  const cost = ({ walkMinutes, detourMinutes }: NearTask) =>
    directS === null ? walkMinutes : (detourMinutes ?? Number.POSITIVE_INFINITY)
  return {
    directMinutes: directS === null ? null : inMinutes(directS),
    tasks: near.toSorted((a, b) => cost(a) - cost(b) || a.walkMinutes - b.walkMinutes),
  }
}
