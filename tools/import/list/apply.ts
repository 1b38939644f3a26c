import { recordOf } from '../../../domain/places/list-change.ts'
import type { Verdict } from '../../../domain/places/list-compare.ts'
import type { Store } from '../../store.ts'
import { placeId } from '../places/id.ts'
import { saveRecord } from './record.ts'
import type { Community } from './standing.ts'
import { writePlaces } from './write.ts'

/**
 * Puts what a list brings in force, all of it or nothing, and keeps what was there for an undoing.
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
  const idOf = (line: number) => placeId(community.slug, `list ${id} ${line}`)
  const record = recordOf(id, verdicts, community.places, idOf)
  if (record.added.length + record.changed.length === 0) return null
  // First what undoes it, which nobody reads unless the journal names it.
  await saveRecord(files, community.slug, record)
  const change = record.changed.map(({ after }) => after)
  const journal = { kind: 'places.listed', listId: id } as const
  await writePlaces(db, community, { add: record.added, change, remove: [], journal }, now)
  return id
}
