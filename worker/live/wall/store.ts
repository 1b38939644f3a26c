import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../../db/connect.ts'
import { wallLink } from './table.ts'

type Made = typeof wallLink.$inferInsert

const inForce = (now: number) => and(isNull(wallLink.revokedAt), gt(wallLink.expiresAt, now))

/** The link of a community that a token opens now, or null. */
export async function wallBy(db: Db, communityId: number, tokenHash: string, now: number) {
  const [found] = await db
    .select({ id: wallLink.id, expiresAt: wallLink.expiresAt })
    .from(wallLink)
    .where(
      and(eq(wallLink.tokenHash, tokenHash), eq(wallLink.communityId, communityId), inForce(now)),
    )
    .limit(1)
  return found ?? null
}

/** The links of a community that open its wall now, newest first. */
export const wallLinks = (db: Db, communityId: number, now: number) =>
  db
    .select({
      id: wallLink.id,
      label: wallLink.label,
      madeAt: wallLink.madeAt,
      expiresAt: wallLink.expiresAt,
    })
    .from(wallLink)
    .where(and(eq(wallLink.communityId, communityId), inForce(now)))
    .orderBy(desc(wallLink.madeAt))
    .limit(100)

export const shareWall = (db: Db, link: Made) => db.insert(wallLink).values(link)

export const unshareWall = (db: Db, communityId: number, id: string, now: number) =>
  db
    .update(wallLink)
    .set({ revokedAt: now })
    .where(and(eq(wallLink.id, id), eq(wallLink.communityId, communityId), inForce(now)))
