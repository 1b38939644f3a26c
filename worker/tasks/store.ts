import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Claimant } from '../../domain/tasks/refusal.ts'
import type { Claim, Task } from '../../domain/tasks/task.ts'
import { isHeldIn, isInForce } from '../accounts/membership/in-force.ts'
import { membership, person } from '../accounts/table.ts'
import { type Community, somewhereOf } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import type { Db } from '../db/connect.ts'
import { type ClaimRow, claimOf, type TaskRow, taskOf } from './row.ts'
import { claim, task } from './table.ts'

/** A task, with the claims that hold its seats, done ones too. */
export interface TaskFound {
  readonly task: Task
  readonly claims: readonly Claim[]
  readonly community: Community
  /** `salt.hash` of the code that is its proof */
  readonly codeHash: string | null
}

/** A claim, whatever became of it, with its task. */
export interface ClaimFound extends TaskFound {
  readonly claim: Claim
  readonly codeMisses: number
}

/** Whose a task is: of its own, who posted it; one that serves another room is nobody's own. */
export const ownerOf = ({ source, postedBy }: Pick<Task, 'source' | 'postedBy'>): string | null =>
  source.kind === 'desk' ? postedBy : null

export const LIVE = and(isNull(claim.releasedAt), isNull(claim.expiredAt)) as SQL
export const UNDONE = and(LIVE, isNull(claim.doneAt)) as SQL

export async function findTask(db: Db, no: number): Promise<TaskFound | null> {
  const isIt = eq(task.no, no)
  const wanted = db.select({ id: task.id }).from(task).where(isIt)
  const [[row], [here], live] = await db.batch([
    db.select().from(task).where(isIt),
    communityOf(db, isIt),
    db
      .select()
      .from(claim)
      .where(and(inArray(claim.taskId, wanted), LIVE)),
  ])
  return row && here ? foundOf(row, here, live) : null
}

export async function findClaim(db: Db, id: string): Promise<ClaimFound | null> {
  const wanted = db.select({ id: claim.taskId }).from(claim).where(eq(claim.id, id))
  const isIt = inArray(task.id, wanted)
  const [[held], [row], [here], live] = await db.batch([
    db.select().from(claim).where(eq(claim.id, id)),
    db.select().from(task).where(isIt),
    communityOf(db, isIt),
    db
      .select()
      .from(claim)
      .where(and(inArray(claim.taskId, wanted), LIVE)),
  ])
  if (!held || !row || !here) return null
  return { ...foundOf(row, here, live), claim: claimOf(held), codeMisses: held.codeMisses }
}

/** The claims that hold seats of these tasks. */
export async function claimsOf(db: Db, tasks: readonly Task[]): Promise<Claim[]> {
  if (tasks.length === 0) return []
  const ids = sql`(select value from json_each(${JSON.stringify(tasks.map(({ id }) => id))}))`
  const rows = await db
    .select()
    .from(claim)
    .where(and(sql`${claim.taskId} in ${ids}`, LIVE))
  return rows.map(claimOf)
}

/** The memberships of a person that are in force in a community, as a condition. */
export const inForce = (personId: string, community: Community): SQL =>
  and(eq(membership.personId, personId), isInForce, isHeldIn(somewhereOf(community))) as SQL

/** Who looks at tasks, and what neighbours call the people in them. */
export interface Beholder {
  readonly claimant: Claimant
  readonly names: ReadonlyMap<string, string>
}

/**
 * What somebody can be trusted with in a community, how many undone claims they hold anywhere, and
 * the names of `people`, by their ids.
 */
export async function readBeholder(
  db: Db,
  personId: string,
  here: Community,
  people: Iterable<string>,
): Promise<Beholder> {
  const wanted = sql`(select value from json_each(${JSON.stringify([...new Set(people)])}))`
  const [skills, [{ held }], named] = await db.batch([
    db.select({ skills: membership.skills }).from(membership).where(inForce(personId, here)),
    db
      .select({ held: sql<number>`count(*)` })
      .from(claim)
      .where(and(eq(claim.personId, personId), UNDONE)),
    db
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(sql`${person.id} in ${wanted}`),
  ])
  const each = skills.flatMap((row) => JSON.parse(row.skills) as string[])
  return {
    claimant: { id: personId, skills: [...new Set(each)], held },
    names: new Map(named.map(({ id, name }) => [id, name])),
  }
}

/** What somebody can be trusted with, and how much they hold. */
export const readClaimant = async (db: Db, personId: string, here: Community): Promise<Claimant> =>
  (await readBeholder(db, personId, here, [])).claimant

// Not joined: in a batch, columns of one name would be one.
const communityOf = (db: Db, isIt: SQL) =>
  db
    .select()
    .from(community)
    .where(inArray(community.id, db.select({ id: task.communityId }).from(task).where(isIt)))

const foundOf = (row: TaskRow, here: Community, live: readonly ClaimRow[]): TaskFound => ({
  task: taskOf(row),
  claims: live.map(claimOf),
  community: here,
  codeHash: row.codeHash,
})
