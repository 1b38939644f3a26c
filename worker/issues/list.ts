import { and, asc, desc, eq, gte, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import { CATEGORIES, type CategoryId } from '../../domain/issues/category.ts'
import { type IssueState, type Phase, phaseOf, statesOf } from '../../domain/issues/state.ts'
import { boundsAround, distanceM, type LngLat } from '../../domain/kit/geo.ts'
import type { Db } from '../db/connect.ts'
import type { IssueRow } from './row.ts'
import { issue, issuePhoto } from './table.ts'

/** What of a community's issues is asked for. */
export interface Asked {
  readonly phase?: Phase | undefined
  readonly state?: IssueState | undefined
  readonly category?: CategoryId | undefined
  readonly compound?: string | undefined
  /** reported then or later */
  readonly since?: number | undefined
  readonly reportedBy?: string | undefined
  /** `everybody` may read what was looked through; the desk, and who reported it, all of it */
  readonly readableTo: 'everybody' | 'desk'
  readonly after?: number | undefined
  readonly limit: number
}

export interface IssuePage {
  readonly rows: readonly IssueRow[]
  /** given as `after` it reads on; null at the end */
  readonly next: string | null
}

/** A page of a community's issues, the last reported first. */
export async function listIssues(db: Db, communityId: number, asked: Asked): Promise<IssuePage> {
  const { limit } = asked
  const states = statesAsked(asked)
  if (states?.length === 0) return { rows: [], next: null }
  const [first, second, ...others] = (states ?? [null]).map((state) =>
    inState(db, communityId, asked, state),
  )
  // SQLite takes from each in its own order, and no more of any than the page needs.
  const found = await (second ? unionAll(first, second, ...others) : first)
    .orderBy(desc(issue.no))
    .limit(limit + 1)
  return pageOf(found, limit)
}

/** The states that are asked for; null: all. */
function statesAsked({ phase, state }: Asked): readonly IssueState[] | null {
  if (state === undefined) return phase === undefined ? null : statesOf(phase)
  return phase === undefined || phaseOf(state) === phase ? [state] : []
}

const inState = (db: Db, communityId: number, asked: Asked, state: IssueState | null) =>
  db
    .select()
    .from(issue)
    .where(
      and(
        eq(issue.communityId, communityId),
        asked.readableTo === 'everybody' ? isNotNull(issue.publishedAt) : undefined,
        state === null ? undefined : eq(issue.state, state),
        ...filtersOf(asked),
        ...rangeOf(communityId, asked),
      ),
    )

const filtersOf = ({ reportedBy, category, compound }: Asked) => [
  reportedBy === undefined ? undefined : eq(issue.reportedBy, reportedBy),
  category && eq(issue.category, category),
  compound === undefined ? undefined : eq(issue.compoundId, compound),
]

const rangeOf = (communityId: number, { after, since }: Asked) => [
  after === undefined ? undefined : lt(issue.no, after),
  since === undefined ? undefined : reportedSince(communityId, since),
]

function pageOf(found: readonly IssueRow[], limit: number): IssuePage {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? String(rows[limit - 1].no) : null }
}

/** Numbers are given in order of time: the first number since then is where the index is left. */
export const reportedSince = (communityId: number, since: number): SQL | undefined =>
  and(
    gte(issue.reportedAt, since),
    sql`${issue.no} >= coalesce((select i.no from ${issue} i where i.community_id = ${communityId}
      and i.reported_at >= ${since} order by i.reported_at limit 1), ${Number.MAX_SAFE_INTEGER})`,
  )

const MOST_NEAR = 20
const MOST_LOOKED_AT = 200

export interface NearIssue {
  readonly row: IssueRow
  readonly metres: number
  /** name of its first photo */
  readonly photo: string | null
}

/** The issues of a category that may be the same thing as one at `at`, nearest first. */
export async function nearIssues(
  db: Db,
  communityId: number,
  category: CategoryId,
  at: LngLat,
): Promise<NearIssue[]> {
  const { sameWithinM } = CATEGORIES[category]
  const [west, south, east, north] = boundsAround(at, sameWithinM)
  const found = await db
    .select()
    .from(issue)
    .where(
      and(
        eq(issue.communityId, communityId),
        inArray(issue.phase, ['new', 'open']),
        eq(issue.category, category),
        gte(issue.lat, south),
        lte(issue.lat, north),
        gte(issue.lng, west),
        lte(issue.lng, east),
      ),
    )
    .orderBy(asc(issue.lat))
    .limit(MOST_LOOKED_AT)
  const near = found
    .map((row) => ({ row, metres: Math.round(distanceM(at, [row.lng, row.lat])) }))
    .filter(({ metres }) => metres <= sameWithinM)
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, MOST_NEAR)
  const names = await firstPhotos(
    db,
    near.map(({ row }) => row.id),
  )
  return near.map((each) => ({ ...each, photo: names.get(each.row.id) ?? null }))
}

/** The name of the first photo of each of these issues, where there is one. */
async function firstPhotos(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: issuePhoto.issueId, name: issuePhoto.name })
    .from(issuePhoto)
    .where(
      and(
        inArray(issuePhoto.issueId, among(ids)),
        eq(issuePhoto.seq, 1),
        eq(issuePhoto.position, 0),
      ),
    )
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** D1 takes a hundred parameters; so many ids leave room for others. */
const MOST_PARAMETERS = 90

/**
 * Any number of ids, as a table `wanted` to be joined from. What stands in the query itself is read out
 * of no table: as a list behind `in`, or out of JSON, each would count as a row once more.
 */
export function wanted(ids: readonly string[]): SQL {
  const each = [...new Set(ids)]
  if (each.length > MOST_PARAMETERS) {
    return sql`(select value as id from json_each(${JSON.stringify(each)})) wanted`
  }
  const values = each.map((id) => sql`(${id})`)
  return sql`(select column1 as id from (values ${sql.join(values, sql`, `)})) wanted`
}

/** Any number of ids. What is told by itself is not read out of JSON, which counts as rows too. */
export function among(ids: readonly string[]): SQL {
  const each = [...new Set(ids)]
  if (each.length > MOST_PARAMETERS) {
    return sql`(select value from json_each(${JSON.stringify(each)}))`
  }
  return sql`(${sql.join(
    each.map((id) => sql`${id}`),
    sql`, `,
  )})`
}
