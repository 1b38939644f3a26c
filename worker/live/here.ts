import { createMiddleware } from 'hono/factory'
import { type Community, findCommunity, somewhereOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { problem } from '../http/failure.ts'

/** When a room is evicted, all who listen come back at once: the community is not read for each of them. */
const KEPT_MS = 10_000

const kept = new Map<string, { readonly community: Community; readonly at: number }>()

/** Finds the community of a socket, as it was within the last seconds. */
export const inCommunityLately = createMiddleware<InCommunity, '/:slug'>(async (c, next) => {
  const slug = c.req.param('slug')
  const now = Date.now()
  const lately = kept.get(slug)
  const community =
    lately && now - lately.at < KEPT_MS
      ? lately.community
      : await findCommunity(connect(c.env.DB), slug)
  if (!community) return problem(c, 'unknown_community')
  if (community !== lately?.community) kept.set(slug, { community, at: now })
  c.set('community', community)
  c.set('subject', somewhereOf(community))
  await next()
})
