import type { Context } from 'hono'
import type { LngLat } from '../../domain/kit/geo.ts'
import { whyNotClaim } from '../../domain/tasks/refusal.ts'
import { claimState } from '../../domain/tasks/state.ts'
import { misplaced } from '../communities/here.ts'
import { type FailureCode, type FailureDetail, problem } from '../http/failure.ts'
import { rounded } from '../http/feature.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { setOut } from '../lifecircle/reach.ts'
import type { OfTask } from './here.ts'
import { doableTasks, rankTasks } from './near.ts'
import { findTask, namesOf, readClaimant, type TaskFound } from './store.ts'

/** Why a task could not be claimed, found by looking again; who was faster, and what else is near. */
export async function refuseClaim(
  c: Context<OfTask>,
  no: number,
  personId: string,
  from: LngLat | null,
): Promise<Response> {
  const { db } = c.var.house
  const now = Date.now()
  const found = await findTask(db, no)
  if (!found) return problem(c, 'unknown_task')
  const claimant = await readClaimant(db, personId, found.community)
  const why = whyNotClaim(found.task, found.claims, claimant, now) ?? 'changed_meanwhile'
  if (why !== 'already_claimed') return problem(c, why)
  const [claimed, alternative] = await Promise.all([
    faster(c, found, now),
    alternativeTo(c, found, personId, from, now),
  ])
  return problem(c, why, { claimed, alternative })
}

/** Why something could not be done with a claim: the reason found by looking again. */
export const refuse = (c: Context, why: FailureCode | null, more?: FailureDetail): Response =>
  problem(c, why ?? 'changed_meanwhile', more)

async function faster(c: Context<OfTask>, { claims }: TaskFound, now: number) {
  const taken = claims.filter((claim) => claimState(claim, now) !== 'over')
  const last = taken.toSorted((a, b) => b.claimedAt - a.claimedAt)[0]
  const names = await namesOf(c.var.house.db, [last.personId])
  return { by: names.get(last.personId) ?? '', at: last.claimedAt }
}

/** The open task nearest to where they are, or to the one they lost; null where there is none. */
async function alternativeTo(
  c: Context<OfTask>,
  { task, community }: TaskFound,
  personId: string,
  from: LngLat | null,
  now: number,
) {
  const others = await doableTasks(c.var.house.db, community, personId, now)
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
