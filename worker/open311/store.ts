import { and, desc, eq, isNull } from 'drizzle-orm'
import { person } from '../accounts/table.ts'
import type { Community } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import type { Db } from '../db/connect.ts'
import { organisation } from '../issues/table.ts'
import { apiKey } from './table.ts'

export interface KeyFound {
  readonly id: string
  readonly label: string
  readonly personId: string
  readonly organisationId: string | null
  readonly community: Community
}

export type KeyRow = typeof apiKey.$inferSelect

type Made = typeof apiKey.$inferInsert

/** The key in force that has this hash, with its community, or null. */
export async function keyBy(db: Db, tokenHash: string): Promise<KeyFound | null> {
  const [found] = await db
    .select()
    .from(apiKey)
    .innerJoin(community, eq(community.id, apiKey.communityId))
    // Whoever was removed takes no steps any more; its program still reports.
    .leftJoin(
      organisation,
      and(eq(organisation.id, apiKey.organisationId), isNull(organisation.removedAt)),
    )
    .where(and(eq(apiKey.tokenHash, tokenHash), isNull(apiKey.revokedAt)))
    .limit(1)
  if (!found) return null
  const organisationId = found.organisation?.id ?? null
  return { ...found.api_key, organisationId, community: found.community }
}

/** The keys of a community in force, newest first. */
export const keysOf = (db: Db, communityId: number) =>
  db
    .select()
    .from(apiKey)
    .where(and(eq(apiKey.communityId, communityId), isNull(apiKey.revokedAt)))
    .orderBy(desc(apiKey.madeAt))
    .limit(100)

/** A key, and the one whose reports come by it: a row that nobody can sign in to. */
export const makeKey = (db: Db, key: Made) => {
  const at = new Date(key.madeAt)
  const { personId: id, label: name } = key
  return [
    db
      .insert(person)
      .values({ id, name, email: `${id}@keys.invalid`, createdAt: at, updatedAt: at }),
    db.insert(apiKey).values(key),
  ]
}

export const revokeKey = (db: Db, communityId: number, id: string, now: number) =>
  db
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.id, id), eq(apiKey.communityId, communityId), isNull(apiKey.revokedAt)))
