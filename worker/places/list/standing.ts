import { sql } from 'drizzle-orm'
import type { KeptPlace } from '../../../domain/places/list-change.ts'
import { fold, LONGEST_SUFFIX } from '../../../domain/places/search.ts'
import type { Community } from '../../communities/store.ts'
import type { Db } from '../../db/connect.ts'
import { PLACE_COLUMNS, type PlaceRow, placeOf } from '../row.ts'
import { place, placeSearch } from '../table.ts'

interface SpokenOf {
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

/**
 * The places that rows may be about: those of their ids, and those of their names. A name is found by
 * its own beginning in the index of searches; places whose name only ends so come along.
 */
export async function placesSpokenOf(
  db: Db,
  { id: communityId }: Pick<Community, 'id'>,
  { ids, names }: SpokenOf,
): Promise<KeptPlace[]> {
  const folded = names.map((name) => [...fold(name)].slice(0, LONGEST_SUFFIX).join(''))
  const rows = await db.all<PlaceRow & { edited_fields: string }>(sql`
    select ${PLACE_COLUMNS}, p.edited_fields from (
      select value as id from json_each(${JSON.stringify(ids)})
      union
      select s.place_id from json_each(${JSON.stringify(folded)}) n
        cross join ${placeSearch} s on s.community_id = ${communityId} and s.suffix = n.value
    ) asked cross join ${place} p on p.id = asked.id and p.community_id = ${communityId}`)
  return rows.map(keptOf)
}

/** Without what is true for a day: a list says nothing of who is there, or what works. */
function keptOf(row: PlaceRow & { edited_fields: string }): KeptPlace {
  const { standings, station, ...found } = placeOf(row)
  return { ...found, editedFields: JSON.parse(row.edited_fields) as string[] }
}
