import { type Context, Hono } from 'hono'
import { type TaskState, taskState } from '../../domain/tasks/state.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { AmendedTask, ClaimWords, NoWords } from '../../domain/tasks/words.ts'
import { signedIn } from '../communities/belonging.ts'
import { misplaced } from '../communities/here.ts'
import { newId } from '../db/id.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { commit, repeated } from '../journal/commit.ts'
import { findPlace } from '../places/store.ts'
import { TaskAnswer, TaskReceipt } from './answers.ts'
import { claimTask } from './claiming.ts'
import { hashCode } from './code.ts'
import { expireNow } from './due.ts'
import { type OfTask, ofTask } from './here.ts'
import { amendTask, cancelTask } from './posting.ts'
import { refuse, refuseClaim } from './refuse.ts'
import { aboutOwnWork, type Served } from './served.ts'
import { showClaimed } from './show.ts'
import { findTask } from './store.ts'

const tag = 'Tasks'

const closed = ['sign_in_needed', 'not_permitted', 'unknown_task'] as const

const changes = [
  ...['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused', ...closed],
  ...['foreign_origin', 'changed_meanwhile'],
] as const

/** One task, by its number; `served`: those rooms of the house whose tasks are about somebody's work. */
export const taskRoutes = (served: readonly Served[]) =>
  new Hono<OfTask>().route('/', oneTask(served)).route('/', keeping(served))

const oneTask = (served: readonly Served[]) =>
  new Hono<OfTask>()
    .get(
      '/:no',
      describe({ tag, summary: 'One task', answer: TaskAnswer, failures: closed }),
      ofTask,
      permit('task.read'),
      async (c) => {
        const { task, claims, community } = c.var.found
        const at = { community, person: await signedIn(c), now: Date.now(), served }
        const [shown] = await showClaimed(c.var.house.db, at, [task], claims)
        c.header('Cache-Control', 'no-store')
        return c.json(shown)
      },
    )
    .post(
      '/:no/claim',
      describe({
        tag,
        summary: 'Claim a task: of all who try, one wins for each of its seats',
        answer: TaskReceipt,
        failures: [
          ...[...changes, 'already_claimed', 'already_yours', 'too_many_claims'],
          ...['skills_missing', 'task_not_yet', 'task_closed'],
        ] as const,
      }),
      changing,
      ofTask,
      permit('task.claim'),
      accept('json', ClaimWords),
      async (c) => {
        const { from = null } = c.req.valid('json')
        const { house, act, found } = c.var
        // A lease that has run out gives its seat up first, with a row of its own.
        const isDue = found.claims.some((claim) => !isDone(claim) && claim.leaseUntil <= act.now)
        if (isDue) await expireNow(house, found.community.id, act.now)
        // A seat that is seen to be taken needs no try: only whether this request is who took it.
        const isTaken = TAKEN.includes(taskState(found.task, found.claims, act.now))
        const outcome = isTaken
          ? ((await repeated(house.db, act)) ?? NOTHING)
          : await commit(house, act, claimTask(act, newId(), found))
        return answerChange(c, outcome, async () => {
          const again = isTaken ? found : await findTask(house.db, found.task.no)
          return again ? refuseClaim(c, again, from) : problem(c, 'unknown_task')
        })
      },
    )

const keeping = (served: readonly Served[]) =>
  new Hono<OfTask>()
    .patch(
      '/:no',
      describe({
        tag,
        summary: 'Change what a task says',
        answer: TaskReceipt,
        failures: [
          ...[...changes, 'own_fix', 'task_closed', 'task_in_hand'],
          ...['coordinates_swapped', 'outside_community'],
        ] as const,
      }),
      changing,
      ofTask,
      permit('task.amend'),
      accept('json', AmendedTask),
      async (c) => {
        const words = c.req.valid('json')
        const { house, act, found } = c.var
        const own = await aboutOwnWork(c, served, found.task)
        if (own) return own
        const wrong = await whatIsWrong(c, words)
        if (wrong) return wrong
        // A code belongs to its proof: with another, the old one goes.
        const codeHash = words.code === undefined ? words.proof && null : await hashCode(words.code)
        const amended = amendTask(house.db, act, found.task, words, codeHash)
        return answerChange(c, await commit(house, act, amended), async () => {
          const again = await findTask(house.db, found.task.no)
          const isOver = again?.task.cancelledAt !== null || again.claims.some(isVerified)
          return problem(c, isOver ? 'task_closed' : 'task_in_hand')
        })
      },
    )
    .post(
      '/:no/cancellation',
      describe({
        tag,
        summary: 'Cancel a task that nobody has done; who holds it is released',
        answer: TaskReceipt,
        failures: [...changes, 'own_fix', 'task_closed', 'task_in_hand'],
      }),
      changing,
      ofTask,
      permit('task.amend'),
      accept('json', NoWords),
      async (c) => {
        const { house, act, found } = c.var
        const own = await aboutOwnWork(c, served, found.task)
        if (own) return own
        const cancelled = cancelTask(house.db, act, found)
        return answerChange(c, await commit(house, act, cancelled), async () => {
          const again = await findTask(house.db, found.task.no)
          if (again?.task.cancelledAt !== null) return problem(c, 'task_closed')
          return refuse(c, again.claims.some(isDone) ? 'task_in_hand' : null)
        })
      },
    )

const TAKEN: readonly TaskState[] = ['claimed', 'done', 'verified']
const NOTHING = { ok: false, because: 'nothing' } as const

const isDone = ({ doneAt }: { doneAt: number | null }) => doneAt !== null
const isVerified = ({ verifiedAt }: { verifiedAt: number | null }) => verifiedAt !== null

/** What of an amendment does not fit the community, or the rest of the task. */
async function whatIsWrong(c: Context<OfTask>, words: AmendedTask): Promise<Response | null> {
  const { community, task } = c.var.found
  const wrong = words.at && misplaced(community, words.at, 'at')
  if (wrong) return problem(c, wrong.error, wrong)
  const { fromAt, untilAt } = windowOf(task, words)
  if (untilAt !== null && untilAt <= fromAt) {
    return problem(c, 'bad_input', { field: 'until_at', detail: 'expected a time after `from_at`' })
  }
  if (!words.place_id) return null
  const place = await findPlace(c.var.house.db, words.place_id)
  if (place?.communityId === community.id) return null
  return problem(c, 'bad_input', { field: 'place_id', detail: 'expected a place of the community' })
}

const windowOf = (task: Task, { from_at, until_at }: AmendedTask) => ({
  fromAt: from_at ?? task.fromAt,
  untilAt: until_at === undefined ? task.untilAt : until_at,
})
