import { TOLD_AS } from '../../../domain/issues/told.ts'
import { JOURNAL_KINDS, type JournalKind } from '../../../domain/journal/entry.ts'
import type { Taken } from './play.ts'
import type { Row } from './rows.ts'
import { linkOf, meetings, publishedAt, type Story } from './story.ts'

/** What the house would have written down as it happened. */
export const journalOf = (story: Story): Row[] => [
  ...story.taken.map((taken) => stepTold(story, taken)),
  ...meetings(story).map(({ by, at }, i) =>
    told(story, 'issue.met', by, at, { step: 1, met: i + 1 }),
  ),
  ...pointsDue(story),
]

/** Who reported it, and who looked whether it is fixed, the first time that it was. */
function pointsDue(story: Story): Row[] {
  const verified = story.taken.find(({ kind }) => kind === 'verify')
  if (!verified) return []
  const owed = [
    { by: story.taken[0].by, for: 'report' },
    { by: verified.by, for: 'verify' },
  ]
  const step = verified.after.seq
  return owed.map(({ by, for: what }) =>
    told(story, 'points.due', by, verified.at, { step, for: what }),
  )
}

function stepTold(story: Story, { kind, at, by, because, after }: Taken): Row {
  const payload = {
    step: after.seq,
    state: after.state,
    ...(kind === 'report' && { category: after.category, level: after.level }),
    ...(kind === 'assign' && { organisation: after.organisationId }),
    ...((kind === 'plan' || kind === 'extend') && { due_at: after.dueAt }),
    ...(kind === 'merge' && { into: after.mergedInto }),
    ...(because && { because }),
  }
  return told(story, TOLD_AS[kind], by === 'organisation' ? linkOf(story.id) : by, at, payload)
}

function told(
  story: Story,
  kind: JournalKind,
  actor: string,
  at: number,
  payload: Readonly<Record<string, string | number | null>>,
): Row {
  const { id, taken } = story
  const { no, communityId } = taken[0].after
  return {
    community_id: communityId,
    kind,
    subject: `issue:${id}`,
    actor,
    audience: audienceOf(story, kind, actor, at),
    at,
    payload: JSON.stringify({ issue: id, issue_no: no, ...payload }),
  }
}

/** Of what nobody has looked through yet, the public is told nothing. */
function audienceOf(story: Story, kind: JournalKind, actor: string, at: number): string {
  const usual = JOURNAL_KINDS[kind]
  if (usual === 'person') return `person:${actor}`
  return at < (publishedAt(story) ?? Number.POSITIVE_INFINITY) ? 'coordinators' : usual
}
