import { and, eq, inArray } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { IssueAnswer } from '../issues/answers.ts'
import { type Asked, among, listIssues } from '../issues/list.ts'
import { showIssues } from '../issues/show.ts'
import { issue, issueStep } from '../issues/table.ts'

/** More than a week of a busy quarter; who reads less often reads the list itself. */
const MOST_ITEMS = 50

export interface FeedItem {
  readonly issue: InferOutput<typeof IssueAnswer>
  /** when something last happened to it, ms since the epoch */
  readonly updatedAt: number
}

/** The last reports of a community that everybody may read. */
export async function feedItems(
  db: Db,
  community: Community,
  filter: Pick<Asked, 'category' | 'compound'>,
): Promise<FeedItem[]> {
  const { rows } = await listIssues(db, community.id, {
    ...filter,
    readableTo: 'everybody',
    limit: MOST_ITEMS,
  })
  const ids = rows.map(({ id }) => id)
  const [shown, updated] = await Promise.all([
    showIssues(db, { community, asker: null }, rows),
    lastSteps(db, ids),
  ])
  return shown.map((item, i) => ({
    issue: item,
    updatedAt: updated.get(ids[i]) ?? item.reported_at,
  }))
}

async function lastSteps(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: issueStep.issueId, at: issueStep.at })
    .from(issue)
    .innerJoin(issueStep, and(eq(issueStep.issueId, issue.id), eq(issueStep.seq, issue.seq)))
    .where(inArray(issue.id, among(ids)))
  return new Map(rows.map(({ id, at }) => [id, at]))
}
