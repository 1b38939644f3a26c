import type { SQLWrapper } from 'drizzle-orm'
import type { Context } from 'hono'
import type { Task } from '../../domain/tasks/task.ts'
import type { Db } from '../db/connect.ts'
import type { Changing } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import type { Act } from '../journal/record.ts'
import type { ClaimFound } from './store.ts'

/**
 * A room of the house that has tasks done for it. Tasks stand below those rooms and know none of them:
 * the house hands them in.
 */
export interface Served {
  /** the `source` of its tasks */
  readonly kind: string
  /**
   * Of these ids of sources, those of tasks about what somebody did themselves: they neither change
   * them, nor call them off, nor vouch for whoever does them.
   */
  own?(db: Db, sourceIds: readonly string[], personId: string): Promise<ReadonlySet<string>>
  /** its tasks are done where they are about, by what is said there, and not by a tick in the list */
  readonly isDoneElsewhere?: true
  /** what follows, in the same batch, when what somebody did for it is verified; none with the request's key */
  verified(db: Db, act: Act, found: ClaimFound): Promise<readonly SQLWrapper[]>
}

type Asking = Pick<Task, 'id' | 'source'>

/** The refusal for who would decide on a task that is about their own work, or null. */
export async function aboutOwnWork(
  asked: Context,
  served: readonly Served[],
  task: Asking,
): Promise<Response | null> {
  const c: Context<Changing> = asked
  const { house, act } = c.var
  const own = await ownWork(house.db, served, [task], act.actor)
  return own.has(task.id) ? problem(c, 'own_fix') : null
}

/** The ids of those tasks that are about somebody's own work. */
export async function ownWork(
  db: Db,
  served: readonly Served[],
  tasks: readonly Asking[],
  personId: string,
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    served.map(async (room) => {
      const asking = tasks.filter(({ source }) => source.kind === room.kind && source.id !== null)
      if (!room.own || asking.length === 0) return []
      const idOf = ({ source }: Asking) => source.id ?? ''
      const own = await room.own(db, asking.map(idOf), personId)
      return asking.filter((task) => own.has(idOf(task)))
    }),
  )
  return new Set(found.flat().map(({ id }) => id))
}
