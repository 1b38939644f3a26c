import { and, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { TaskState } from '../../domain/tasks/state.ts'
import type { Task, TaskKind } from '../../domain/tasks/task.ts'
import type { Db } from '../db/connect.ts'
import { taskOf } from './row.ts'
import { LIVE } from './store.ts'
import { claim, task } from './table.ts'

export interface TaskPage {
  readonly tasks: readonly Task[]
  /** given as `after` it reads on; null at the end */
  readonly next: string | null
}

interface Asked {
  readonly state: TaskState
  readonly kind?: TaskKind
  readonly after?: Cursor
  readonly limit: number
}

/** Where a page ended: a moment, and a number that tells those of one moment apart. */
export type Cursor = readonly [at: number, no: number]

/** A page of the tasks in a state: what begins last comes first, but what is to come in its order. */
export async function listTasks(
  db: Db,
  communityId: number,
  { state, kind, after, limit }: Asked,
  now: number,
): Promise<TaskPage> {
  const isToCome = state === 'upcoming'
  const order = isToCome ? [task.fromAt, task.no] : [desc(task.fromAt), desc(task.no)]
  const beyond = sql.raw(isToCome ? '>' : '<')
  const begun = beginning(state, after, now)
  const rows = await db
    .select()
    .from(task)
    .where(
      and(
        eq(task.communityId, communityId),
        inStage(state, now),
        kind && eq(task.kind, kind),
        begun && sql`(${task.fromAt}, ${task.no}) ${beyond} (${begun[0]}, ${begun[1]})`,
      ),
    )
    .orderBy(...order)
    .limit(limit + 1)
  return pageOf(rows.map(taskOf), limit, ({ fromAt, no }) => [fromAt, no])
}

/** A page of the tasks that somebody holds or has done, the last claimed first. */
export async function listMine(
  db: Db,
  communityId: number,
  personId: string,
  { after, limit }: Pick<Asked, 'after' | 'limit'>,
): Promise<TaskPage> {
  const rowid = sql<number>`${claim}.rowid`
  const rows = await db
    .select({ task, claimedAt: claim.claimedAt, rowid })
    .from(claim)
    .innerJoin(task, eq(task.id, claim.taskId))
    .where(
      and(
        eq(claim.personId, personId),
        eq(claim.communityId, communityId),
        LIVE,
        after && sql`(${claim.claimedAt}, ${rowid}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(claim.claimedAt), desc(rowid))
    .limit(limit + 1)
  const cursors = new Map(rows.map((row) => [row.task.id, [row.claimedAt, row.rowid] as const]))
  const tasks = rows.map((row) => taskOf(row.task))
  return pageOf(tasks, limit, ({ id }) => cursors.get(id) ?? [0, 0])
}

const MOST_COUNTED = 100

const COUNTED = ['open', 'claimed', 'done', 'lapsed'] as const satisfies readonly TaskState[]

/** How many tasks there are in the states that somebody has to look at, up to 100 of each. */
export async function countTasks(
  db: Db,
  communityId: number,
  now: number,
): Promise<Record<(typeof COUNTED)[number], number>> {
  const begun = (state: TaskState) => (state === 'open' ? lte(task.fromAt, now) : undefined)
  const counts = COUNTED.map((state) => {
    const some = sql`select 1 from ${task}
      where ${and(eq(task.communityId, communityId), inStage(state, now), begun(state))}
      limit ${MOST_COUNTED}`
    return sql`(select count(*) from (${some})) as ${sql.raw(state)}`
  })
  return db.get(sql`select ${sql.join(counts, sql`, `)}`)
}

/** The index keeps stages; whether a time is over is seen in each row. */
function inStage(state: TaskState, now: number): SQL | undefined {
  if (state === 'upcoming') return eq(task.stage, 'open')
  if (state !== 'open') return eq(task.stage, state)
  const isOn = sql`(${task.untilAt} is null or ${task.untilAt} > ${now})`
  return and(eq(task.stage, 'open'), isOn)
}

/**
 * Where a page begins in the order of the index: after the last one seen, and for what is open or to
 * come on its side of now. One bound alone: of two, the database would take the wrong one.
 */
function beginning(state: TaskState, after: Cursor | undefined, now: number): Cursor | undefined {
  if (state === 'upcoming') return after && after[0] > now ? after : [now, Number.MAX_SAFE_INTEGER]
  if (state === 'open') return after && after[0] <= now ? after : [now, Number.MAX_SAFE_INTEGER]
  return after
}

function pageOf(found: readonly Task[], limit: number, cursor: (last: Task) => Cursor): TaskPage {
  const tasks = found.slice(0, limit)
  return { tasks, next: found.length > limit ? cursor(tasks[limit - 1]).join('.') : null }
}
