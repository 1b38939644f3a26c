import { eq } from 'drizzle-orm'
import type { LngLat } from '../../../domain/kit/geo.ts'
import type { Place } from '../../../domain/places/place.ts'
import { isStanding, type StationState } from '../../../domain/stations/life.ts'
import { keepsStock } from '../../../domain/stations/stock.ts'
import type { Db } from '../../db/connect.ts'
import { findPlace } from '../../places/store.ts'
import { station } from '../table.ts'

export type StationRow = typeof station.$inferSelect

/** A station as a place of the map, or as it was proposed. */
export interface FoundStation {
  readonly id: string
  readonly communityId: number
  readonly state: StationState
  /** number of the last step; 0 where an import brought it and nothing happened since */
  readonly seq: number
  /** null: it is no place of the map yet, or was declined */
  readonly place: Place | null
  /** null: an import brought it, and nothing happened since */
  readonly row: StationRow | null
}

/** The station, or the rest stop, of an id; one that was only proposed too. */
export async function findStation(db: Db, id: string): Promise<FoundStation | null> {
  const [[row = null], found] = await Promise.all([
    db.select().from(station).where(eq(station.placeId, id)),
    findPlace(db, id),
  ])
  if (found && keepsStock(found.place.kind)) {
    const { state = 'open', seq = 0 } = row ?? {}
    return { id, communityId: found.communityId, state, seq, place: found.place, row }
  }
  if (!row || isStanding(row.state)) return null
  return { id, communityId: row.communityId, state: row.state, seq: row.seq, place: null, row }
}

/** Where a proposal is. */
export const pointOf = ({ lng, lat }: StationRow): LngLat => [lng ?? 0, lat ?? 0]
