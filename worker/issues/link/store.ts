import { and, desc, eq, gt, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../../journal/record.ts'
import type { IssueRow } from '../row.ts'
import { findIssueById, type IssueFound } from '../store.ts'
import { issue, issueStep, organisation, responderLink } from '../table.ts'

export type LinkRow = typeof responderLink.$inferSelect

/** A link, with the issue and the organisation that it is for. */
export interface LinkFound {
  readonly link: LinkRow
  readonly found: IssueFound
  readonly organisation: typeof organisation.$inferSelect
}

/** Makes a link for whoever an issue is assigned to now; nothing where it is assigned to nobody. */
export function makeLink(
  act: Act,
  row: IssueRow,
  made: { readonly id: string; readonly tokenHash: string; readonly until: number },
): SQLWrapper[] {
  const { id, tokenHash, until } = made
  return [
    sql`
      insert into ${responderLink}
        (id, token_hash, issue_id, organisation_id, seq, made_by, made_at, expires_at)
      select ${id}, ${tokenHash}, i.id, i.organisation_id, i.seq, ${act.actor}, ${act.now}, ${until}
      from ${issue} i where i.id = ${row.id} and i.organisation_id is not null
        and i.phase = 'open' and i.state <> 'triaged'
        and exists (select 1 from ${organisation} o
          where o.id = i.organisation_id and o.removed_at is null)`,
    record(act, entryOf(row, 'responder.linked', { id, until }), { when: IF_CHANGED }),
  ]
}

/** Takes a link back. */
export const revokeLink = (db: Db, act: Act, row: IssueRow, id: string): SQLWrapper[] => [
  db
    .update(responderLink)
    .set({ revokedAt: act.now })
    .where(and(eq(responderLink.id, id), eq(responderLink.issueId, row.id), inForce(act.now))),
  record(act, entryOf(row, 'responder.unlinked', { id }), { when: IF_CHANGED }),
]

/** The links of an issue that open it now, newest first. */
export const linksOf = (db: Db, issueId: string, now: number): Promise<LinkRow[]> =>
  db
    .select()
    .from(responderLink)
    .where(and(eq(responderLink.issueId, issueId), inForce(now)))
    .orderBy(desc(responderLink.madeAt))
    .limit(50)

/** The link that a token opens now, or null. */
export async function findLink(db: Db, tokenHash: string, now: number): Promise<LinkFound | null> {
  const [opened] = await db
    .select()
    .from(responderLink)
    .innerJoin(organisation, eq(organisation.id, responderLink.organisationId))
    .where(and(eq(responderLink.tokenHash, tokenHash), inForce(now)))
    .limit(1)
  const found = opened && (await findIssueById(db, opened.responder_link.issueId))
  if (!found) return null
  return { link: opened.responder_link, organisation: opened.organisation, found }
}

/** What ends a link's power: it was for what was assigned when it was made, and until that is done. */
export const ENDING = ['fix', 'hand_back', 'assign', 'reject', 'merge'] as const

/** Whether a link has done what it was for, or somebody else did. */
export async function isUsedUp(db: Db, { link, found }: LinkFound): Promise<boolean> {
  if (found.row.organisationId !== link.organisationId) return true
  const ended = await db.$count(
    issueStep,
    and(
      eq(issueStep.issueId, link.issueId),
      gt(issueStep.seq, link.seq),
      inArray(issueStep.kind, [...ENDING]),
    ),
  )
  return ended > 0
}

const inForce = (now: number) =>
  and(isNull(responderLink.revokedAt), gt(responderLink.expiresAt, now))

const entryOf = <K extends 'responder.linked' | 'responder.unlinked'>(
  { id, no, seq, communityId }: IssueRow,
  kind: K,
  more: Readonly<Record<string, string | number>>,
) => ({
  communityId,
  kind,
  subject: `issue:${id}` as const,
  payload: { issue: id, issue_no: no, step: seq, ...more },
})
