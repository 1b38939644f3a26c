import { and, desc, eq, type SQLWrapper, sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { CATEGORY_IDS } from '../../../domain/issues/category.ts'
import type { Db } from '../../db/connect.ts'
import { community } from '../table.ts'
import type { OrderInput } from './inputs.ts'
import { communityOrder } from './table.ts'

export type Order = typeof communityOrder.$inferSelect

const SHOWN = 20

/** The last orders of a district, newest first. */
export const listOrders = (db: Db, district: string): Promise<Order[]> =>
  db
    .select()
    .from(communityOrder)
    .where(eq(communityOrder.district, district))
    .orderBy(desc(communityOrder.orderedAt))
    .limit(SHOWN)

/** An order, if it is of this district. */
export async function findOrder(db: Db, id: string, district: string): Promise<Order | null> {
  const [found] = await db
    .select()
    .from(communityOrder)
    .where(and(eq(communityOrder.id, id), eq(communityOrder.district, district)))
    .limit(1)
  return found ?? null
}

interface Ordered {
  readonly id: string
  readonly district: string
  readonly by: string
  readonly at: number
}

/** Begins an order, unless a community has its slug; where another order has it, a constraint refuses. */
export function beginOrder(
  { id, district, by, at }: Ordered,
  wanted: InferOutput<typeof OrderInput>,
): SQLWrapper {
  const [lng, lat] = wanted.center ?? [null, null]
  const off = CATEGORY_IDS.filter((id) => !wanted.categories.includes(id))
  return sql`
    insert into ${communityOrder} (id, district, slug, name, name_en, lng, lat, radius_m, time_zone,
      country, phone, embed_origins, categories_off, extract_kind, pieces, ordered_by, ordered_at, changed_at)
    select ${id}, ${district}, ${wanted.slug}, ${wanted.name}, ${wanted.name_en ?? null}, ${lng}, ${lat},
      ${wanted.radius_m ?? null}, ${wanted.time_zone ?? null}, ${wanted.country ?? null},
      ${wanted.phone ?? null}, ${JSON.stringify(wanted.origins)}, ${JSON.stringify(off)}, ${wanted.extract}, ${wanted.pieces},
      ${by}, ${at}, ${at}
    where not exists (select 1 from ${community} where slug = ${wanted.slug})`
}

/** Hands an order to the importer, once. */
export const handOver = (db: Db, id: string, now: number): SQLWrapper =>
  db
    .update(communityOrder)
    .set({ state: 'waiting', changedAt: now })
    .where(and(eq(communityOrder.id, id), eq(communityOrder.state, 'begun')))

/** Gives up an order whose extract is not yet sent. */
export const takeBack = (db: Db, id: string, now: number): SQLWrapper =>
  db
    .update(communityOrder)
    .set({ state: 'failed', said: null, changedAt: now })
    .where(and(eq(communityOrder.id, id), eq(communityOrder.state, 'begun')))
