import { and, desc, eq, gte, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { ISSUE_STATES } from '../../domain/issues/state.ts'
import { planeAt } from '../../domain/kit/geo.ts'
import { openOrClosed } from '../../domain/open311/status.ts'
import type { Db } from '../db/connect.ts'
import { compound, issue, issuePhoto, issueStep, organisation } from '../issues/table.ts'
import type { Sought } from './sought.ts'
import type { KeyFound } from './store.ts'

/** The requests of a community that a client may read: public ones, and those of its own key. */
export function readRequests(
  db: Db,
  communityId: number,
  key: KeyFound | null,
  { numbers, codes, statuses, span, near, page }: Sought,
) {
  const filters = numbers
    ? [sql`${issue.no} in (select value from json_each(${JSON.stringify(numbers)}))`]
    : [
        gte(issue.reportedAt, span.from),
        lte(issue.reportedAt, span.to),
        codes ? inArray(issue.category, [...codes]) : undefined,
        statuses ? inArray(issue.state, statesOf(statuses)) : undefined,
        near ? within(near) : undefined,
      ]
  return (
    selected(db)
      .where(and(eq(issue.communityId, communityId), mayRead(key), ...filters))
      // Of two reported in the same millisecond each stands on one page.
      .orderBy(desc(issue.reportedAt), desc(issue.no))
      .limit(page.size)
      .offset((page.page - 1) * page.size)
  )
}

export type RequestRow = Awaited<ReturnType<typeof readRequests>>[number]

/** One request, or null. */
export async function readRequest(db: Db, communityId: number, key: KeyFound | null, no: number) {
  const [found] = await selected(db)
    .where(and(eq(issue.no, no), eq(issue.communityId, communityId), mayRead(key)))
    .limit(1)
  return found ?? null
}

const firstPhoto = sql<string | null>`(select ${issuePhoto.name} from ${issuePhoto}
  where ${issuePhoto.issueId} = ${issue.id} and ${issuePhoto.seq} = 1
  order by ${issuePhoto.position} limit 1)`

const mergedInto = sql<number | null>`(select other.no from ${issue} other
  where other.id = ${issue.mergedInto})`

const selected = (db: Db) =>
  db
    .select({
      no: issue.no,
      category: issue.category,
      text: issue.text,
      lng: issue.lng,
      lat: issue.lat,
      state: issue.state,
      reportedAt: issue.reportedAt,
      dueAt: issue.dueAt,
      isPublic: sql<number>`${issue.publishedAt} is not null`,
      updatedAt: issueStep.at,
      organisation: organisation.name,
      organisationEn: organisation.nameEn,
      compound: compound.name,
      compoundEn: compound.nameEn,
      photo: firstPhoto,
      mergedInto,
    })
    .from(issue)
    .innerJoin(issueStep, and(eq(issueStep.issueId, issue.id), eq(issueStep.seq, issue.seq)))
    .leftJoin(organisation, eq(organisation.id, issue.organisationId))
    .leftJoin(compound, eq(compound.id, issue.compoundId))

const mayRead = (key: KeyFound | null): SQL | undefined =>
  key
    ? or(isNotNull(issue.publishedAt), eq(issue.reportedBy, key.personId))
    : isNotNull(issue.publishedAt)

const statesOf = (statuses: NonNullable<Sought['statuses']>) =>
  ISSUE_STATES.filter((state) => statuses.includes(openOrClosed(state)))

function within({ at: [lng, lat], radiusM }: NonNullable<Sought['near']>): SQL {
  const { mPerLng, mPerLat } = planeAt([lng, lat])
  const x = sql`(${issue.lng} - ${lng}) * ${mPerLng}`
  const y = sql`(${issue.lat} - ${lat}) * ${mPerLat}`
  return sql`${x} * ${x} + ${y} * ${y} <= ${radiusM * radiusM}`
}
