import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import type { CategoryId } from '../../domain/issues/category.ts'
import { type IssueState, type Phase, statesOf } from '../../domain/issues/state.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Db } from '../db/connect.ts'
import { rounded } from '../http/feature.ts'
import type { HeatAnswer, PointsAnswer } from './figures-answers.ts'
import { reportedSince } from './list.ts'
import { compound, issue } from './table.ts'

/** So many marks a map is given at most. */
const MOST_POINTS = 3000

export interface Pointed {
  readonly phases: readonly Phase[]
  readonly category?: CategoryId | undefined
  readonly compound?: string | undefined
  readonly since?: number | undefined
  readonly readableTo: 'everybody' | 'desk'
}

interface PointRow {
  readonly no: number
  readonly lng: number
  readonly lat: number
  readonly category: CategoryId
  readonly state: IssueState
  readonly late: number
}

/** Where a community's issues are, the last reported of each state first. */
export async function pointsOf(
  db: Db,
  communityId: number,
  asked: Pointed,
  now: number,
): Promise<InferOutput<typeof PointsAnswer>> {
  // State by state, so that each comes in the order of its index and ends where there are enough.
  const states = asked.phases.flatMap(statesOf)
  const found = await Promise.all(
    states.map((state) => db.all<PointRow>(select(communityId, state, asked, now))),
  )
  const rows = found.flat()
  return {
    points: rows.slice(0, MOST_POINTS).map(({ no, lng, lat, category, state, late }) => ({
      no,
      at: rounded([lng, lat]),
      category,
      state,
      late: late === 1,
    })),
    more: rows.length > MOST_POINTS,
  }
}

function select(communityId: number, state: IssueState, asked: Pointed, now: number): SQL {
  const where = and(
    eq(issue.communityId, communityId),
    eq(issue.state, state),
    asked.readableTo === 'everybody' ? isNotNull(issue.publishedAt) : undefined,
    asked.category && eq(issue.category, asked.category),
    asked.compound === undefined ? undefined : eq(issue.compoundId, asked.compound),
    asked.since === undefined ? undefined : reportedSince(communityId, asked.since),
  )
  return sql`
    select no, lng, lat, category, state, (stopped_at is null and due_at <= ${now}) as late
    from ${issue} where ${where} order by no desc limit ${MOST_POINTS + 1}`
}

/** What is counted of one compound. */
const MOST_COUNTED = 100

const OPEN = sql.join(
  statesOf('open').map((state) => sql`${state}`),
  sql`, `,
)

/** What is open in each compound, 100 at most of each. */
export async function heatOf(
  db: Db,
  communityId: number,
  now: number,
): Promise<InferOutput<typeof HeatAnswer>> {
  const some = sql`select due_at from ${issue} where community_id = ${communityId}
    and compound_id = c.id and state in (${OPEN}) limit ${MOST_COUNTED}`
  const rows = await db.all<HeatRow>(sql`
    select c.id, c.name, c.name_en, c.ring,
      (select count(*) from (${some})) as open,
      (select count(*) from (${some}) where due_at <= ${now}) as late
    from ${compound} c where c.community_id = ${communityId}
    order by open desc, c.name`)
  return {
    compounds: rows.map(({ ring, ...row }) => ({
      ...row,
      ring: (JSON.parse(ring) as LngLat[]).map(rounded),
    })),
  }
}

interface HeatRow {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
  readonly ring: string
  readonly open: number
  readonly late: number
}
