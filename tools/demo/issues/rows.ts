import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { phaseOf } from '../../../domain/issues/state.ts'
import type { Taken } from './play.ts'
import { meetings, outcome, publishedAt, type Story } from './story.ts'

type Row = Readonly<Record<string, string | number | null>>

/** An issue, its steps, and who wants to hear of it, as the database keeps them. */
export const rowsOf = (db: D1Database, story: Story): D1PreparedStatement[] => [
  inserted(db, 'issue', issueRow(story)),
  ...story.taken.map((taken) => inserted(db, 'issue_step', stepRow(story, taken))),
  ...followers(story).map((row) => inserted(db, 'issue_follower', row)),
]

export function inserted(db: D1Database, table: string, row: Row): D1PreparedStatement {
  const columns = Object.keys(row)
  return db
    .prepare(
      `insert into ${table} (${columns.map((column) => `"${column}"`)})
      values (${columns.map((_, i) => `?${i + 1}`)})`,
    )
    .bind(...Object.values(row))
}

function issueRow(story: Story): Row {
  const issue = outcome(story)
  return {
    id: issue.id,
    no: issue.no,
    community_id: issue.communityId,
    category: issue.category,
    text: issue.text,
    lng: issue.at[0],
    lat: issue.at[1],
    place_id: issue.placeId,
    compound_id: issue.compoundId,
    reported_by: issue.reportedBy,
    reported_at: issue.reportedAt,
    state: issue.state,
    phase: phaseOf(issue.state),
    seq: issue.seq,
    level: issue.level,
    station_id: issue.stationId,
    organisation_id: issue.organisationId,
    accepted_at: issue.acceptedAt,
    due_at: issue.dueAt,
    stopped_at: issue.stoppedAt,
    paused_ms: issue.pausedMs,
    extensions: issue.extensions,
    is_reminded: issue.isReminded ? 1 : 0,
    next_at: issue.nextAt,
    merged_into: issue.mergedInto,
    met: issue.met,
    published_at: publishedAt(story),
  }
}

function stepRow({ id }: Story, { kind, at, by, because, after }: Taken): Row {
  const isTheirs = kind === 'assign' || by === 'organisation'
  return {
    issue_id: id,
    seq: after.seq,
    kind,
    state: after.state,
    at,
    by,
    organisation_id: isTheirs ? after.organisationId : null,
    because,
    due_at: kind === 'plan' || kind === 'extend' ? after.dueAt : null,
    level: kind === 'escalate' ? after.level : null,
    merged_into: after.mergedInto,
  }
}

const followers = (story: Story): Row[] => [
  follower(story, story.taken[0].by, 'reported', story.taken[0].at),
  ...meetings(story).map(({ by, at }) => follower(story, by, 'met', at)),
]

const follower = ({ id }: Story, person: string, because: string, at: number): Row => ({
  issue_id: id,
  person_id: person,
  because,
  at,
})
