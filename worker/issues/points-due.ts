import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Payload } from '../../domain/journal/entry.ts'
import { type Act, alongside, record } from '../journal/record.ts'
import { journal } from '../journal/table.ts'
import { type Stepping, wasTaken } from './stepping.ts'

/** Who reported it, and who looked whether it is fixed: each is owed once for one issue. */
export function pointsDue(act: Act, stepping: Stepping, more: Payload = {}): SQLWrapper[] {
  const { row, by } = stepping
  const owed = [
    { person: row.reportedBy, for: 'report' },
    { person: by, for: 'verify' },
  ]
  return owed.map(({ person, for: what }) => {
    const subject = `issue:${row.id}` as const
    const before = sql`select 1 from ${journal} where ${journal.subject} = ${subject}
      and ${journal.kind} = 'points.due' and ${journal.actor} = ${person}
      and json_extract(${journal.payload}, '$.for') = ${what}`
    return record(
      { ...alongside(act), actor: person },
      {
        communityId: row.communityId,
        kind: 'points.due',
        subject,
        payload: { issue: row.id, issue_no: row.no, step: row.seq + 1, for: what, ...more },
      },
      { when: sql`${wasTaken(stepping, act)} and not exists (${before})` },
    )
  })
}
