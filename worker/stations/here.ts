import { eq } from 'drizzle-orm'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { keepsStock } from '../../domain/stations/stock.ts'
import { belonging } from '../communities/belonging.ts'
import { type Community, findCommunityById, somewhereOf } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { type OfPlace, ofPlace } from '../facts/here.ts'
import type { Changing } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { loan } from './table.ts'

type LoanRow = typeof loan.$inferSelect

/** What a route finds that is about one loan. */
export interface OfLoan extends Changing {
  Variables: Changing['Variables'] & { found: { loan: LoanRow; community: Community } }
}

const isStation = createMiddleware<OfPlace>(async (c, next) =>
  keepsStock(c.var.about.place.kind) ? next() : problem(c, 'unknown_place'),
)

/** Finds the station or rest stop that a route's `:id` names. */
export const ofStation = every(ofPlace, isStation)

/** Finds the loan that a route's `:id` names. For who does not belong to its community there is none. */
export const ofLoan = createMiddleware<OfLoan, '/:id/*'>(async (c, next) => {
  const { db } = c.var.house
  const found = await belonging(c, () => findLoan(db, c.req.param('id')), 'unknown_loan')
  if (found instanceof Response) return found
  c.set('found', found)
  c.set('subject', { ...somewhereOf(found.community), placeId: found.loan.fromPlaceId })
  await next()
})

async function findLoan(db: Db, id: string) {
  const [row] = await db.select().from(loan).where(eq(loan.id, id))
  const community = row && (await findCommunityById(db, row.communityId))
  return community ? { loan: row, community } : null
}
