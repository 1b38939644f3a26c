import type { Context } from 'hono'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { LIST_MINUTES, type TaskPage, type TasksPage, type Way } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { type Community, centerOf } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { Env } from '../env.ts'
import type { InCommunity, Person } from '../http/app.ts'
import { issuesServed } from '../issues/looking.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { setOut } from '../lifecircle/reach.ts'
import type { OfTask } from '../tasks/here.ts'
import { listMine, listTasks } from '../tasks/list.ts'
import { rankTasks } from '../tasks/near.ts'
import { showTasks } from '../tasks/show.ts'
import { meIn } from './helping.ts'

const ROWS = 100

/** The page of a community's tasks, for who helps. */
export async function tasksPage(c: Context<InCommunity>): Promise<TasksPage> {
  const { community, house } = c.var
  const person = (await personOf(c)) as Person
  return {
    is: 'tasks',
    community: communityAnswer(community),
    me: await meIn(house.db, person, community),
    ...(await tasksFor(c.env, house.db, community, person, Date.now())),
  }
}

/** What somebody has in hand, what is open, and what others are on; each once. */
export async function tasksFor(
  env: Env,
  db: Db,
  community: Community,
  person: Person,
  now: number,
): Promise<Pick<TasksPage, 'tasks' | 'ways' | 'now'>> {
  const [mine, open, claimed] = await Promise.all([
    listMine(db, community.id, person.id, { limit: ROWS }),
    listTasks(db, community.id, { state: 'open', limit: ROWS }, now),
    listTasks(db, community.id, { state: 'claimed', limit: ROWS }, now),
  ])
  const all = [...mine.tasks, ...open.tasks, ...claimed.tasks]
  const once = [...new Map(all.map((task) => [task.id, task])).values()]
  return {
    now,
    tasks: await showTasks(db, { community, person, now, served: [issuesServed] }, once),
    ways: await waysFrom(env, community, centerOf(community), open.tasks),
  }
}

/** The page of one task. */
export async function taskPage(c: Context<OfTask>): Promise<TaskPage> {
  const { house, found } = c.var
  const person = (await personOf(c)) as Person
  const { community, task } = found
  const now = Date.now()
  const [shown] = await showTasks(house.db, { community, person, now, served: [issuesServed] }, [
    task,
  ])
  const ways = await waysFrom(c.env, community, centerOf(community), [task])
  return {
    is: 'task',
    community: communityAnswer(community),
    me: await meIn(house.db, person, community),
    now,
    task: shown,
    walkMinutes: ways[task.no]?.walk ?? null,
  }
}

/** Minutes on foot to tasks; those too far to walk, and all of them where no street is near, are left out. */
async function waysFrom(
  env: Env,
  community: Community,
  from: LngLat,
  tasks: readonly Task[],
): Promise<Record<number, Way>> {
  const quarter = await openQuarter(env, community)
  const start = setOut(quarter, from, 'adult')
  if (!start) return {}
  const near = rankTasks(quarter, start, null, tasks).tasks.filter(
    ({ walkMinutes }) => walkMinutes <= LIST_MINUTES,
  )
  return Object.fromEntries(
    near.map(({ task, walkMinutes }) => [task.no, { walk: walkMinutes, detour: null }]),
  )
}
