import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { OwedFor } from '../../domain/issues/owed.ts'
import { type Act, alongside, record } from '../journal/record.ts'
import { journal } from '../journal/table.ts'
import type { IssueRow } from './row.ts'
import { type Stepping, wasTaken } from './stepping.ts'

interface Owed {
  readonly to: string
  readonly for: OwedFor
  readonly when: SQL
  /** by which claim they did it, where a task asked them to */
  readonly claim?: string | undefined
}

/** Who reported it, and who looked whether it is fixed: each is owed once for one issue. */
export function pointsDue(act: Act, stepping: Stepping, claim?: string): SQLWrapper[] {
  const { row, by } = stepping
  const when = wasTaken(stepping, act)
  return [
    oweOnce(act, row, { to: row.reportedBy, for: 'report', when }),
    oweOnce(act, row, { to: by, for: 'verify', when, claim }),
  ]
}

/** Owes somebody something for an issue, unless they are owed it, or were. */
export function oweOnce(act: Act, row: IssueRow, { to, for: what, when, claim }: Owed): SQLWrapper {
  const subject = `issue:${row.id}` as const
  const before = sql`select 1 from ${journal} where ${journal.subject} = ${subject}
    and ${journal.kind} = 'points.due' and ${journal.actor} = ${to}
    and json_extract(${journal.payload}, '$.for') = ${what}`
  return record(
    { ...alongside(act), actor: to },
    {
      communityId: row.communityId,
      kind: 'points.due',
      subject,
      payload: {
        ...{ issue: row.id, issue_no: row.no, step: row.seq + 1, for: what },
        ...(claim === undefined ? {} : { claim }),
      },
    },
    { when: sql`${when} and not exists (${before})` },
  )
}
