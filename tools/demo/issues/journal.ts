import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { TOLD_AS } from '../../../domain/issues/told.ts'
import { JOURNAL_KINDS, type JournalKind } from '../../../domain/journal/entry.ts'
import type { Taken } from './play.ts'
import { inserted } from './rows.ts'
import { meetings, publishedAt, type Story } from './story.ts'

/** A row of the journal, and when it would have been written. */
interface Journalled {
  readonly at: number
  readonly row: D1PreparedStatement
}

/** What the house would have written down as it happened. */
export const journalOf = (db: D1Database, story: Story): Journalled[] => [
  ...story.taken.map((taken) => stepTold(db, story, taken)),
  ...meetings(story).map(({ by, at }, i) =>
    told(db, story, 'issue.met', by, at, { step: 1, met: i + 1 }),
  ),
  ...pointsDue(db, story),
]

/** Who reported it, and who looked whether it is fixed, the first time that it was. */
function pointsDue(db: D1Database, story: Story): Journalled[] {
  const verified = story.taken.find(({ kind }) => kind === 'verify')
  if (!verified) return []
  const owed = [
    { by: story.taken[0].by, for: 'report' },
    { by: verified.by, for: 'verify' },
  ]
  const step = verified.after.seq
  return owed.map(({ by, for: what }) =>
    told(db, story, 'points.due', by, verified.at, { step, for: what }),
  )
}

function stepTold(
  db: D1Database,
  story: Story,
  { kind, at, by, because, after }: Taken,
): Journalled {
  const payload = {
    step: after.seq,
    state: after.state,
    ...(kind === 'report' && { category: after.category, level: after.level }),
    ...(kind === 'assign' && { organisation: after.organisationId }),
    ...((kind === 'plan' || kind === 'extend') && { due_at: after.dueAt }),
    ...(kind === 'merge' && { into: after.mergedInto }),
    ...(because && { because }),
  }
  return told(db, story, TOLD_AS[kind], by === 'organisation' ? 'system' : by, at, payload)
}

function told(
  db: D1Database,
  story: Story,
  kind: JournalKind,
  actor: string,
  at: number,
  payload: Readonly<Record<string, string | number | null>>,
): Journalled {
  const { id, taken } = story
  const { no, communityId } = taken[0].after
  const row = {
    community_id: communityId,
    kind,
    subject: `issue:${id}`,
    actor,
    audience: audienceOf(story, kind, actor, at),
    at,
    payload: JSON.stringify({ issue: id, issue_no: no, ...payload }),
  }
  return { at, row: inserted(db, 'journal', row) }
}

/** Of what nobody has looked through yet, the public is told nothing. */
function audienceOf(story: Story, kind: JournalKind, actor: string, at: number): string {
  const usual = JOURNAL_KINDS[kind]
  if (usual === 'person') return `person:${actor}`
  return at < (publishedAt(story) ?? Number.POSITIVE_INFINITY) ? 'coordinators' : usual
}
