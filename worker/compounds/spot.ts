import type { Context } from 'hono'
import { DIFFICULTY_REACH_M, type DifficultyValue } from '../../domain/facts/difficulty.ts'
import { metresFrom } from '../../domain/facts/difficulty-ground.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { problem } from '../http/failure.ts'
import { findPlace } from '../places/store.ts'
import type { OfCompound } from './here.ts'
import { hoursIn } from './hours.ts'

/** Where a thing is, and what people call it. */
export interface Spot {
  readonly name: string
  readonly at: LngLat
  readonly placeId: string | null
}

/** Where it is by its value, or the refusal for where it cannot be, or for hours that nobody can read. */
export async function spotOf(
  c: Context,
  found: OfCompound['Variables'],
  value: DifficultyValue,
): Promise<Spot | Response> {
  if (value.hours !== null && !isReadable(found, value.hours)) {
    const detail = 'expected hours such as Mo-Fr 06:00-22:00 or 24/7'
    return problem(c, 'bad_input', { field: 'hours', detail })
  }
  const spot = await placed(found, value)
  if (!spot) return problem(c, 'unknown_place', { field: 'where.place' })
  const reachM = DIFFICULTY_REACH_M[value.kind]
  if (metresFrom(found.compound.ring, spot.at) <= reachM) return spot
  const detail = `expected a position at most ${reachM} m from the compound`
  return problem(c, 'bad_input', { field: 'where.at', detail })
}

async function placed(
  { house, community }: OfCompound['Variables'],
  { where }: DifficultyValue,
): Promise<Spot | null> {
  if (!('place' in where)) return { ...where, placeId: null }
  const found = await findPlace(house.db, where.place)
  if (found?.communityId !== community.id) return null
  return { name: found.place.name, at: found.place.at, placeId: found.place.id }
}

const isReadable = ({ community, act }: OfCompound['Variables'], hours: string): boolean =>
  hoursIn(hours, community, act.now).changes.some(({ state }) => state !== 'unknown')
