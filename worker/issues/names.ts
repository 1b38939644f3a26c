import { type SQL, sql } from 'drizzle-orm'
import type { Asker } from '../../domain/accounts/permit.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { place } from '../places/table.ts'
import { wanted } from './list.ts'
import type { IssueRow, StepRow } from './row.ts'
import { compound, issue, issueFollower, issuePhoto, organisation } from './table.ts'

/** Who looks at issues of a community; null: a guest. */
export interface Beholder {
  readonly community: Community
  readonly asker: Asker | null
}

interface Named {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
}

/** What is called by ids in the rows, by what people call it. */
export interface Names {
  readonly named: ReadonlyMap<string, Named>
  /** the numbers of those that others were merged into */
  readonly numbers: ReadonlyMap<string, number>
}

export async function readNames(
  db: Db,
  rows: readonly IssueRow[],
  steps: readonly StepRow[] = [],
): Promise<Names> {
  const ids = (of: (row: IssueRow) => string | null) => rows.flatMap((row) => of(row) ?? [])
  const organisations = [...rows, ...steps].flatMap(({ organisationId }) => organisationId ?? [])
  const [compounds, responders, stations, merged] = await Promise.all([
    namesIn(
      db,
      compound,
      ids(({ compoundId }) => compoundId),
    ),
    namesIn(db, organisation, organisations),
    namesIn(
      db,
      place,
      ids(({ stationId }) => stationId),
    ),
    numbersOf(
      db,
      ids(({ mergedInto }) => mergedInto),
    ),
  ])
  const named = [...compounds, ...responders, ...stations]
  return {
    named: new Map(named.map((each) => [each.id, each])),
    numbers: new Map(merged.map(({ id, no }) => [id, no])),
  }
}

async function namesIn(
  db: Db,
  table: typeof compound | typeof organisation | typeof place,
  ids: readonly string[],
): Promise<readonly Named[]> {
  if (ids.length === 0) return []
  return db.all<Named>(sql`select t.id, t.name, t.name_en
    from ${wanted(ids)} cross join ${table} t on t.id = wanted.id`)
}

async function numbersOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.all<{ id: string; no: number }>(sql`select t.id, t.no
    from ${wanted(ids)} cross join ${issue} t on t.id = wanted.id`)
}

/** What lists tell of an issue beside its row. */
interface Beside {
  /** the name of its first photo */
  readonly photo: string | null
  /** whether the asker hears of it */
  readonly follows: boolean
}

/** What stands beside issues, by their ids: in one query, which reads no more rows than it tells. */
export async function readBeside(
  db: Db,
  { asker }: Beholder,
  rows: readonly IssueRow[],
): Promise<ReadonlyMap<string, Beside>> {
  if (rows.length === 0) return new Map()
  const ids = wanted(rows.map(({ id }) => id))
  const found = await db.all<{ id: string; photo: string | null; follows: number }>(sql`
    select wanted.id, p.name as photo, ${followed(asker)} as follows
    from ${ids} left join ${issuePhoto} p on p.issue_id = wanted.id and p.seq = 1 and p.position = 0`)
  return new Map(
    found.map(({ follows, ...each }) => [each.id, { ...each, follows: follows === 1 }]),
  )
}

const followed = (asker: Beholder['asker']): SQL =>
  asker
    ? sql`exists (select 1 from ${issueFollower} f where f.issue_id = wanted.id
        and f.person_id = ${asker.id} and f.left_at is null)`
    : sql`0`
