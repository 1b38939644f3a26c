import { inArray, sql } from 'drizzle-orm'
import type { Asker } from '../../domain/accounts/permit.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { place } from '../places/table.ts'
import { among } from './list.ts'
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

const NAMED = <T extends typeof compound | typeof organisation | typeof place>({
  id,
  name,
  nameEn,
}: T) => ({ id, name, name_en: nameEn })

export async function readNames(
  db: Db,
  rows: readonly IssueRow[],
  steps: readonly StepRow[] = [],
): Promise<Names> {
  const ids = (of: (row: IssueRow) => string | null) =>
    among(rows.map(of).filter((id) => id !== null))
  const organisations = [...rows, ...steps].flatMap(({ organisationId }) => organisationId ?? [])
  const [compounds, responders, stations, merged] = await db.batch([
    db
      .select(NAMED(compound))
      .from(compound)
      .where(
        inArray(
          compound.id,
          ids(({ compoundId }) => compoundId),
        ),
      ),
    db
      .select(NAMED(organisation))
      .from(organisation)
      .where(inArray(organisation.id, among(organisations))),
    db
      .select(NAMED(place))
      .from(place)
      .where(
        inArray(
          place.id,
          ids(({ stationId }) => stationId),
        ),
      ),
    db
      .select({ id: issue.id, no: issue.no })
      .from(issue)
      .where(
        inArray(
          issue.id,
          ids(({ mergedInto }) => mergedInto),
        ),
      ),
  ])
  const named = [...compounds, ...responders, ...stations]
  return {
    named: new Map(named.map((each) => [each.id, each])),
    numbers: new Map(merged.map(({ id, no }) => [id, no])),
  }
}

/** What lists tell of an issue beside its row. */
interface Beside {
  /** the name of its first photo */
  readonly photo: string | null
  /** whether the asker hears of it; 1 or 0 */
  readonly follows: number
}

/** What stands beside issues, by their ids: in one query, which reads no more rows than it must. */
export async function readBeside(
  db: Db,
  { asker }: Beholder,
  rows: readonly IssueRow[],
): Promise<ReadonlyMap<string, Beside>> {
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const found = await db.all<Beside & { id: string }>(sql`
    select wanted.value as id, p.name as photo, f.issue_id is not null as follows
    from json_each(${ids}) wanted
    left join ${issuePhoto} p on p.issue_id = wanted.value and p.seq = 1 and p.position = 0
    left join ${issueFollower} f on f.issue_id = wanted.value and f.person_id = ${asker?.id ?? ''}
      and f.left_at is null`)
  return new Map(found.map((each) => [each.id, each]))
}
