import { and, eq, isNull, ne, notInArray, type SQLWrapper, sql } from 'drizzle-orm'
import type { Task } from '../../domain/tasks/task.ts'
import type { AmendedTask, PostedTask } from '../../domain/tasks/words.ts'
import type { Db } from '../db/connect.ts'
import { type Act, alongside, IF_CHANGED, record } from '../journal/record.ts'
import { LIVE, type TaskFound, UNDONE } from './store.ts'
import { claim, task } from './table.ts'

/** Whom a task is made for: `desk` for one of its own, else the thing that it serves. */
interface Source {
  readonly kind: string
  readonly id: string | null
}

interface Posting {
  readonly id: string
  readonly communityId: number
  readonly words: PostedTask
  readonly codeHash: string | null
  readonly source?: Source
}

/** Posts a task under the next number there is. */
export function postTask(
  db: Db,
  act: Act,
  { id, communityId, words, codeHash, source = { kind: 'desk', id: null } }: Posting,
): SQLWrapper[] {
  const { code: _, at, ...rest } = words
  const no = sql<number>`(select coalesce(max(no), 0) + 1 from task)`
  return [
    db.insert(task).values({
      id,
      no,
      communityId,
      kind: rest.kind,
      title: rest.title,
      note: rest.note,
      placeId: rest.place_id,
      lng: at[0],
      lat: at[1],
      skills: JSON.stringify(rest.skills),
      fromAt: rest.from_at ?? act.now,
      untilAt: rest.until_at,
      expectedMinutes: rest.expected_minutes,
      seats: rest.seats,
      proof: rest.proof,
      codeHash,
      sourceKind: source.kind,
      sourceId: source.id,
      postedBy: act.actor,
      postedAt: act.now,
    }),
    record(
      act,
      { communityId, kind: 'task.posted', subject: `task:${id}`, payload: { task: id } },
      { extra: { no: sql`(select no from task where id = ${id})` } },
    ),
  ]
}

/** Changes what a task says, unless it is over, or has more claims than it would have seats. */
export function amendTask(
  db: Db,
  act: Act,
  { id, no, communityId }: Task,
  words: AmendedTask,
  codeHash: string | null | undefined,
): SQLWrapper[] {
  const { at, skills, code: _, ...rest } = words
  // A new window may bring back a task whose time was over; the alarm looks at it again.
  const isRetimed = words.from_at !== undefined || words.until_at !== undefined
  const seats = words.seats ?? sql`${task.seats}`
  const taken = sql`(select count(*) from ${claim} where ${and(eq(claim.taskId, id), LIVE)})`
  return [
    db
      .update(task)
      .set({
        kind: rest.kind,
        title: rest.title,
        note: rest.note,
        placeId: rest.place_id,
        fromAt: rest.from_at,
        untilAt: rest.until_at,
        expectedMinutes: rest.expected_minutes,
        proof: rest.proof,
        codeHash,
        lng: at?.[0],
        lat: at?.[1],
        skills: skills && JSON.stringify(skills),
        seats: words.seats,
        ...(isRetimed ? { lapsedAt: null } : {}),
      })
      .where(
        and(
          eq(task.id, id),
          isNull(task.cancelledAt),
          ne(task.stage, 'verified'),
          sql`${taken} <= ${seats}`,
        ),
      ),
    record(
      act,
      {
        communityId,
        kind: 'task.amended',
        subject: `task:${id}`,
        payload: { task: id, no, fields: Object.keys(words).toSorted().join(',') },
      },
      { when: IF_CHANGED },
    ),
  ]
}

/**
 * Cancels a task that nobody has done, and releases those who hold it. Somebody who claims it after
 * `found` was read is not among these: then nothing is done, and it has to be read again.
 */
export function cancelTask(db: Db, act: Act, { task: found, claims }: TaskFound): SQLWrapper[] {
  const { id, no, communityId } = found
  const holders = claims.filter(({ doneAt }) => doneAt === null)
  const known = holders.map((holder) => holder.id)
  const others = db
    .select({ one: sql`1` })
    .from(claim)
    .where(and(eq(claim.taskId, id), LIVE, notInArray(claim.id, known)))
  const isOurs = sql`exists (select 1 from ${task} where id = ${id} and cancelled_at is not null)`
  return [
    db
      .update(task)
      .set({ cancelledAt: act.now })
      .where(and(eq(task.id, id), isNull(task.cancelledAt), sql`not exists ${others}`)),
    record(
      act,
      { communityId, kind: 'task.cancelled', subject: `task:${id}`, payload: { task: id, no } },
      { when: IF_CHANGED },
    ),
    ...holders.flatMap((holder) => [
      db
        .update(claim)
        .set({ releasedAt: act.now })
        .where(and(eq(claim.id, holder.id), UNDONE, isOurs)),
      record(
        alongside(act),
        {
          communityId,
          kind: 'claim.released',
          subject: `claim:${holder.id}`,
          payload: { task: id, no },
        },
        { when: IF_CHANGED },
      ),
    ]),
  ]
}
