import type { D1Database } from '@cloudflare/workers-types'
import { type ListRecord, undoing } from '../../../domain/places/list-change.ts'
import type { Store } from '../../store.ts'
import { ImportRefusal } from '../refusal.ts'
import { loadRecord } from './record.ts'
import { communityOf } from './standing.ts'
import { writePlaces } from './write.ts'

/** What the undoing of a list did. */
export interface Undone {
  readonly removed: number
  readonly restored: number
  /** names of places that somebody changed since: what they changed stays */
  readonly left: readonly string[]
}

/** Undoes the last list of a community; refused where there is none, or it is undone already. */
export async function undoList(
  { db, files }: Pick<Store, 'db' | 'files'>,
  slug: string,
  now: number,
): Promise<Undone> {
  const community = await communityOf(db, slug)
  const last = await lastList(db, community.id)
  const record = last && (await wholeRecord(db, files, slug, last))
  if (!record) throw new ImportRefusal('there is no list to undo')
  const { remove, change, left } = undoing(record, community.places)
  const journal = { kind: 'places.unlisted', listId: record.id } as const
  await writePlaces(db, community, { add: [], change, remove, journal }, now)
  return { removed: remove.length, restored: change.length, left }
}

/** Of the lists that are not undone. */
async function lastList(db: D1Database, communityId: number): Promise<string | null> {
  const subject = await db
    .prepare(
      `select subject from journal j where community_id = ?1 and kind = 'places.listed'
       and not exists (select 1 from journal u where u.subject = j.subject and u.kind = 'places.unlisted')
       order by seq desc limit 1`,
    )
    .bind(communityId)
    .first<string>('subject')
  return subject?.slice('list:'.length) ?? null
}

/** A list that was brought in by the desk may have come in several pieces. */
async function wholeRecord(
  db: D1Database,
  files: Store['files'],
  slug: string,
  id: string,
): Promise<ListRecord | null> {
  const { results } = await db
    .prepare(
      `select payload ->> '$.record' as record from journal
       where subject = ?1 and kind = 'places.listed' order by seq`,
    )
    .bind(`list:${id}`)
    .all<{ record: string | null }>()
  const parts = await Promise.all(
    results.map(({ record }) => loadRecord(files, slug, record ?? id)),
  )
  const whole = parts.filter((part) => part !== null)
  if (whole.length < parts.length) return null
  return {
    id,
    added: whole.flatMap(({ added }) => added),
    changed: whole.flatMap(({ changed }) => changed),
  }
}
