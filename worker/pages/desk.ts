import type { Context } from 'hono'
import { type DeskPage, HEAPS } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity, Person } from '../http/app.ts'
import { issuesServed } from '../issues/looking.ts'
import { countTasks, listTasks } from '../tasks/list.ts'
import { showTasks } from '../tasks/show.ts'
import { meIn } from './helping.ts'

const ROWS = 100

/** The page of who posts and checks tasks: one heap of the queue, and how high the others are. */
export async function deskPage(c: Context<InCommunity>): Promise<DeskPage> {
  const { community, house } = c.var
  const { db } = house
  const now = Date.now()
  const person = (await personOf(c)) as Person
  const asked = c.req.query('heap')
  const counts = await countTasks(db, community.id, now)
  const first = counts.done > 0 ? 'done' : 'open'
  const heap = HEAPS.find((each) => each === asked) ?? first
  const { tasks } = await listTasks(db, community.id, { state: heap, limit: ROWS }, now)
  return {
    is: 'desk',
    community: communityAnswer(community),
    me: await meIn(db, person, community),
    now,
    heap,
    tasks: await showTasks(db, { community, person, now, served: [issuesServed] }, tasks),
    counts,
  }
}
