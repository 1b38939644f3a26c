import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { measureIssues } from './figures.ts'

/** How a community keeps its promise. */
interface Promised {
  readonly judged: number
  readonly in_time: number
  readonly share_in_time: number | null
}

/** So long the figure is kept: everybody asks for it, and it moves by the hour. */
const KEPT_MS = 60_000

const MOST_KEPT = 200

const kept = new Map<number, { readonly at: number; readonly promised: Promise<Promised> }>()

/** The share that was put right within 24 hours, as it was within the last minute. */
export function promiseOf(db: Db, community: Community, now: number): Promise<Promised> {
  const known = kept.get(community.id)
  if (known && Math.abs(now - known.at) < KEPT_MS) return known.promised
  const promised = measureIssues(db, community, now).then(({ all }) => ({
    judged: all.judged,
    in_time: all.in_time,
    share_in_time: all.share_in_time,
  }))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(community.id, { at: now, promised })
  promised.catch(() => kept.delete(community.id))
  return promised
}
