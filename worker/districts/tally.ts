import { eq, sql } from 'drizzle-orm'
import type { Community } from '../communities/store.ts'
import { findCommunityById } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import { connect, type Db } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { measureIssues } from '../issues/figures.ts'
import { journal } from '../journal/table.ts'
import { coverageOf } from '../lifecircle/coverage.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { onDuty } from '../live/crew.ts'
import { countOpen } from '../opendata/status.ts'
import { countTasks } from '../tasks/list.ts'
import { communityFigures } from './table.ts'

/** Changes that follow each other are counted together. */
const TOGETHER_MS = 60_000

/** A day passes over open reports, and a duty ends, without a word in the journal. */
const AGAIN_MS = 3_600_000

const WALK_MINUTES = 15

/** When the figures of a community are to be counted; null: nothing has changed. */
export async function nextTally(db: Db, communityId: number): Promise<number | null> {
  const row = await standing(db, communityId)
  return row && dueAt(row)
}

/** Counts, if it is time. What is derived from other rows is written without one in the journal. */
export async function tally(
  env: Pick<Env, 'DB' | 'FILES'>,
  communityId: number,
  now: number,
): Promise<void> {
  const db = connect(env.DB)
  const row = await standing(db, communityId)
  const due = row && dueAt(row)
  if (!row || due === null || due > now) return
  const here = await findCommunityById(db, communityId)
  if (!here) return
  const [issues, open, crew, tasks, stationShare] = await Promise.all([
    measureIssues(db, here, now),
    countOpen(db, communityId),
    onDuty(db, communityId, now),
    countTasks(db, communityId, now),
    row.isMoved || row.countedAt === null ? shareOf(env, here) : row.stationShare,
  ])
  const isBusy = open > 0 || crew.length > 0 || tasks.open > 0
  await db
    .update(communityFigures)
    .set({
      issuesOpen: open,
      judged: issues.all.judged,
      inTime: issues.all.in_time,
      onDuty: crew.length,
      tasksOpen: tasks.open,
      stationShare,
      placesVersion: here.placesVersion,
      seq: row.newest ?? 0,
      countedAt: now,
      againAt: isBusy ? now + AGAIN_MS : null,
    })
    .where(eq(communityFigures.communityId, communityId))
}

interface Standing {
  readonly seq: number
  readonly countedAt: number | null
  readonly againAt: number | null
  readonly stationShare: number | null
  /** the last row of the community's journal */
  readonly newest: number | null
  /** its places are others than those that were counted */
  readonly isMoved: boolean
}

async function standing(db: Db, communityId: number): Promise<Standing | null> {
  const [row] = await db
    .select({
      seq: communityFigures.seq,
      countedAt: communityFigures.countedAt,
      againAt: communityFigures.againAt,
      stationShare: communityFigures.stationShare,
      newest: sql<number | null>`(select max(${journal.seq}) from ${journal}
        where ${journal.communityId} = ${communityFigures.communityId})`,
      isMoved: sql<number>`${community.placesVersion} <> ${communityFigures.placesVersion}`,
    })
    .from(communityFigures)
    .innerJoin(community, eq(community.id, communityFigures.communityId))
    .where(eq(communityFigures.communityId, communityId))
  return row ? { ...row, isMoved: Boolean(row.isMoved) } : null
}

function dueAt({ seq, newest, countedAt, againAt, isMoved }: Standing): number | null {
  if (countedAt === null) return 0
  const hasChanged = (newest ?? 0) > seq || isMoved
  const times = [hasChanged ? countedAt + TOGETHER_MS : null, againAt]
  const due = times.filter((at) => at !== null)
  return due.length > 0 ? Math.min(...due) : null
}

/** A file that cannot be read must not keep the other figures from being counted. */
async function shareOf(env: Pick<Env, 'DB' | 'FILES'>, here: Community): Promise<number | null> {
  try {
    const quarter = await openQuarter(env, here)
    const kinds = await coverageOf(connect(env.DB), quarter, here, 'adult', [WALK_MINUTES])
    return kinds.find(({ kind }) => kind === 'station')?.shares[0] ?? null
  } catch (error) {
    console.error('the coverage could not be counted', error)
    return null
  }
}
