import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { Lately } from '../db/lately.ts'
import { measureIssues } from './figures.ts'

/** How a community keeps its promise. */
interface Promised {
  readonly judged: number
  readonly in_time: number
  readonly share_in_time: number | null
}

/** So long the figure is kept: everybody asks for it, and it moves by the hour. */
const KEPT_MS = 60_000

const lately = new Lately<number, Promised>(KEPT_MS)

/** The share that was put right within 24 hours, as it was within the last minute. */
export const promiseOf = (db: Db, community: Community, now: number): Promise<Promised> =>
  lately.get(community.id, now, async () => {
    const { all } = await measureIssues(db, community, now)
    return { judged: all.judged, in_time: all.in_time, share_in_time: all.share_in_time }
  })
