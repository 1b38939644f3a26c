import { and, eq, inArray, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import type { PhotoRow } from '../photos/store.ts'
import { photo } from '../photos/table.ts'
import { issuePhoto } from './table.ts'

/** What a photo of an issue is to show: what was seen, that it is fixed, that it really is. */
export const PURPOSES = ['report', 'fix', 'verify'] as const

export type Purpose = (typeof PURPOSES)[number]

interface Wanted {
  readonly communityId: number
  readonly personId: string
  readonly purpose: Purpose
}

/**
 * The photos of these ids, in their order, or the first id that is none which this person sent here
 * for this. Whether one shows something else already is left to the index.
 */
export async function photosSent(
  db: Db,
  ids: readonly string[],
  { communityId, personId, purpose }: Wanted,
): Promise<readonly PhotoRow[] | string> {
  if (ids.length === 0) return []
  const found = await db
    .select()
    .from(photo)
    .where(
      and(
        inArray(photo.id, [...ids]),
        eq(photo.communityId, communityId),
        eq(photo.personId, personId),
        eq(photo.purpose, purpose),
      ),
    )
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.find((id) => !byId.has(id)) ?? ids.map((id) => byId.get(id) as PhotoRow)
}

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** The last part of the address of a photo: another picture in its place has another. */
export const nameOf = (
  { key, type }: Pick<PhotoRow, 'key' | 'type'>,
  seq: number,
  position: number,
): string => `${seq}-${position}-${key.slice(-8)}.${ENDINGS[type]}`

/** Puts photos beside the report of an issue. */
export const showReported = (db: Db, issueId: string, photos: readonly PhotoRow[]): SQLWrapper[] =>
  photos.map((row, position) =>
    db
      .insert(issuePhoto)
      .values({ issueId, seq: 1, position, photoId: row.id, name: nameOf(row, 1, position) }),
  )

/** Puts a photo beside a step; right behind the statement that writes the step, and only if it did. */
export const showStep = (issueId: string, seq: number, row: PhotoRow): SQLWrapper => sql`
  insert into ${issuePhoto} (issue_id, seq, position, photo_id, name)
  select ${issueId}, ${seq}, 0, ${row.id}, ${nameOf(row, seq, 0)} where changes() > 0`
