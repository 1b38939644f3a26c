import { and, desc, eq, isNull, type SQLWrapper } from 'drizzle-orm'
import { take } from '../../domain/issues/step.ts'
import type { ReportedIssue } from '../../domain/issues/words.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { newId } from '../db/id.ts'
import { groundOf } from '../issues/ground.ts'
import { reportIssue } from '../issues/reporting.ts'
import { takeStep } from '../issues/stepping.ts'
import { findIssueById } from '../issues/store.ts'
import { issue } from '../issues/table.ts'
import { type Act, alongside } from '../journal/record.ts'
import { HOUSE_ID, houseMovesIn } from './in-its-name.ts'
import { factBreak } from './table.ts'

export interface Broken {
  readonly factId: string
  readonly community: Community
  readonly placeId: string
  readonly at: LngLat
  readonly text: string
}

/**
 * Reports a break, in the name of who said it. One that is at the desk already is not reported again,
 * though somebody said meanwhile that the thing works.
 */
export async function reportBreak(
  db: Db,
  act: Act,
  personId: string | null,
  { factId, community, placeId, at, text }: Broken,
): Promise<SQLWrapper[]> {
  const last = await lastBreak(db, factId)
  if (last && last.mendedAt === null) return []
  if (last && (last.phase === 'new' || last.phase === 'open')) return [reopen(db, last.issueId)]
  const id = newId()
  const ground = await groundOf(db, community, at, act.now)
  const words: ReportedIssue = {
    ...{ category: 'facility', text, place_id: placeId, photos: [] },
    at: [at[0], at[1]],
  }
  return [
    ...(personId === null ? [houseMovesIn(db)] : []),
    ...reportIssue(
      db,
      { ...alongside(act), actor: personId ?? HOUSE_ID },
      { id, communityId: community.id, words, ground, photos: [] },
    ),
    db.insert(factBreak).values({ issueId: id, factId, at: act.now }),
  ]
}

/** Somebody said that it works again; what the desk makes of its report is the desk's. */
export const mendBreak = (db: Db, act: Act, factId: string): SQLWrapper =>
  db
    .update(factBreak)
    .set({ mendedAt: act.now })
    .where(and(eq(factBreak.factId, factId), isNull(factBreak.mendedAt)))

/** Withdraws the report that a word made which is taken back, while nobody has begun to act on it. */
export async function withdrawBreak(
  db: Db,
  act: Act,
  factId: string,
  saidAt: number,
): Promise<SQLWrapper[]> {
  const last = await lastBreak(db, factId)
  if (!last || last.at !== saidAt) return []
  const found = await findIssueById(db, last.issueId)
  if (found?.row.state !== 'reported') return []
  const step = { kind: 'reject', because: 'no_fault' } as const
  const change = take(found.issue, step, act.now)
  if (typeof change === 'string') return []
  return [
    ...takeStep(db, alongside(act), { row: found.row, step, change, by: act.actor }),
    mendBreak(db, act, factId),
  ]
}

async function lastBreak(db: Db, factId: string) {
  const [last] = await db
    .select({
      issueId: factBreak.issueId,
      at: factBreak.at,
      mendedAt: factBreak.mendedAt,
      phase: issue.phase,
      no: issue.no,
    })
    .from(factBreak)
    .innerJoin(issue, eq(issue.id, factBreak.issueId))
    .where(eq(factBreak.factId, factId))
    .orderBy(desc(factBreak.at))
    .limit(1)
  return last ?? null
}

const reopen = (db: Db, issueId: string): SQLWrapper =>
  db.update(factBreak).set({ mendedAt: null }).where(eq(factBreak.issueId, issueId))
