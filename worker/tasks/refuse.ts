import type { Context } from 'hono'
import type { LngLat } from '../../domain/kit/geo.ts'
import { whyNotClaim } from '../../domain/tasks/refusal.ts'
import { claimState } from '../../domain/tasks/state.ts'
import type { Claim, Task } from '../../domain/tasks/task.ts'
import { misplaced } from '../communities/here.ts'
import { type FailureCode, type FailureDetail, problem } from '../http/failure.ts'
import { rounded } from '../http/feature.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { setOut } from '../lifecircle/reach.ts'
import type { OfTask } from './here.ts'
import { doable, openTasks, rankTasks } from './near.ts'
import { readBeholder, type TaskFound } from './store.ts'

/** Why a task could not be claimed; who was faster, and what else is near. */
export async function refuseClaim(
  c: Context<OfTask>,
  found: TaskFound,
  from: LngLat | null,
): Promise<Response> {
  const { house, act } = c.var
  const { task, claims, community } = found
  const people = claims.map(({ personId }) => personId)
  const [{ claimant, names }, open] = await Promise.all([
    readBeholder(house.db, act.actor, community, people),
    openTasks(house.db, community, act.now),
  ])
  const why = whyNotClaim(task, claims, claimant, act.now) ?? 'changed_meanwhile'
  if (why !== 'already_claimed') return problem(c, why)
  const alternative = await nearestOf(c, found, from, doable(claimant, open))
  return problem(c, why, { claimed: faster(claims, names, act.now), alternative })
}

/** Why something could not be done with a claim: the reason found by looking again. */
export const refuse = (c: Context, why: FailureCode | null, more?: FailureDetail): Response =>
  problem(c, why ?? 'changed_meanwhile', more)

function faster(claims: readonly Claim[], names: ReadonlyMap<string, string>, now: number) {
  const taken = claims.filter((claim) => claimState(claim, now) !== 'over')
  const [last] = taken.toSorted((a, b) => b.claimedAt - a.claimedAt)
  return { by: names.get(last.personId) ?? '', at: last.claimedAt }
}

/** The task nearest to where they are, or to the one they lost; null where there is none. */
async function nearestOf(
  c: Context<OfTask>,
  { task, community }: TaskFound,
  from: LngLat | null,
  others: readonly Task[],
) {
  if (others.length === 0) return null
  const quarter = await openQuarter(c.env, community)
  const here = from && !misplaced(community, from, 'from') ? from : task.at
  const start = setOut(quarter, here, 'adult')
  const [nearest] = start ? rankTasks(quarter, start, null, others).tasks : []
  if (!nearest) return null
  return {
    no: nearest.task.no,
    kind: nearest.task.kind,
    title: nearest.task.title,
    at: rounded(nearest.task.at),
    walk_minutes: nearest.walkMinutes,
    expected_minutes: nearest.task.expectedMinutes,
  }
}
