import { asc, count, eq, isNotNull } from 'drizzle-orm'
import { LEAST_CROWD } from '../../domain/live/crowd.ts'
import type { Db } from '../db/connect.ts'
import type { House } from '../journal/commit.ts'
import type { DistrictAnswer, DistrictsAnswer } from './answers.ts'
import { communityFigures } from './table.ts'

/** The largest of the districts that the programme knows has 135 communities. */
const MOST_COMMUNITIES = 1000

/** One request wakes so many rooms at most. */
const MOST_TOLD = 10

type CommunityLine = DistrictAnswer['communities'][number]

/**
 * The communities of a district with their figures, oldest first; null where there are none. The rooms
 * of those that were never counted, as after an import, are told that there is something to do.
 */
export async function readDistrict(
  { db, announce }: House,
  name: string,
): Promise<DistrictAnswer | null> {
  const rows = await db
    .select()
    .from(communityFigures)
    .where(eq(communityFigures.district, name))
    .orderBy(asc(communityFigures.communityId))
    .limit(MOST_COMMUNITIES)
  const uncounted = rows.filter(({ countedAt }) => countedAt === null)
  for (const { communityId } of uncounted.slice(0, MOST_TOLD)) announce(communityId)
  return rows.length > 0 ? { name, communities: rows.map(lineOf) } : null
}

/** The oldest community of a district, or null where it has none. */
export async function firstOf(db: Db, district: string): Promise<string | null> {
  const [first] = await db
    .select({ slug: communityFigures.slug })
    .from(communityFigures)
    .where(eq(communityFigures.district, district))
    .orderBy(asc(communityFigures.communityId))
    .limit(1)
  return first?.slug ?? null
}

/** The districts of this house, by name. */
export async function listDistricts(db: Db): Promise<DistrictsAnswer['districts']> {
  const rows = await db
    .select({ name: communityFigures.district, communities: count() })
    .from(communityFigures)
    .where(isNotNull(communityFigures.district))
    .groupBy(communityFigures.district)
    .limit(MOST_COMMUNITIES)
  return rows.map(({ name, communities }) => ({ name: name ?? '', communities }))
}

function lineOf(row: typeof communityFigures.$inferSelect): CommunityLine {
  const { slug, name, nameEn, judged, inTime, onDuty, stationShare, countedAt } = row
  return {
    slug,
    name,
    name_en: nameEn,
    issues_open: row.issuesOpen,
    judged,
    in_time: inTime,
    share_in_time: judged > 0 ? inTime / judged : null,
    // Of one or two on duty, a count would tell when they come and go.
    on_duty: onDuty < LEAST_CROWD ? null : onDuty,
    tasks_open: row.tasksOpen,
    station_share: stationShare,
    counted_at: countedAt,
  }
}
