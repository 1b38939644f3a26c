import { and, eq, inArray, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import type { PhotoRow } from '../photos/store.ts'
import { photo } from '../photos/table.ts'
import type { IssueRow } from './row.ts'
import { issuePhoto } from './table.ts'

/** What a photo of an issue is to show: what was seen, that it is fixed, that it really is. */
export const PURPOSES = ['report', 'fix', 'verify'] as const

type Purpose = (typeof PURPOSES)[number]

interface Wanted {
  readonly communityId: number
  readonly personId: string
  readonly purposes: readonly Purpose[]
}

/**
 * The photos of these ids, in their order, or the first id that is none which this person sent here
 * for one of these. Whether one shows something else already is left to the index.
 */
export async function photosSent(
  db: Db,
  ids: readonly string[],
  { communityId, personId, purposes }: Wanted,
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
        inArray(photo.purpose, [...purposes]),
      ),
    )
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.find((id) => !byId.has(id)) ?? ids.map((id) => byId.get(id) as PhotoRow)
}

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** The last part of the address of a photo: another picture in its place has another. */
const nameOf = (
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

/** A photo of an issue, with the row of the picture that is shown: the redacted one, where there is one. */
export interface PictureFound {
  readonly seq: number
  readonly position: number
  readonly name: string
  readonly shown: PhotoRow
  /** where the bytes are of what was sent at first */
  readonly firstKey: string
}

export async function findPicture(
  db: Db,
  issueId: string,
  seq: number,
  position: number,
): Promise<PictureFound | null> {
  const [found] = await db
    .select({
      name: issuePhoto.name,
      shown: photo,
      firstKey: sql<string>`(select first.key from ${photo} first
        where first.id = ${issuePhoto.photoId})`,
    })
    .from(issuePhoto)
    .innerJoin(photo, sql`${photo.id} = coalesce(${issuePhoto.redactedId}, ${issuePhoto.photoId})`)
    .where(isAt(issueId, seq, position))
  return found ? { seq, position, ...found } : null
}

/** Shows another picture in the place of one; the first stays where nobody reads it. */
export function redactPicture(
  db: Db,
  act: Act,
  { id, no, communityId, seq: step, publishedAt }: IssueRow,
  { seq, position, name }: PictureFound,
  redacted: PhotoRow,
): SQLWrapper[] {
  return [
    db
      .update(issuePhoto)
      .set({
        redactedId: redacted.id,
        redactedBy: act.actor,
        name: nameOf(redacted, seq, position),
      })
      // Of two who redact it at once, the second has not seen what the first made of it.
      .where(and(isAt(id, seq, position), eq(issuePhoto.name, name))),
    record(
      act,
      {
        communityId,
        kind: 'issue.redacted',
        subject: `issue:${id}`,
        // Whoever has the page open reads it again; of what nobody has looked through they hear nothing.
        ...(publishedAt === null ? { audience: 'coordinators' } : {}),
        payload: { issue: id, issue_no: no, step, of: seq, position },
      },
      { when: IF_CHANGED },
    ),
  ]
}

const isAt = (issueId: string, seq: number, position: number) =>
  and(eq(issuePhoto.issueId, issueId), eq(issuePhoto.seq, seq), eq(issuePhoto.position, position))
