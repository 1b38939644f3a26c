import { and, eq, isNull, type SQLWrapper } from 'drizzle-orm'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Db } from '../db/connect.ts'
import { newId } from '../db/id.ts'
import { type Act, alongside } from '../journal/record.ts'
import { completeClaim } from '../tasks/completion.ts'
import { bySystem } from '../tasks/due.ts'
import { cancelTask, postTask } from '../tasks/posting.ts'
import type { Served } from '../tasks/served.ts'
import { findTask, type TaskFound } from '../tasks/store.ts'
import { task } from '../tasks/table.ts'
import { undo } from '../tasks/undo.ts'
import { HOUSE_ID, houseMovesIn } from './in-its-name.ts'
import { doubtNote, doubtTitle } from './words.ts'

const KIND = 'fact'

/** So long somebody may pass by and look. */
const LOOK_WITHIN_MS = 3 * 86_400_000

/** A dispute about a fact: each is looked at anew. */
export interface Doubt {
  readonly factId: string
  readonly disputedAt: number
}

interface Spot {
  readonly communityId: number
  readonly placeId: string
  readonly name: string
  readonly at: LngLat
  readonly key: string
}

/** Asks whoever passes by to look; once for each dispute. */
export async function askToLook(
  db: Db,
  act: Act,
  doubt: Doubt,
  { communityId, placeId, name, at, key }: Spot,
): Promise<SQLWrapper[]> {
  if (await askedFor(db, doubt)) return []
  return [
    houseMovesIn(db),
    ...postTask(
      db,
      { ...alongside(act), actor: HOUSE_ID },
      {
        id: newId(),
        communityId,
        words: {
          kind: 'survey',
          title: doubtTitle(name, key),
          note: doubtNote(key),
          at: [at[0], at[1]],
          place_id: placeId,
          skills: [],
          until_at: act.now + LOOK_WITHIN_MS,
          expected_minutes: 5,
          seats: 1,
          proof: 'tick',
        },
        codeHash: null,
        source: { kind: KIND, id: sourceOf(doubt) },
      },
    ),
  ]
}

/** Takes back what was asked of whoever passes by, unless somebody has looked already. */
export async function askNoMore(db: Db, act: Act, doubt: Doubt): Promise<SQLWrapper[]> {
  const found = await askedFor(db, doubt)
  const isDone = !found || found.claims.some(({ doneAt }) => doneAt !== null)
  return isDone ? [] : cancelTask(db, bySystem(act.now), found)
}

/** Whoever was sent to look and has spoken has done it; their word is a keeper's. */
export async function sentBy(db: Db, doubt: Doubt, personId: string, now: number) {
  const found = await askedFor(db, doubt)
  const held = found?.claims.find(
    (claim) => claim.personId === personId && claim.doneAt === null && claim.leaseUntil > now,
  )
  if (!found || !held) return null
  const claimFound = { ...found, claim: held, codeMisses: 0 }
  return { done: (act: Act) => completeClaim(db, alongside(act), claimFound, { tick: true }) }
}

/** Takes back with their word that they have looked. */
export async function notLooked(
  db: Db,
  act: Act,
  doubt: Doubt,
  personId: string,
  saidAt: number,
): Promise<SQLWrapper[]> {
  const found = await askedFor(db, doubt)
  const done = found?.claims.find(
    (claim) => claim.personId === personId && claim.doneAt === saidAt && claim.verifiedAt === null,
  )
  if (!found || !done) return []
  return undo(db, alongside(act), { ...found, claim: done, codeMisses: 0 }, 'completion')
}

/** Looking is done by saying at the place what one sees; a tick alone tells nobody anything. */
export const factsServed: Served = {
  kind: KIND,
  isDoneElsewhere: true,
  verified: async () => [],
}

async function askedFor(db: Db, doubt: Doubt): Promise<TaskFound | null> {
  const [asked] = await db
    .select({ no: task.no })
    .from(task)
    .where(
      and(eq(task.sourceKind, KIND), eq(task.sourceId, sourceOf(doubt)), isNull(task.cancelledAt)),
    )
  return asked ? findTask(db, asked.no) : null
}

const sourceOf = ({ factId, disputedAt }: Doubt): string => `${factId}@${disputedAt}`
