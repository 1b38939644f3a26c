import { asc, eq, gt } from 'drizzle-orm'
import type { Somewhere } from '../../domain/accounts/role.ts'
import type { Bounds, LngLat } from '../../domain/kit/geo.ts'
import type { Db } from '../db/connect.ts'
import { community } from './table.ts'

export type Community = typeof community.$inferSelect

/** A page of communities, oldest first, `after` the id of the last one seen. */
export function listCommunities(db: Db, { after = 0, limit = 100 } = {}): Promise<Community[]> {
  return db
    .select()
    .from(community)
    .where(gt(community.id, after))
    .orderBy(asc(community.id))
    .limit(limit)
}

export async function findCommunity(db: Db, slug: string): Promise<Community | null> {
  const [found] = await db.select().from(community).where(eq(community.slug, slug)).limit(1)
  return found ?? null
}

export async function findCommunityById(db: Db, id: number): Promise<Community | null> {
  const [found] = await db.select().from(community).where(eq(community.id, id)).limit(1)
  return found ?? null
}

export const centerOf = ({ centerLng, centerLat }: Community): LngLat => [centerLng, centerLat]

/** A community, as far as roles reach. */
export const somewhereOf = ({ id, district }: Community): Somewhere => ({
  communityId: id,
  district,
})

export const boundsOf = ({ west, south, east, north }: Community): Bounds => [
  west,
  south,
  east,
  north,
]
