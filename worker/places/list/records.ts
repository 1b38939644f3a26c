import { sql } from 'drizzle-orm'
import type { ListRecord } from '../../../domain/places/list-change.ts'
import type { Db } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'

/** Where what a list did is kept, so that it can be undone. */
const keyOf = (slug: string, record: string) => `${slug}/lists/${record}.json`

/** Kept before it is put in force: nobody reads it unless the journal names it. */
export async function saveRecord(
  files: R2Bucket,
  slug: string,
  record: ListRecord & { readonly name: string },
): Promise<void> {
  await files.put(keyOf(slug, record.name), JSON.stringify(record), {
    httpMetadata: { contentType: 'application/json' },
  })
}

/** All that a list did, of the rows of the journal that are in force; null where something of it is not kept. */
export async function wholeRecord(
  db: Db,
  files: R2Bucket,
  { slug, communityId, list }: { slug: string; communityId: number; list: string },
): Promise<ListRecord | null> {
  const rows = await db.all<{ record: string | null }>(sql`
    select payload ->> '$.record' as record from ${journal}
    where subject = ${`list:${list}`} and kind = 'places.listed' and community_id = ${communityId}
    order by seq`)
  const parts: ListRecord[] = []
  for (const { record } of rows) {
    const file = await files.get(keyOf(slug, record ?? list))
    if (!file) return null
    parts.push((await file.json()) as ListRecord)
  }
  if (parts.length === 0) return null
  return {
    id: list,
    added: parts.flatMap(({ added }) => added),
    changed: parts.flatMap(({ changed }) => changed),
  }
}

export interface ListRow {
  readonly id: string
  readonly at: number
  readonly added: number
  readonly changed: number
  readonly undone: number
}

const SHOWN = 10

/** A list that was sent in many pieces has as many rows. */
const MOST_ROWS_READ = 400

/** The last lists of a community, newest first. */
export const lastLists = (db: Db, communityId: number): Promise<ListRow[]> =>
  db.all<ListRow>(sql`
    select substr(subject, 6) as id, max(at) as at, sum(payload ->> '$.added') as added,
      sum(payload ->> '$.changed') as changed, ${isUndone(sql`told.subject`)} as undone
    from (select subject, at, seq, payload from ${journal}
      where community_id = ${communityId} and kind = 'places.listed'
      order by seq desc limit ${MOST_ROWS_READ}) told
    group by subject order by max(seq) desc limit ${SHOWN}`)

/** Whether a list has been taken back. */
export const isUndone = (subject: ReturnType<typeof sql>) =>
  sql`exists (select 1 from ${journal} j where j.subject = ${subject} and j.kind = 'places.unlisted')`
