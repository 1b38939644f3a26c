import { type Freshness, freshness } from '../../domain/facts/freshness.ts'
import type { AmenityId } from '../../domain/places/amenities.ts'
import type { AmenityState, PlaceProperties } from '../../domain/places/place.ts'

/** A thing at a place, as it is shown: its state, and what that is worth by now. */
export interface Line {
  readonly id: AmenityId
  readonly state: AmenityState['state']
  readonly confirmedAt: number | null
  readonly freshness: Freshness
  readonly disputed: boolean
}

/** What there is at a place, each with what people said of it last. */
export const linesOf = (
  { amenities, amenity_states }: Pick<PlaceProperties, 'amenities' | 'amenity_states'>,
  now: number,
): Line[] => amenities.map((id) => lineOf(id, amenity_states, now))

function lineOf(id: AmenityId, states: readonly AmenityState[], now: number): Line {
  const told = states.find((each) => each.id === id)
  const confirmedAt = told?.confirmed_at ?? null
  return {
    id,
    state: told?.state ?? 'present',
    confirmedAt,
    freshness: freshness(confirmedAt, now),
    disputed: told?.disputed ?? false,
  }
}

/** In the order in which a word is worth most: what one looks for, what is disputed, what is oldest. */
export const neediest = <L extends Line>(lines: readonly L[], wanted: readonly AmenityId[]): L[] =>
  lines.toSorted(
    (a, b) =>
      Number(wanted.includes(b.id)) - Number(wanted.includes(a.id)) ||
      Number(b.disputed) - Number(a.disputed) ||
      (a.confirmedAt ?? 0) - (b.confirmedAt ?? 0),
  )

/** Whether a thing may be gone for: what is broken or used up is not there. */
export const canBeUsed = (
  id: AmenityId,
  { amenities, amenity_states }: Pick<PlaceProperties, 'amenities' | 'amenity_states'>,
): boolean => {
  const state = amenity_states.find((each) => each.id === id)?.state
  return amenities.includes(id) && state !== 'broken' && state !== 'out'
}
