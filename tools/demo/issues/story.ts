import { CAST } from '../../../domain/accounts/cast.ts'
import type { Issue } from '../../../domain/issues/issue.ts'
import { PUBLISHING } from '../../../domain/issues/told.ts'
import type { LocatedIssue } from '../seed/seed.ts'
import type { Taken } from './play.ts'

/** A note with all that follows from it. */
export interface Story {
  readonly note: LocatedIssue
  readonly id: string
  readonly taken: readonly Taken[]
}

/** As whom the journal knows whoever holds the link of an issue. */
export const linkOf = (id: string): string => `link:${id}`

/** What an issue is now. */
export const outcome = ({ taken }: Story): Issue => taken[taken.length - 1].after

/** Whoever looked through it first lets everybody read it. */
export const publishedAt = ({ taken }: Story): number | null =>
  taken.find(({ kind }) => PUBLISHING.includes(kind))?.at ?? null

/** Who of the cast has met it too, and when: one after the other, since it was reported. */
export function meetings({ note, taken }: Story): { readonly by: string; readonly at: number }[] {
  const [{ at: reportedAt, by: reporter }, second] = taken
  const others = CAST.filter(({ id, role }) => role !== null && id !== reporter)
  const untilMs = (second?.at ?? reportedAt + FIRST_MINUTES_MS) - reportedAt
  return others
    .slice(0, note.alsoMet)
    .map(({ id }, i) => ({ by: id, at: reportedAt + (untilMs * (i + 1)) / (note.alsoMet + 1) }))
    .map(({ by, at }) => ({ by, at: Math.round(at) }))
}

/** Nobody has done anything about it yet: all of them in its first minutes. */
const FIRST_MINUTES_MS = 20 * 60_000
