import { createMiddleware } from 'hono/factory'
import { type Community, findCommunity, somewhereOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { Lately } from '../db/lately.ts'
import type { InCommunity } from '../http/app.ts'
import { problem } from '../http/failure.ts'

/** When a room is evicted, all who listen come back at once: the community is not read for each of them. */
const KEPT_MS = 10_000

const lately = new Lately<string, Community | null>(KEPT_MS)

/** Finds the community of a socket, as it was within the last seconds. */
export const inCommunityLately = createMiddleware<InCommunity, '/:slug'>(async (c, next) => {
  const slug = c.req.param('slug')
  const community = await lately.get(slug, Date.now(), () => findCommunity(connect(c.env.DB), slug))
  if (!community) return problem(c, 'unknown_community')
  c.set('community', community)
  c.set('subject', somewhereOf(community))
  await next()
})
