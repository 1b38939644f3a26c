import { type SQLWrapper, sql } from 'drizzle-orm'
import { dueOf, halfTime } from '../../domain/issues/clock.ts'
import type { ReportedIssue } from '../../domain/issues/words.ts'
import type { Db } from '../db/connect.ts'
import { type Act, record } from '../journal/record.ts'
import type { PhotoRow } from '../photos/store.ts'
import type { Ground } from './ground.ts'
import { showReported } from './pictures.ts'
import { issue, issueFollower, issueStep } from './table.ts'

interface Reporting {
  readonly id: string
  readonly communityId: number
  readonly words: ReportedIssue
  readonly ground: Ground
  readonly photos: readonly PhotoRow[]
}

/** Reports something under the next number there is; who reports it hears what becomes of it. */
export function reportIssue(
  db: Db,
  act: Act,
  { id, communityId, words, ground, photos }: Reporting,
): SQLWrapper[] {
  const { actor, now } = act
  const { category, at, text, place_id } = words
  const dueAt = dueOf(category, now)
  return [
    db.insert(issue).values({
      id,
      no: sql<number>`(select coalesce(max(no), 0) + 1 from issue)`,
      communityId,
      category,
      // An empty line is none.
      text: text || null,
      lng: at[0],
      lat: at[1],
      placeId: place_id,
      ...ground,
      reportedBy: actor,
      reportedAt: now,
      dueAt,
      nextAt: halfTime(now, dueAt),
    }),
    db
      .insert(issueStep)
      .values({ issueId: id, seq: 1, kind: 'report', state: 'reported', at: now, by: actor }),
    ...showReported(db, id, photos),
    db.insert(issueFollower).values({ issueId: id, personId: actor, because: 'reported', at: now }),
    record(
      act,
      {
        communityId,
        kind: 'issue.reported',
        subject: `issue:${id}`,
        payload: { issue: id, step: 1, category, level: ground.level },
      },
      { extra: { issue_no: sql`(select no from ${issue} where id = ${id})` } },
    ),
  ]
}
