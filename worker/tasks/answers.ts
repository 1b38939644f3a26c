import * as v from 'valibot'
import { SKILL_IDS } from '../../domain/tasks/skills.ts'
import { TASK_STATES } from '../../domain/tasks/state.ts'
import { PROOFS, RETURN_REASONS, TASK_KINDS } from '../../domain/tasks/task.ts'
import { lngLat, moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'

/** What the asker can do with a task now, by their role and by its times. */
const TASK_ACTS = ['claim', 'amend', 'cancel'] as const

/** What the asker can do with a claim now; for `undo`, see `undo`. */
const CLAIM_ACTS = ['extend', 'release', 'complete', 'verify', 'return'] as const

export const ClaimAnswer = v.object({
  id: v.string(),
  seat: v.number(),
  by: v.pipe(v.string(), v.description('as neighbours call who holds it')),
  mine: v.boolean(),
  state: v.picklist(['held', 'done', 'verified']),
  claimed_at: moment,
  lease_until: v.pipe(moment, v.description('undone work falls back to everybody here')),
  extended: v.boolean(),
  done_at: v.nullable(moment),
  photo: v.pipe(v.nullable(v.string()), v.description('the address of the photo that was sent')),
  returned_at: v.nullable(moment),
  returned_because: v.nullable(v.picklist(RETURN_REASONS)),
  verified_at: v.nullable(moment),
  can: v.array(v.picklist(CLAIM_ACTS)),
  undo: v.pipe(
    v.nullable(v.object({ of: v.picklist(['claim', 'completion']), until: moment })),
    v.description('what the asker can still take back, and until when'),
  ),
})

export const TaskAnswer = v.object({
  id: v.string(),
  no: v.number(),
  community: v.pipe(v.string(), v.description('slug')),
  kind: v.picklist(TASK_KINDS),
  title: v.string(),
  note: v.nullable(v.string()),
  at: lngLat,
  place_id: v.nullable(v.string()),
  skills: v.array(v.picklist(SKILL_IDS)),
  from_at: moment,
  until_at: v.nullable(moment),
  expected_minutes: v.number(),
  seats: v.pipe(v.number(), v.description('how many people it takes: 1 or 2')),
  proof: v.picklist(PROOFS),
  source: v.object({ kind: v.string(), id: v.nullable(v.string()) }),
  posted_by: v.string(),
  posted_at: moment,
  cancelled_at: v.nullable(moment),
  state: v.picklist(TASK_STATES),
  claims: v.pipe(v.array(ClaimAnswer), v.description('those that hold a seat, done ones too')),
  can: v.array(v.picklist(TASK_ACTS)),
})

export const TasksAnswer = v.object({
  now: v.pipe(moment, v.description('the clock of this answer; states are as of then')),
  tasks: v.array(TaskAnswer),
  next: v.pipe(v.nullable(v.string()), v.description('give it as `after` to read on')),
})

/** How many there are of each state that somebody has to look at; 100 means 100 or more. */
export const CountsAnswer = v.object({
  now: moment,
  open: v.number(),
  claimed: v.number(),
  done: v.number(),
  lapsed: v.number(),
})

export const NearAnswer = v.object({
  now: moment,
  direct_minutes: v.pipe(
    v.nullable(v.number()),
    v.description('from `from` to `to` without a task; null without `to`, or where no way leads'),
  ),
  tasks: v.pipe(
    v.array(
      v.object({
        ...TaskAnswer.entries,
        walk_minutes: v.number(),
        detour_minutes: v.pipe(v.nullable(v.number()), v.description('null without a way to `to`')),
      }),
    ),
    v.description('least detour first; without `to`, nearest first'),
  ),
})

/** What every change of a task or a claim is answered with; the same however often it is sent. */
export const TaskReceipt = receipt({
  no: v.pipe(v.number(), v.description('of the task')),
  task: v.string(),
  claim: v.optional(v.string()),
  lease_until: v.optional(moment),
})
