import { and, asc, eq, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import { community } from '../../communities/table.ts'
import type { Db } from '../../db/connect.ts'
import { device } from '../table.ts'

/** More phones than anybody carries. */
const MOST_DEVICES = 5

/** Adds a phone, unless there are too many. */
export const addDevice = (added: Omit<typeof device.$inferSelect, 'removedAt'>): SQLWrapper => sql`
  insert into ${device} (id, token_hash, person_id, community_id, created_at)
  select ${added.id}, ${added.tokenHash}, ${added.personId}, ${added.communityId}, ${added.createdAt}
  where (select count(*) from ${device} where ${isTheirs(added.personId)}) < ${MOST_DEVICES}`

export const removeDevice = (db: Db, personId: string, id: string, now: number): SQLWrapper =>
  db
    .update(device)
    .set({ removedAt: now })
    .where(and(eq(device.id, id), isTheirs(personId)))

export const devicesOf = (db: Db, personId: string) =>
  db
    .select({ id: device.id, slug: community.slug, createdAt: device.createdAt })
    .from(device)
    .innerJoin(community, eq(community.id, device.communityId))
    .where(isTheirs(personId))
    .orderBy(asc(device.createdAt))

const isTheirs = (personId: string) => and(eq(device.personId, personId), isNull(device.removedAt))
