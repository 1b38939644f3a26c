import { actorsOf, newsFor } from '../../domain/live/news.ts'
import type { Standing } from '../../domain/live/standing.ts'
import { MOST_NEWS, type NewsAnswer } from '../../domain/live/wire.ts'
import type { Db } from '../db/connect.ts'
import { newestSeq, rowsAfter } from '../journal/store.ts'
import { namesOf } from './crew.ts'

/** What the room would tell this hearer over a socket. `after` null: nothing but where the journal stands. */
export async function readNews(
  db: Db,
  communityId: number,
  standing: Standing,
  after: number | null,
): Promise<NewsAnswer> {
  const { hears } = standing
  const newest = await newestSeq(db)
  if (after === null) return { seq: newest, refetch: false, hears, rows: [] }
  const rows = await rowsAfter(db, communityId, after, MOST_NEWS + 1)
  if (rows.length > MOST_NEWS) return { seq: newest, refetch: true, hears, rows: [] }
  const names = await namesOf(db, actorsOf(rows))
  const seq = Math.max(after, rows.at(-1)?.seq ?? 0)
  return { seq, refetch: false, hears, rows: newsFor(standing, rows, names) }
}
