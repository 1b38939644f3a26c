import { type Context, Hono } from 'hono'
import { endTime, startTime, wrapTime } from 'hono/timing'
import { PostedTask } from '../../domain/tasks/words.ts'
import { signedIn } from '../communities/belonging.ts'
import { inCommunity, misplaced } from '../communities/here.ts'
import { newId } from '../db/id.ts'
import type { ChangingInCommunity, InCommunity } from '../http/app.ts'
import { jsonBody } from '../http/body.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { begin } from '../lifecircle/begin.ts'
import { findPlace } from '../places/store.ts'
import { CountsAnswer, NearAnswer, TaskReceipt, TasksAnswer } from './answers.ts'
import { hashCode } from './code.ts'
import { expireNow } from './due.ts'
import { ListInput, NearInput } from './inputs.ts'
import { countTasks, listMine, listTasks } from './list.ts'
import { doable, openTasks, rankTasks } from './near.ts'
import { postTask } from './posting.ts'
import type { Served } from './served.ts'
import { showTasks } from './show.ts'
import { readClaimant } from './store.ts'

const tag = 'Tasks'

const closed = ['sign_in_needed', 'not_permitted', 'unknown_community'] as const

const looking = (served: readonly Served[]) =>
  new Hono<InCommunity>()
    .get(
      '/:slug/tasks',
      describe({
        tag,
        summary: 'Tasks of a community in a state (open unless told otherwise), or one’s own',
        answer: TasksAnswer,
        failures: ['bad_input', ...closed],
      }),
      inCommunity,
      permit('task.read'),
      accept('query', ListInput),
      async (c) => {
        const { state = 'open', kind, mine, after, limit } = c.req.valid('query')
        const { house, community } = c.var
        const person = await signedIn(c)
        const now = Date.now()
        await expireNow(house, community.id, now)
        const listing = mine
          ? listMine(house.db, community.id, person.id, { after, limit })
          : listTasks(house.db, community.id, { state, kind, after, limit }, now)
        const { tasks, next } = await wrapTime(c, 'db', listing)
        const shown = await showTasks(house.db, { community, person, now, served }, tasks)
        c.header('Cache-Control', 'no-store')
        return c.json({ now, tasks: shown, next })
      },
    )
    .get(
      '/:slug/tasks/counts',
      describe({
        tag,
        summary: 'How many tasks are open, claimed, done and lapsed, up to 100 of each',
        answer: CountsAnswer,
        failures: closed,
      }),
      inCommunity,
      permit('task.read'),
      async (c) => {
        const { house, community } = c.var
        const now = Date.now()
        await expireNow(house, community.id, now)
        c.header('Cache-Control', 'no-store')
        return c.json({ now, ...(await countTasks(house.db, community.id, now)) })
      },
    )
    // Where somebody is stands in no address: addresses are kept in histories and logs.
    .post(
      '/:slug/tasks/near',
      describe({
        tag,
        summary: 'Open tasks one can do, by the detour on one’s way, or by how near they are',
        answer: NearAnswer,
        failures: [
          ...['bad_input', 'not_json', 'too_large', ...closed],
          ...['coordinates_swapped', 'outside_community', 'no_street_near'],
        ] as const,
      }),
      jsonBody,
      inCommunity,
      permit('task.read'),
      accept('json', NearInput),
      async (c) => {
        const { from, to, pace, limit } = c.req.valid('json')
        const { house, community } = c.var
        const wrong = to && misplaced(community, to, 'to')
        if (wrong) return problem(c, wrong.error, wrong)
        const begun = await begin(c, from, pace)
        if (begun instanceof Response) return begun
        const person = await signedIn(c)
        const now = Date.now()
        await expireNow(house, community.id, now)
        const [open, claimant] = await Promise.all([
          wrapTime(c, 'db', openTasks(house.db, community, now)),
          readClaimant(house.db, person.id, community),
        ])
        startTime(c, 'walk')
        const mine = doable(claimant, open)
        const { directMinutes, tasks } = rankTasks(begun.quarter, begun.start, to, mine)
        endTime(c, 'walk')
        const near = tasks.slice(0, limit)
        const shown = await showTasks(
          house.db,
          { community, person, now, served },
          near.map(({ task }) => task),
        )
        c.header('Cache-Control', 'no-store')
        return c.json({
          now,
          direct_minutes: directMinutes,
          tasks: shown.map((task, i) => ({
            ...task,
            walk_minutes: near[i].walkMinutes,
            detour_minutes: near[i].detourMinutes,
          })),
        })
      },
    )

const posting = new Hono<ChangingInCommunity>().post(
  '/:slug/tasks',
  describe({
    tag,
    summary: 'Post a task',
    answer: TaskReceipt,
    failures: [
      ...['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused', ...closed],
      ...['coordinates_swapped', 'outside_community', 'foreign_origin'],
    ] as const,
  }),
  changing,
  inCommunity,
  permit('task.post'),
  accept('json', PostedTask),
  async (c) => {
    const words = c.req.valid('json')
    const { house, act, community } = c.var
    const wrong = misplaced(community, words.at, 'at')
    if (wrong) return problem(c, wrong.error, wrong)
    const from = words.from_at ?? act.now
    if (words.until_at !== null && words.until_at <= Math.max(from, act.now)) {
      const detail = 'expected a time after `from_at`, and after now'
      return problem(c, 'bad_input', { field: 'until_at', detail })
    }
    if (words.place_id !== null && !(await isHere(c, words.place_id))) {
      return problem(c, 'bad_input', {
        field: 'place_id',
        detail: 'expected a place of the community',
      })
    }
    const codeHash = words.code === undefined ? null : await hashCode(words.code)
    const posted = postTask(house.db, act, {
      id: newId(),
      communityId: community.id,
      words,
      codeHash,
    })
    return answerChange(c, await commit(house, act, posted), () => problem(c, 'changed_meanwhile'))
  },
)

/** What is below a community: its tasks, and new ones; `served` as for one task. */
export const communityTasks = (served: readonly Served[]) =>
  new Hono().route('/', looking(served)).route('/', posting)

async function isHere(c: Context<ChangingInCommunity>, placeId: string): Promise<boolean> {
  const found = await findPlace(c.var.house.db, placeId)
  return found?.communityId === c.var.community.id
}
