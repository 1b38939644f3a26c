import type { InferOutput } from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import {
  whyNotClaim,
  whyNotExtend,
  whyNotHeld,
  whyNotUndo,
  whyNotVerify,
} from '../../domain/tasks/refusal.ts'
import { claimState, taskState } from '../../domain/tasks/state.ts'
import { type Claim, type Task, UNDO_MS } from '../../domain/tasks/task.ts'
import { type Community, somewhereOf } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { Person } from '../http/app.ts'
import { rounded } from '../http/feature.ts'
import type { ClaimAnswer, TaskAnswer } from './answers.ts'
import { ownWork, type Served } from './served.ts'
import { type Beholder, claimsOf, ownerOf, readBeholder } from './store.ts'

type Shown = InferOutput<typeof TaskAnswer>
type ShownClaim = InferOutput<typeof ClaimAnswer>

/** Who looks at tasks of a community, and when. */
interface Looking {
  readonly community: Community
  readonly person: Person
  readonly now: number
  /** those rooms of the house whose tasks are about somebody's work */
  readonly served: readonly Served[]
}

interface View extends Looking, Beholder {
  /** ids of those that are about the asker's own work: they decide on none of them */
  readonly own: ReadonlySet<string>
}

/** Tasks as they go over the wire, with what the asker can do with each now. */
export async function showTasks(db: Db, at: Looking, tasks: readonly Task[]): Promise<Shown[]> {
  if (tasks.length === 0) return []
  return showClaimed(db, at, tasks, await claimsOf(db, tasks))
}

/** The same, where the claims of the tasks are known. */
export async function showClaimed(
  db: Db,
  at: Looking,
  tasks: readonly Task[],
  claims: readonly Claim[],
): Promise<Shown[]> {
  const people = [...tasks.map((task) => task.postedBy), ...claims.map((claim) => claim.personId)]
  const [beholder, own] = await Promise.all([
    readBeholder(db, at.person.id, at.community, people),
    ownWork(db, at.served, tasks, at.person.id),
  ])
  const view = { ...at, ...beholder, own }
  const byTask = new Map<string, Claim[]>(tasks.map(({ id }) => [id, []]))
  for (const claim of claims) byTask.get(claim.taskId)?.push(claim)
  return tasks.map((task) => show(view, task, byTask.get(task.id) ?? []))
}

function show(view: View, task: Task, claims: readonly Claim[]): Shown {
  const { community, names, now } = view
  const taken = claims.filter((claim) => claimState(claim, now) !== 'over')
  return {
    id: task.id,
    no: task.no,
    community: community.slug,
    kind: task.kind,
    title: task.title,
    note: task.note,
    at: rounded(task.at),
    place_id: task.placeId,
    skills: [...task.skills],
    from_at: task.fromAt,
    until_at: task.untilAt,
    expected_minutes: task.expectedMinutes,
    seats: task.seats,
    proof: task.proof,
    source: task.source,
    posted_by: names.get(task.postedBy) ?? '',
    posted_at: task.postedAt,
    cancelled_at: task.cancelledAt,
    state: taskState(task, claims, now),
    claims: taken.toSorted((a, b) => a.seat - b.seat).map((claim) => showClaim(view, claim)),
    can: actsOnTask(view, task, claims),
  }
}

function showClaim(view: View, claim: Claim): ShownClaim {
  const state = claimState(claim, view.now)
  return {
    id: claim.id,
    seat: claim.seat,
    by: view.names.get(claim.personId) ?? '',
    mine: claim.personId === view.person.id,
    // Those that are over are not shown.
    state: state === 'over' ? 'held' : state,
    claimed_at: claim.claimedAt,
    lease_until: claim.leaseUntil,
    extended: claim.extendedAt !== null,
    done_at: claim.doneAt,
    photo: claim.photo && `/photos/${claim.photo}`,
    returned_at: claim.returnedAt,
    returned_because: claim.returnedBecause,
    verified_at: claim.verifiedAt,
    can: actsOnClaim(view, claim),
    undo: undoOf(view, claim),
  }
}

function actsOnTask(view: View, task: Task, claims: readonly Claim[]): Shown['can'] {
  const { community, person, claimant, now, own } = view
  const subject = { ...somewhereOf(community), ownerId: ownerOf(task), placeId: task.placeId }
  const state = taskState(task, claims, now)
  const isSettled = state === 'cancelled' || state === 'verified' || own.has(task.id)
  const isDone = claims.some(({ doneAt }) => doneAt !== null)
  const can: Shown['can'] = []
  if (permits(person, 'task.claim', subject) && !whyNotClaim(task, claims, claimant, now)) {
    can.push('claim')
  }
  if (isSettled || !permits(person, 'task.amend', subject)) return can
  return isDone ? [...can, 'amend'] : [...can, 'amend', 'cancel']
}

function actsOnClaim(view: View, claim: Claim): ShownClaim['can'] {
  const { community, person, now, own } = view
  const subject = { ...somewhereOf(community), ownerId: claim.personId }
  const can: ShownClaim['can'] = []
  const keeps = permits(person, 'claim.keep', subject)
  if (keeps && !whyNotExtend(claim, now)) can.push('extend')
  if (permits(person, 'claim.release', subject) && !whyNotHeld(claim, now)) can.push('release')
  if (keeps && !whyNotHeld(claim, now)) can.push('complete')
  const vouches = permits(person, 'claim.verify', subject) && !own.has(claim.taskId)
  const verifies = vouches && !whyNotVerify(claim, person.id, now)
  return verifies ? [...can, 'verify', 'return'] : can
}

function undoOf({ person, now }: View, claim: Claim): ShownClaim['undo'] {
  if (claim.personId !== person.id) return null
  const of = claim.doneAt === null ? 'claim' : 'completion'
  if (whyNotUndo(claim, of, now)) return null
  return { of, until: (claim.doneAt ?? claim.claimedAt) + UNDO_MS }
}
