import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Asker } from '../../domain/accounts/permit.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { place } from '../places/table.ts'
import { among } from './list.ts'
import type { IssueRow, StepRow } from './row.ts'
import { compound, issue, issueFollower, organisation } from './table.ts'

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
  /** the issues that the asker hears of */
  readonly followed: ReadonlySet<string>
}

const NAMED = <T extends typeof compound | typeof organisation | typeof place>({
  id,
  name,
  nameEn,
}: T) => ({ id, name, name_en: nameEn })

export async function readNames(
  db: Db,
  { asker }: Beholder,
  rows: readonly IssueRow[],
  steps: readonly StepRow[] = [],
): Promise<Names> {
  const ids = (of: (row: IssueRow) => string | null) =>
    among(rows.map(of).filter((id) => id !== null))
  const organisations = [...rows, ...steps].flatMap(({ organisationId }) => organisationId ?? [])
  const [compounds, responders, stations, merged, followed] = await db.batch([
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
    db
      .select({ id: issueFollower.issueId })
      .from(issueFollower)
      .where(
        and(
          inArray(
            issueFollower.issueId,
            ids(({ id }) => (asker ? id : null)),
          ),
          eq(issueFollower.personId, asker?.id ?? ''),
          isNull(issueFollower.leftAt),
        ),
      ),
  ])
  const named = [...compounds, ...responders, ...stations]
  return {
    named: new Map(named.map((each) => [each.id, each])),
    numbers: new Map(merged.map(({ id, no }) => [id, no])),
    followed: new Set(followed.map(({ id }) => id)),
  }
}
