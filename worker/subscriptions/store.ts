import { and, asc, eq, sql } from 'drizzle-orm'
import { community } from '../communities/table.ts'
import type { Db } from '../db/connect.ts'
import { compound } from '../issues/table.ts'
import { newsSeen, subscription } from './table.ts'

/** What somebody can subscribe to. */
export interface Wanted {
  readonly what: 'compound' | 'category'
  readonly target: string
}

/** More is everything, and everything is nothing. */
const MOST_SUBSCRIPTIONS = 20

export const isCompoundHere = async (db: Db, communityId: number, id: string): Promise<boolean> =>
  (await db.$count(compound, and(eq(compound.id, id), eq(compound.communityId, communityId)))) > 0

/** What somebody has subscribed to, the first first. */
export const subscriptionsOf = (db: Db, personId: string) =>
  db
    .select({
      communityId: subscription.communityId,
      slug: community.slug,
      what: subscription.what,
      target: subscription.target,
      compound: compound.name,
      compoundEn: compound.nameEn,
    })
    .from(subscription)
    .innerJoin(community, eq(community.id, subscription.communityId))
    .leftJoin(
      compound,
      and(eq(subscription.what, 'compound'), eq(compound.id, subscription.target)),
    )
    .where(eq(subscription.personId, personId))
    .orderBy(asc(subscription.at))
    .limit(MOST_SUBSCRIPTIONS)

/** Subscribes, unless it was done before, or there are enough. */
export const subscribe = (personId: string, communityId: number, wanted: Wanted, now: number) =>
  sql`
    insert into ${subscription} (person_id, community_id, what, target, at)
    select ${personId}, ${communityId}, ${wanted.what}, ${wanted.target}, ${now}
    where (select count(*) from ${subscription} where person_id = ${personId})
      < ${MOST_SUBSCRIPTIONS}
    on conflict do nothing`

export const unsubscribe = (
  db: Db,
  personId: string,
  communityId: number,
  { what, target }: Wanted,
) =>
  db
    .delete(subscription)
    .where(
      and(
        eq(subscription.personId, personId),
        eq(subscription.communityId, communityId),
        eq(subscription.what, what),
        eq(subscription.target, target),
      ),
    )

export const isSubscribed = async (
  db: Db,
  personId: string,
  communityId: number,
  { what, target }: Wanted,
): Promise<boolean> =>
  (await db.$count(
    subscription,
    and(
      eq(subscription.personId, personId),
      eq(subscription.communityId, communityId),
      eq(subscription.what, what),
      eq(subscription.target, target),
    ),
  )) > 0

/** How far somebody has read; 0 before they have. */
export async function seenBy(db: Db, personId: string): Promise<number> {
  const [row] = await db.select().from(newsSeen).where(eq(newsSeen.personId, personId))
  return row?.seq ?? 0
}

/** Somebody has read up to `seq`: two pages that say so leave the further one. */
export const seeUpTo = (db: Db, personId: string, seq: number) =>
  db
    .insert(newsSeen)
    .values({ personId, seq })
    .onConflictDoUpdate({ target: newsSeen.personId, set: { seq: sql`max(seq, ${seq})` } })
