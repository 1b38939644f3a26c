import { inArray, sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import {
  type Alike,
  type Figures,
  PROMISED_MS,
  shareInTime,
  type Trends,
  trendsOf,
} from '../../domain/issues/figures.ts'
import type { Level } from '../../domain/issues/issue.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { instantOf, wallAt } from '../places/zone.ts'
import type { FiguresAnswer } from './figures-answers.ts'
import { issue, organisation } from './table.ts'

export const WEEKS = 8

/** The most reports that are looked at, the latest first: a flood must not make the page slow. */
const MOST_MEASURED = 20_000

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Told = InferOutput<typeof FiguresAnswer>

/** How a community handled what was reported in the last weeks, this one included. */
export async function measureIssues(db: Db, community: Community, now: number): Promise<Told> {
  const begins = weeksUntil(community.timeZone, now)
  const trends = trendsOf(await readAlike(db, community.id, begins, now), WEEKS)
  const names = await namesOf(db, [...trends.holders.keys()])
  return {
    since: begins[0] as number,
    until: now,
    capped: trends.all.reports >= MOST_MEASURED,
    all: told(trends.all),
    weeks: trends.weeks.map((figures, i) => ({ from: begins[i] as number, ...told(figures) })),
    categories: [...trends.categories]
      .map(([category, figures]) => ({ category, ...told(figures) }))
      .toSorted(byReports),
    holders: holdersOf(trends, names).toSorted(byReports),
  }
}

/** When each of the last weeks began, on the community's Mondays. */
export function weeksUntil(timeZone: string, now: number): number[] {
  const today = Math.floor(wallAt(timeZone, now) / DAY_MS)
  // The epoch began on a Thursday.
  const monday = today - ((today + 3) % 7)
  return Array.from({ length: WEEKS }, (_, i) =>
    instantOf(timeZone, (monday - 7 * (WEEKS - 1 - i)) * DAY_MS),
  )
}

function readAlike(
  db: Db,
  communityId: number,
  begins: readonly number[],
  now: number,
): Promise<Alike[]> {
  const week = sql.join(
    begins.slice(1).map((next, i) => sql`when reported_at < ${next} then ${i}`),
    sql` `,
  )
  return db.all<Alike>(sql`
    select week, category, holder, hours, count(*) as reports,
      sum(judged) as judged, sum(judged and ms <= ${PROMISED_MS}) as "inTime",
      sum(reopened) as reopened
    from (
      select case ${week} else ${WEEKS - 1} end as week, category,
        coalesce(organisation_id, '@' || level) as holder,
        case when taken then cast(ms / ${HOUR_MS} as integer) end as hours,
        coalesce(ms, ${PROMISED_MS} + 1) as ms,
        (taken is not 0 and reported_at <= ${now - PROMISED_MS}) as judged,
        reopened
      from (
        select reported_at, category, organisation_id, level,
          stopped_at - reported_at - paused_ms as ms,
          case when phase = 'gone' then 0 when stopped_at is not null then 1 end as taken,
          paused_ms > 0 as reopened
        from ${issue}
        where community_id = ${communityId} and reported_at >= ${begins[0]}
        order by reported_at desc limit ${MOST_MEASURED}
      )
    )
    group by week, category, holder, hours`)
}

function holdersOf({ holders }: Trends, names: ReadonlyMap<string, NameRow>): Told['holders'] {
  return [...holders].map(([holder, figures]) => {
    const named = names.get(holder)
    const level = holder.startsWith('@') ? (holder.slice(1) as Level) : null
    return {
      holder: {
        is: level ?? ('organisation' as const),
        name: named?.name ?? null,
        name_en: named?.nameEn ?? null,
      },
      ...told(figures),
    }
  })
}

type NameRow = Pick<typeof organisation.$inferSelect, 'id' | 'name' | 'nameEn'>

/** A query takes a hundred parameters; no community has as many organisations. */
const MOST_NAMED = 90

async function namesOf(db: Db, holders: readonly string[]): Promise<Map<string, NameRow>> {
  const ids = holders.filter((holder) => !holder.startsWith('@')).slice(0, MOST_NAMED)
  if (ids.length === 0) return new Map()
  const { id, name, nameEn } = organisation
  const rows = await db.select({ id, name, nameEn }).from(organisation).where(inArray(id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

const told = (figures: Figures) => ({
  reports: figures.reports,
  handled: figures.handled,
  median_hours: figures.medianHours,
  reopened: figures.reopened,
  judged: figures.judged,
  in_time: figures.inTime,
  share_in_time: shareInTime(figures),
})

const byReports = (a: { reports: number }, b: { reports: number }): number => b.reports - a.reports
