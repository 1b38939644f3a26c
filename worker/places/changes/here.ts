import { eq } from 'drizzle-orm'
import { createMiddleware } from 'hono/factory'
import { reaches } from '../../../domain/accounts/role.ts'
import { personOf } from '../../accounts/person.ts'
import { type Community, findCommunityById, somewhereOf } from '../../communities/store.ts'
import type { Db } from '../../db/connect.ts'
import type { Changing, ChangingInCommunity } from '../../http/app.ts'
import { answerChange } from '../../http/change.ts'
import { problem } from '../../http/failure.ts'
import { repeated } from '../../journal/commit.ts'
import { findKept, type KeptPlace } from './kept.ts'
import { placeChange } from './table.ts'

export type ChangeRow = typeof placeChange.$inferSelect

/** What a route finds that is about one place of the register. */
export interface OfKept extends ChangingInCommunity {
  Variables: ChangingInCommunity['Variables'] & { kept: KeptPlace }
}

/** What a route finds that is about one change. */
export interface OfChange extends ChangingInCommunity {
  Variables: ChangingInCommunity['Variables'] & { change: ChangeRow }
}

/**
 * A request that was carried out before is answered with what it got then. First of all: the place may
 * be out of sight since, or be already as it says.
 */
export const once = createMiddleware<Changing>(async (c, next) => {
  const before = await repeated(c.var.house.db, c.var.act)
  if (before) return answerChange(c, before, () => problem(c, 'key_reused'))
  await next()
})

/** Finds the place that a route's `:id` names, as everybody finds it: none that is out of sight. */
export const ofVisible = createMiddleware<OfKept, '/:id/*'>(async (c, next) => {
  const found = await findHere(c.var.house.db, c.req.param('id'))
  if (!found || found.kept.fields.hidden) return problem(c, 'unknown_place')
  c.set('kept', found.kept)
  c.set('community', found.community)
  c.set('subject', { ...somewhereOf(found.community), placeId: found.kept.place.id })
  await next()
})

/** Finds the change that a route's `:id` names; for strangers, unless it is theirs, there is none. */
export const ofChange = createMiddleware<OfChange, '/:id/*'>(async (c, next) => {
  const person = await personOf(c)
  if (!person) return problem(c, 'sign_in_needed')
  const found = await findChange(c.var.house.db, c.req.param('id'))
  if (!found) return problem(c, 'unknown_change')
  const { change, community } = found
  const here = somewhereOf(community)
  const isTheirs = change.by === person.id || person.memberships.some((m) => reaches(m, here))
  if (!isTheirs) return problem(c, 'unknown_change')
  c.set('change', change)
  c.set('community', community)
  c.set('subject', { ...here, placeId: change.placeId, ownerId: change.by })
  await next()
})

async function findHere(
  db: Db,
  id: string,
): Promise<{ kept: KeptPlace; community: Community } | null> {
  const kept = await findKept(db, id)
  const community = kept && (await findCommunityById(db, kept.communityId))
  return community ? { kept, community } : null
}

async function findChange(
  db: Db,
  id: string,
): Promise<{ change: ChangeRow; community: Community } | null> {
  const [change] = await db.select().from(placeChange).where(eq(placeChange.id, id))
  const community = change && (await findCommunityById(db, change.communityId))
  return community ? { change, community } : null
}
