import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { phaseOf } from '../../../domain/issues/state.ts'
import type { Taken } from './play.ts'
import { meetings, outcome, publishedAt, type Story } from './story.ts'

export type Row = Readonly<Record<string, string | number | null>>

/** All rows of a table at once: each statement is a way to the database and back, and there are a thousand rows. */
export function inserted(db: D1Database, table: string, rows: readonly Row[]): D1PreparedStatement {
  const columns = Object.keys(rows[0]).map((column) => `"${column}"`)
  const values = columns.map((column) => `json_extract(value, '$.${column}')`)
  return db
    .prepare(`insert into ${table} (${columns}) select ${values} from json_each(?1)`)
    .bind(JSON.stringify(rows))
}

export function issueRow(story: Story): Row {
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

export const stepRows = (story: Story): Row[] => story.taken.map((taken) => stepRow(story, taken))

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

/** Who wants to hear of it. */
export const followerRows = (story: Story): Row[] => [
  follower(story, story.taken[0].by, 'reported', story.taken[0].at),
  ...meetings(story).map(({ by, at }) => follower(story, by, 'met', at)),
]

const follower = ({ id }: Story, person: string, because: string, at: number): Row => ({
  issue_id: id,
  person_id: person,
  because,
  at,
})
