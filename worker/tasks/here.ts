import { createMiddleware } from 'hono/factory'
import { belonging } from '../communities/belonging.ts'
import { somewhereOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Changing } from '../http/app.ts'
import { type ClaimFound, findClaim, findTask, ownerOf, type TaskFound } from './store.ts'

/** What a route finds that is about one task. */
export interface OfTask extends Changing {
  Variables: Changing['Variables'] & { found: TaskFound }
}

/** What a route finds that is about one claim. */
export interface OfClaim extends Changing {
  Variables: Changing['Variables'] & { found: ClaimFound }
}

/** Finds the task that a route's `:no` names. For who does not belong to its community there is none. */
export const ofTask = createMiddleware<OfTask, '/:no/*'>(async (c, next) => {
  const no = /^\d{1,9}$/.test(c.req.param('no')) ? Number(c.req.param('no')) : 0
  const found = await belonging(c, () => findTask(connect(c.env.DB), no), 'unknown_task')
  if (found instanceof Response) return found
  const { community, task } = found
  c.set('found', found)
  c.set('subject', {
    ...somewhereOf(community),
    ownerId: ownerOf(task),
    placeId: task.placeId,
  })
  await next()
})

/** Finds the claim that a route's `:id` names, in the same way. */
export const ofClaim = createMiddleware<OfClaim, '/:id/*'>(async (c, next) => {
  const found = await belonging(
    c,
    () => findClaim(connect(c.env.DB), c.req.param('id')),
    'unknown_claim',
  )
  if (found instanceof Response) return found
  const { community, claim } = found
  c.set('found', found)
  c.set('subject', {
    ...somewhereOf(community),
    ownerId: claim.personId,
  })
  await next()
})
