import { and, inArray, isNotNull } from 'drizzle-orm'
import { boundsAround, distanceM, type LngLat } from '../../domain/kit/geo.ts'
import { entriesOf } from '../../domain/places/register.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { registerOf } from '../places/register/store.ts'
import { place } from '../places/table.ts'

/** Further away an address misleads. */
const NEAR_M = 120

/** Of so many places one has an address. */
const MOST = 30

/** The address of the nearest place that has one, for who finds streets and numbers sooner than a dot. */
export async function addressNear(db: Db, here: Community, at: LngLat): Promise<string | null> {
  const register = await registerOf(db, here)
  const ids = entriesOf(register, { bounds: boundsAround(at, NEAR_M) })
    .map((entry) => ({ id: entry.id, metres: distanceM(at, entry.at) }))
    .filter(({ metres }) => metres <= NEAR_M)
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, MOST)
    .map(({ id }) => id)
  if (ids.length === 0) return null
  const found = await db
    .select({ id: place.id, address: place.address })
    .from(place)
    .where(and(inArray(place.id, ids), isNotNull(place.address)))
  const addresses = new Map(found.map(({ id, address }) => [id, address]))
  return addresses.get(ids.find((id) => addresses.has(id)) ?? '') ?? null
}
