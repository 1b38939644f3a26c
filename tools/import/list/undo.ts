import type { D1Database } from '@cloudflare/workers-types'
import type { ChangedField, Described } from '../../../domain/places/list-compare.ts'
import type { Store } from '../../store.ts'
import { ImportRefusal } from '../refusal.ts'
import { columnsOfField } from './apply.ts'
import { type ListRecord, loadRecord } from './record.ts'
import { type Community, communityOf, type KeptPlace } from './standing.ts'
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
  const record = last && (await loadRecord(files, slug, last))
  if (!record) throw new ImportRefusal('there is no list to undo')
  const { remove, change, left } = undoing(record, community)
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

function undoing({ added, changed }: ListRecord, { places }: Community) {
  const now = new Map(places.map((place) => [place.id, place]))
  const remove: string[] = []
  const change: KeptPlace[] = []
  const left: string[] = []
  for (const place of added) {
    const current = now.get(place.id)
    if (!current) continue
    if (fieldsIn(current).every((field) => same(current, place, field))) remove.push(place.id)
    else left.push(current.name)
  }
  for (const { before, after } of changed) {
    const current = now.get(before.id)
    if (!current) continue
    const fields = fieldsIn(after).filter((field) => !same(before, after, field))
    const undoable = fields.filter((field) => same(current, after, field))
    if (undoable.length > 0) change.push(restored(current, before, undoable))
    if (undoable.length < fields.length) left.push(current.name)
  }
  return { remove, change, left }
}

function restored(
  current: KeptPlace,
  before: KeptPlace,
  fields: readonly ChangedField[],
): KeptPlace {
  const columns = new Set(fields.flatMap(columnsOfField))
  const edited = current.editedFields.filter(
    (column) => !columns.has(column) || before.editedFields.includes(column),
  )
  const values = Object.fromEntries(fields.map((field) => [field, before[field]]))
  return { ...current, ...values, editedFields: edited }
}

const fieldsIn = ({ id, editedFields, standings, ...described }: KeptPlace) =>
  Object.keys(described) as ChangedField[]

const same = (a: Described, b: Described, field: ChangedField) =>
  JSON.stringify(a[field]) === JSON.stringify(b[field])
