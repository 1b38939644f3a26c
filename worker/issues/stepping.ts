import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { phaseOf } from '../../domain/issues/state.ts'
import type { Change, Step } from '../../domain/issues/step.ts'
import { hides, PUBLISHING, TOLD_AS } from '../../domain/issues/told.ts'
import type { Payload } from '../../domain/journal/entry.ts'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import type { PhotoRow } from '../photos/store.ts'
import { showStep } from './pictures.ts'
import type { IssueRow } from './row.ts'
import { issue, issueStep } from './table.ts'

/** A step as it is written down. */
export interface Stepping {
  readonly row: IssueRow
  readonly step: Step
  readonly change: Change
  /** a person's id, `system`, or `organisation` for whoever holds its link */
  readonly by: string
  /** for whom they act, if for one */
  readonly organisationId?: string | null
  readonly photo?: PhotoRow
  /** the line, where whoever sorted it changed that */
  readonly text?: string | null | undefined
  /** what must still hold; where it does not, nothing of it is done */
  readonly when?: SQL
}

/**
 * What takes a step: its row, whose key lets one of two, the photo that belongs to it, the issue as
 * it is then, and the journal's row. Each of them is written only if the one before was.
 */
export function takeStep(db: Db, act: Act, stepping: Stepping): SQLWrapper[] {
  const { row, step, change, photo, text } = stepping
  const { now } = act
  const seq = row.seq + 1
  const isLookedThrough = PUBLISHING.includes(step.kind)
  return [
    writeStep(stepping, now),
    ...(photo ? [showStep(row.id, seq, photo)] : []),
    db
      .update(issue)
      .set({
        ...change,
        phase: phaseOf(change.state),
        seq,
        text: text === '' ? null : text,
        ...(isLookedThrough ? { publishedAt: row.publishedAt ?? now } : {}),
        ...(hides(step) ? { publishedAt: null } : {}),
      })
      .where(and(eq(issue.id, row.id), eq(issue.seq, row.seq), IF_CHANGED)),
    record(
      act,
      {
        communityId: row.communityId,
        kind: TOLD_AS[step.kind],
        subject: `issue:${row.id}`,
        // Of what nobody has looked through, the public is told nothing.
        ...(row.publishedAt === null && !isLookedThrough ? { audience: 'coordinators' } : {}),
        payload: { issue: row.id, issue_no: row.no, step: seq, state: change.state, ...told(step) },
      },
      { when: IF_CHANGED },
    ),
  ]
}

/** That a step was taken, as a condition of what follows from it in the same batch. */
export const wasTaken = ({ row, step }: Pick<Stepping, 'row' | 'step'>, { now }: Act): SQL =>
  sql`exists (select 1 from ${issueStep} where issue_id = ${row.id} and seq = ${row.seq + 1}
    and kind = ${step.kind} and at = ${now})`

function writeStep(stepping: Stepping, now: number): SQL {
  const { row, step, change, by, organisationId, text, when } = stepping
  const assigned = step.kind === 'assign' ? step.organisationId : (organisationId ?? null)
  const because = 'because' in step ? step.because : null
  const dueAt = 'dueAt' in step ? step.dueAt : null
  const into = step.kind === 'merge' ? step.into : null
  // What somebody wrote is never lost: the step that changes it keeps how it was.
  const was = text !== undefined && (text || null) !== row.text ? row.text : null
  return sql`
    insert into ${issueStep}
      (issue_id, seq, kind, state, at, "by", organisation_id, because, due_at, level, merged_into,
        text_before)
    select ${row.id}, ${row.seq + 1}, ${step.kind}, ${change.state}, ${now}, ${by},
      ${assigned}, ${because}, ${dueAt}, ${change.level ?? null}, ${into}, ${was}
    where ${when ?? sql`true`}`
}

function told(step: Step): Payload {
  if (step.kind === 'assign') return { organisation: step.organisationId }
  if (step.kind === 'plan') return { due_at: step.dueAt }
  if (step.kind === 'extend') return { due_at: step.dueAt, because: step.because }
  if (step.kind === 'merge') return { into: step.into }
  return 'because' in step ? { because: step.because } : {}
}
