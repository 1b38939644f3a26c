import { sql } from 'drizzle-orm'
import { fieldsOf, type PlaceFields } from '../../../domain/places/change.ts'
import type { Place } from '../../../domain/places/place.ts'
import type { Db } from '../../db/connect.ts'
import { PLACE_COLUMNS, type PlaceRow, placeOf } from '../row.ts'
import { place } from '../table.ts'

/** A place with what the register keeps beside it, also where it is out of sight. */
export interface KeptPlace {
  readonly place: Place
  readonly fields: PlaceFields
  readonly communityId: number
  /** the columns that people changed */
  readonly edited: readonly string[]
  /** moves with every change: who has read this may write, if nobody else has meanwhile */
  readonly updatedAt: number
}

type KeptRow = PlaceRow & {
  readonly community_id: number
  readonly edited_fields: string
  readonly hidden_at: number | null
  readonly updated_at: number
}

export async function findKept(db: Db, id: string): Promise<KeptPlace | null> {
  const row = await db.get<KeptRow>(sql`
    select ${PLACE_COLUMNS}, p.community_id, p.edited_fields, p.hidden_at, p.updated_at
    from ${place} p where p.id = ${id}`)
  return row ? keptOf(row) : null
}

function keptOf(row: KeptRow): KeptPlace {
  const found = placeOf(row)
  return {
    place: found,
    fields: fieldsOf(found, row.hidden_at !== null),
    communityId: row.community_id,
    edited: JSON.parse(row.edited_fields) as string[],
    updatedAt: row.updated_at,
  }
}
