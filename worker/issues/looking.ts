import { and, eq, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { CATEGORIES, type CategoryId } from '../../domain/issues/category.ts'
import { take } from '../../domain/issues/step.ts'
import type { Claim } from '../../domain/tasks/task.ts'
import { isInForce } from '../accounts/membership/in-force.ts'
import { membership } from '../accounts/table.ts'
import type { Db } from '../db/connect.ts'
import { newId } from '../db/id.ts'
import { type Act, alongside } from '../journal/record.ts'
import { findPhoto } from '../photos/store.ts'
import { bySystem } from '../tasks/due.ts'
import { cancelTask, postTask } from '../tasks/posting.ts'
import type { Served } from '../tasks/served.ts'
import { findTask } from '../tasks/store.ts'
import { claim, task } from '../tasks/table.ts'
import { oweOnce, pointsDue } from './points-due.ts'
import type { IssueRow, StepRow } from './row.ts'
import { type Stepping, takeStep } from './stepping.ts'
import { findIssueById, type IssueFound, lastStep, stepAt } from './store.ts'
import { issue } from './table.ts'

const KIND = 'issue'

/** So long somebody may pass by and look. */
const LOOK_WITHIN_MS = 3 * 86_400_000

/** Asks whoever passes by to look whether an issue is fixed, with a photo of it. */
export function askToLook(
  db: Db,
  act: Act,
  { id, no, communityId, category, lng, lat }: IssueRow,
  fix: { readonly seq: number; readonly postedBy: string },
): SQLWrapper[] {
  const { zh, en } = CATEGORIES[category as CategoryId]
  return postTask(
    db,
    { ...alongside(act), actor: fix.postedBy },
    {
      id: newId(),
      communityId,
      words: {
        kind: 'survey',
        title: `${zh}：看看修好没有 · ${en}: is it fixed?`,
        note: `随手拍 ${no} 号说修好了。请到场看一眼，拍张照片。 · Report ${no} is said to be fixed. Please have a look, and take a photo.`,
        at: [lng, lat],
        place_id: null,
        skills: [],
        until_at: act.now + LOOK_WITHIN_MS,
        expected_minutes: 5,
        seats: 1,
        proof: 'photo',
      },
      codeHash: null,
      source: { kind: KIND, id: sourceOf(id, fix.seq) },
    },
  )
}

/** Takes back what was asked of whoever passes by, unless somebody has looked already. */
export async function askNoMore(db: Db, act: Act, { id }: IssueRow): Promise<SQLWrapper[]> {
  const fix = await lastStep(db, id, 'fix')
  if (!fix) return []
  const [asked] = await db
    .select({ no: task.no })
    .from(task)
    .where(
      and(
        eq(task.sourceKind, KIND),
        eq(task.sourceId, sourceOf(id, fix.seq)),
        isNull(task.cancelledAt),
      ),
    )
  const found = asked && (await findTask(db, asked.no))
  const isDone = !found || found.claims.some(({ doneAt }) => doneAt !== null)
  return isDone ? [] : cancelTask(db, bySystem(act.now), found)
}

/** Who has looked, and was vouched for, has verified the fix that they were asked to look at. */
export const issuesServed: Served = {
  kind: KIND,
  own: fixedBy,
  async verified(db, act, found) {
    const sourceId = found.task.source.id ?? ''
    const [issueId, seq] = fixOf(sourceId)
    const { id: claimId, personId: by } = found.claim
    const [about, fix, own] = await Promise.all([
      findIssueById(db, issueId),
      stepAt(db, issueId, seq),
      fixedBy(db, [sourceId], by),
    ])
    if (!about || !fix || own.size > 0) return []
    const isVouched = sql`exists (select 1 from ${claim}
      where id = ${claimId} and verified_at = ${act.now})`
    return [
      ...(await verifyFix(db, act, about, fix, { ...found.claim, isVouched })),
      // Who looked has looked, also where somebody was faster or has opened it again meanwhile.
      oweOnce(act, about.row, { to: by, for: 'verify', when: isVouched, claim: claimId }),
    ]
  },
}

interface Look extends Pick<Claim, 'id' | 'personId' | 'photo'> {
  readonly isVouched: SQL
}

/** Takes the step that a look is, where it is still that fix which it was about. */
async function verifyFix(
  db: Db,
  act: Act,
  { row, issue: about }: IssueFound,
  fix: StepRow,
  { id, personId, photo: sent, isVouched }: Look,
): Promise<SQLWrapper[]> {
  const last = await lastStep(db, row.id, 'fix')
  if (last?.seq !== fix.seq || sent === null) return []
  const step = { kind: 'verify', photo: sent } as const
  const change = take(about, step, act.now)
  const photo = await findPhoto(db, sent)
  if (typeof change === 'string' || !photo) return []
  const isStill = sql`exists (select 1 from ${issue} where id = ${row.id} and seq = ${row.seq})`
  const stepping: Stepping = {
    ...{ row, step, change, by: personId, photo: photo.row },
    when: sql`${isVouched} and ${isStill}`,
  }
  return [...takeStep(db, alongside(act), stepping), ...pointsDue(act, stepping, id)]
}

/** Of these fixes, by the ids of their tasks' sources, those of somebody, or of whom they belong to. */
async function fixedBy(
  db: Db,
  sourceIds: readonly string[],
  personId: string,
): Promise<ReadonlySet<string>> {
  const theirs = db
    .select({ id: membership.organisationId })
    .from(membership)
    .where(and(eq(membership.personId, personId), isNotNull(membership.organisationId), isInForce))
  // From what is asked to the step of each: the other way round all steps there are would be read.
  const found = await db.all<{ issueId: string; seq: number }>(sql`
    select step.issue_id as issueId, step.seq
    from json_each(${JSON.stringify(sourceIds.map(fixOf))}) asked
    cross join issue_step step
      on step.issue_id = asked.value ->> 0 and step.seq = asked.value ->> 1
    where step.by = ${personId} or step.organisation_id in ${theirs}`)
  return new Set(found.map(({ issueId, seq }) => sourceOf(issueId, seq)))
}

/** Each fix is looked at anew. */
const sourceOf = (issueId: string, seq: number): string => `${issueId}.${seq}`

function fixOf(sourceId: string): readonly [issueId: string, seq: number] {
  const [issueId = '', seq] = sourceId.split('.')
  return [issueId, Number(seq)]
}
