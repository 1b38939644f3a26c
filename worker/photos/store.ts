import { and, eq, type SQLWrapper } from 'drizzle-orm'
import type { Photo } from '../../domain/photos/photo.ts'
import type { Community } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import type { Db } from '../db/connect.ts'
import { type Act, record } from '../journal/record.ts'
import { photo } from './table.ts'

export type PhotoRow = typeof photo.$inferSelect

/** A photo is known by this: the same bytes by the same person, here and for this, are the same photo. */
export interface Sent {
  readonly communityId: number
  readonly personId: string
  readonly key: string
  readonly purpose: string
}

export interface PhotoFound {
  readonly row: PhotoRow
  readonly community: Community
}

/** Notes a photo whose bytes are stored. */
export function keepPhoto(
  db: Db,
  act: Act,
  id: string,
  sent: Sent,
  { type, width, height, bytes }: Photo,
): SQLWrapper[] {
  const { communityId } = sent
  return [
    db
      .insert(photo)
      .values({ id, ...sent, type, width, height, bytes: bytes.length, sentAt: act.now }),
    record(act, {
      communityId,
      kind: 'photo.sent',
      subject: `photo:${id}`,
      payload: { photo: id },
    }),
  ]
}

/** The photo that was sent before, or null. */
export async function findSent(
  db: Db,
  { communityId, personId, key, purpose }: Sent,
): Promise<PhotoRow | null> {
  const [found] = await db
    .select()
    .from(photo)
    .where(
      and(
        eq(photo.communityId, communityId),
        eq(photo.personId, personId),
        eq(photo.key, key),
        eq(photo.purpose, purpose),
      ),
    )
  return found ?? null
}

export async function findPhoto(db: Db, id: string): Promise<PhotoFound | null> {
  const [found] = await db
    .select()
    .from(photo)
    .innerJoin(community, eq(community.id, photo.communityId))
    .where(eq(photo.id, id))
  return found ? { row: found.photo, community: found.community } : null
}
