import { createMiddleware } from 'hono/factory'
import { type Community, findCommunityById, somewhereOf } from '../../communities/store.ts'
import type { Changing } from '../../http/app.ts'
import { problem } from '../../http/failure.ts'
import { type FoundStation, findStation } from './store.ts'

/** What a route finds that is about one station, which need not be a place yet. */
export interface OfLife extends Changing {
  Variables: Changing['Variables'] & { station: FoundStation; community: Community }
}

/** Finds the station that a route's `:id` names. */
export const ofLife = createMiddleware<OfLife, '/:id/*'>(async (c, next) => {
  const { db } = c.var.house
  const found = await findStation(db, c.req.param('id'))
  const community = found && (await findCommunityById(db, found.communityId))
  if (!community) return problem(c, 'unknown_station')
  c.set('station', found)
  c.set('community', community)
  c.set('subject', {
    ...somewhereOf(community),
    placeId: found.id,
    ownerId: found.row?.proposedBy ?? null,
  })
  await next()
})
