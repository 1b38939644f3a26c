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
   * Whether a task is about what somebody did themselves: they neither change it, nor call it off, nor
   * vouch for whoever does it.
   */
  isOwn?(db: Db, sourceId: string | null, personId: string): Promise<boolean>
  /** its tasks are done where they are about, by what is said there, and not by a tick in the list */
  readonly isDoneElsewhere?: true
  /** what follows, in the same batch, when what somebody did for it is verified; none with the request's key */
  verified(db: Db, act: Act, found: ClaimFound): Promise<readonly SQLWrapper[]>
}

/** The refusal for who would decide on a task that is about their own work, or null. */
export async function aboutOwnWork(
  asked: Context,
  served: readonly Served[],
  { source }: Pick<Task, 'source'>,
): Promise<Response | null> {
  const c: Context<Changing> = asked
  const { house, act } = c.var
  const room = served.find(({ kind }) => kind === source.kind)
  const isOwn = (await room?.isOwn?.(house.db, source.id, act.actor)) ?? false
  return isOwn ? problem(c, 'own_fix') : null
}
