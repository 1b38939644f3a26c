import type { ChangedField, Verdict } from '../../../domain/places/list-compare.ts'
import type { Store } from '../../store.ts'
import { placeId } from '../places/id.ts'
import { type ListRecord, saveRecord } from './record.ts'
import type { Community, KeptPlace } from './standing.ts'
import { writePlaces } from './write.ts'

/** The columns in which a place keeps what a field of a list says. */
const COLUMNS: Readonly<Partial<Record<ChangedField, readonly string[]>>> = {
  nameEn: ['name_en'],
  at: ['lng', 'lat'],
}

export const columnsOfField = (field: ChangedField): readonly string[] => COLUMNS[field] ?? [field]

/**
 * Puts what a list brings in force, all of it or nothing, and keeps what was there for an undoing.
 * Fields that it changes count as edited by hand, and what it adds as added by hand: an import of a map
 * leaves both alone.
 *
 * @returns the list's id; null where it brings nothing
 */
export async function applyList(
  { db, files }: Pick<Store, 'db' | 'files'>,
  community: Community,
  verdicts: readonly Verdict[],
  now: number,
): Promise<string | null> {
  const id = placeId(community.slug, `list ${now}`)
  const record = recordOf(community, verdicts, id)
  if (record.added.length + record.changed.length === 0) return null
  // First what undoes it, which nobody reads unless the journal names it.
  await saveRecord(files, community.slug, record)
  const change = record.changed.map(({ after }) => after)
  const journal = { kind: 'places.listed', listId: id } as const
  await writePlaces(db, community, { add: record.added, change, remove: [], journal }, now)
  return id
}

function recordOf(
  { slug, places }: Community,
  verdicts: readonly Verdict[],
  id: string,
): ListRecord {
  const kept = new Map(places.map((place) => [place.id, place]))
  const added: KeptPlace[] = []
  const changed: { before: KeptPlace; after: KeptPlace }[] = []
  for (const verdict of verdicts) {
    if (verdict.is === 'new')
      added.push({
        ...verdict.place,
        id: placeId(slug, `list ${id} ${verdict.line}`),
        editedFields: [],
      })
    const before = verdict.is === 'changed' && kept.get(verdict.before.id)
    if (verdict.is === 'changed' && before) {
      const columns = verdict.fields.flatMap(columnsOfField)
      const editedFields = [...new Set([...before.editedFields, ...columns])]
      changed.push({ before, after: { ...verdict.place, id: before.id, editedFields } })
    }
  }
  return { id, added, changed }
}
