import { and, asc, desc, eq, gt, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Subject } from '../../domain/accounts/permit.ts'
import type { Issue } from '../../domain/issues/issue.ts'
import type { StepKind } from '../../domain/issues/state.ts'
import { type Community, somewhereOf } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import type { Db } from '../db/connect.ts'
import { type IssueRow, issueOf, type StepRow } from './row.ts'
import { issue, issueStep, organisation } from './table.ts'

export interface IssueFound {
  readonly row: IssueRow
  readonly issue: Issue
  readonly community: Community
}

export const findIssue = (db: Db, no: number): Promise<IssueFound | null> =>
  find(db, eq(issue.no, no))

export const findIssueById = (db: Db, id: string): Promise<IssueFound | null> =>
  find(db, eq(issue.id, id))

/** An issue, as far as permits go. */
export const subjectOf = (
  { reportedBy, organisationId }: Pick<IssueRow, 'reportedBy' | 'organisationId'>,
  here: Community,
): Subject => ({ ...somewhereOf(here), ownerId: reportedBy, organisationId })

export const stepsOf = (db: Db, issueId: string): Promise<StepRow[]> =>
  db.select().from(issueStep).where(eq(issueStep.issueId, issueId)).orderBy(asc(issueStep.seq))

export async function stepAt(db: Db, issueId: string, seq: number): Promise<StepRow | null> {
  const isIt = and(eq(issueStep.issueId, issueId), eq(issueStep.seq, seq))
  return (await db.select().from(issueStep).where(isIt)).at(0) ?? null
}

/** The last step of a kind, or null. */
export async function lastStep(db: Db, issueId: string, kind: StepKind): Promise<StepRow | null> {
  const [found] = await db
    .select()
    .from(issueStep)
    .where(and(eq(issueStep.issueId, issueId), eq(issueStep.kind, kind)))
    .orderBy(desc(issueStep.seq))
    .limit(1)
  return found ?? null
}

/** Whether somebody has opened an issue again since it was last said to be fixed. */
export const hasReopened = (steps: readonly StepRow[], by: string): boolean =>
  steps
    .slice(steps.findLastIndex(({ kind }) => kind === 'fix') + 1)
    .some((step) => step.kind === 'reopen' && step.by === by)

/** Whether a step that was taken by somebody, not by the clock, came after `seq`. */
export const wasTakenSince = async (db: Db, issueId: string, seq: number): Promise<boolean> =>
  (await db.$count(
    issueStep,
    and(
      eq(issueStep.issueId, issueId),
      gt(issueStep.seq, seq),
      notInArray(issueStep.kind, ['remind', 'escalate']),
    ),
  )) > 0

/** How often the organisation that holds an issue has moved its date. */
export const extensionsBy = (db: Db, issueId: string): Promise<number> =>
  db.$count(
    issueStep,
    and(
      eq(issueStep.issueId, issueId),
      eq(issueStep.kind, 'extend'),
      isNotNull(issueStep.organisationId),
      gt(
        issueStep.seq,
        sql`(select max(seq) from ${issueStep} where issue_id = ${issueId} and kind = 'assign')`,
      ),
    ),
  )

/** An organisation of a community that is still there. */
export async function findOrganisation(db: Db, communityId: number, id: string) {
  const [found] = await db.select().from(organisation).where(eq(organisation.id, id)).limit(1)
  return found?.communityId === communityId && found.removedAt === null ? found : null
}

async function find(db: Db, isIt: SQL): Promise<IssueFound | null> {
  const [found] = await db
    .select()
    .from(issue)
    .innerJoin(community, eq(community.id, issue.communityId))
    .where(isIt)
    .limit(1)
  return found
    ? { row: found.issue, issue: issueOf(found.issue), community: found.community }
    : null
}
