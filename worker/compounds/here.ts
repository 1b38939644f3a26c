import { and, eq, isNull } from 'drizzle-orm'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import type { LngLat } from '../../domain/kit/geo.ts'
import { inCommunity } from '../communities/here.ts'
import { type Community, somewhereOf } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { ChangingInCommunity } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { compound } from '../issues/table.ts'
import { difficulty } from './table.ts'

export type DifficultyRow = typeof difficulty.$inferSelect

interface Compound {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly ring: readonly LngLat[]
}

/** What a route finds that is about one compound. */
export interface OfCompound extends ChangingInCommunity {
  Variables: ChangingInCommunity['Variables'] & { compound: Compound }
}

/** What a route finds that is about one thing that is told of a compound. */
export interface OfDifficulty extends OfCompound {
  Variables: OfCompound['Variables'] & { difficulty: DifficultyRow }
}

const findsCompound = createMiddleware<OfCompound, '/:slug/compounds/:id/*'>(async (c, next) => {
  const { house, community } = c.var
  const found = await findCompound(house.db, community, c.req.param('id'))
  if (!found) return problem(c, 'unknown_compound')
  c.set('compound', found)
  await next()
})

/** Finds the compound that a route's `:slug` and `:id` name together. */
export const ofCompound = every(inCommunity, findsCompound)

/** Behind it: finds the thing that `:difficulty` names. Whoever alone told of it may take it back. */
export const ofDifficulty = createMiddleware<
  OfDifficulty,
  '/:slug/compounds/:id/facts/:difficulty/*'
>(async (c, next) => {
  const { house, community, compound: about } = c.var
  const [found] = await house.db
    .select()
    .from(difficulty)
    .where(
      and(
        eq(difficulty.id, c.req.param('difficulty')),
        eq(difficulty.compoundId, about.id),
        isNull(difficulty.removedAt),
      ),
    )
  if (!found) return problem(c, 'unknown_fact')
  c.set('difficulty', found)
  c.set('subject', { ...somewhereOf(community), ownerId: found.seq === 1 ? found.addedBy : null })
  await next()
})

/** A compound by what stands behind its community in its id: `w123` of `liuwan/w123`. */
async function findCompound(db: Db, { id, slug }: Community, short: string) {
  const [found] = await db
    .select({ id: compound.id, name: compound.name, nameEn: compound.nameEn, ring: compound.ring })
    .from(compound)
    .where(and(eq(compound.id, `${slug}/${short}`), eq(compound.communityId, id)))
  return found ? { ...found, ring: JSON.parse(found.ring) as LngLat[] } : null
}

/** The end of a compound's id, as it stands in addresses. */
export const shortOf = (id: string): string => id.slice(id.indexOf('/') + 1)
