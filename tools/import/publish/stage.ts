import type { D1Database } from '@cloudflare/workers-types'
import type { ImportedPlace } from '../places/places.ts'
import { chunks } from './chunks.ts'

/** What an import says of a place, column by column: the same in `place` and in `staged_place`. */
export const DESCRIBED = [
  'kind',
  'name',
  'name_en',
  'lng',
  'lat',
  'address',
  'phone',
  'hours',
  'wheelchair',
  'amenities',
] as const

type StagedRow = Readonly<
  Record<(typeof DESCRIBED)[number] | 'id' | 'source' | 'suffixes', string | number | null>
>

const COLUMNS = ['id', 'source', ...DESCRIBED, 'suffixes'] as const

/** Fills the stage with the places of an import, in pieces: nobody sees them yet. */
export async function stagePlaces(
  db: D1Database,
  importId: string,
  places: readonly ImportedPlace[],
  staged: (places: number) => void,
): Promise<void> {
  const fields = COLUMNS.map((column) => `json_extract(value, '$.${column}')`).join(', ')
  const insert = db.prepare(
    `insert into staged_place (import_id, ${COLUMNS.join(', ')}) select ?1, ${fields} from json_each(?2)`,
  )
  let count = 0
  for (const chunk of chunks(places.map(rowOf))) {
    await insert.bind(importId, `[${chunk.join(',')}]`).run()
    count += chunk.length
    staged(count)
  }
}

/** Forgets what earlier imports of the community left behind when they were interrupted. */
export async function clearStages(db: D1Database, slug: string): Promise<void> {
  // A slug holds no wildcard of LIKE, and no colon: "lake:" cannot begin another slug's stage.
  await db.prepare("delete from staged_place where import_id like ?1 || ':%'").bind(slug).run()
}

function rowOf(place: ImportedPlace): StagedRow {
  const { id, source, kind, name, nameEn, at, address, phone, hours, wheelchair } = place
  return {
    id,
    source,
    kind,
    name,
    name_en: nameEn,
    lng: at[0],
    lat: at[1],
    address,
    phone,
    hours,
    wheelchair,
    amenities: JSON.stringify(place.amenities),
    suffixes: JSON.stringify(place.suffixes),
  }
}
