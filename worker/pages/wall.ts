import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { newsFor } from '../../domain/live/news.ts'
import { WALL } from '../../domain/live/standing.ts'
import type { WallPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity } from '../http/app.ts'
import { newestSeq, rowsUpTo } from '../journal/store.ts'
import { takeKey } from '../live/wall/cookie.ts'
import { figuresOf } from '../live/wall/figures.ts'
import { respond } from './respond.ts'

/** Of so many rows some are not for a wall. */
const ROWS = 60

/** Takes the key out of a wall's address. */
export const withoutKey = createMiddleware<InCommunity>(
  async (c, next) => (await takeKey(c)) ?? next(),
)

/** The page of the screen on a wall. */
export async function wallPage(c: Context<InCommunity>): Promise<Response> {
  const { community, house } = c.var
  const { db } = house
  const rows = await rowsUpTo(db, community.id, await newestSeq(db), ROWS)
  const page: WallPage = {
    is: 'wall',
    community: communityAnswer(community),
    figures: await figuresOf(db, community, Date.now()),
    news: newsFor(WALL, rows, new Map()),
  }
  c.header('Cache-Control', 'no-store')
  return respond(c, page)
}
