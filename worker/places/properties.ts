import { aged } from '../../domain/facts/standing.ts'
import { doorState, type OpenState } from '../../domain/places/hours.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { AmenityState, Place, PlaceProperties } from '../../domain/places/place.ts'
import { type Community, centerOf } from '../communities/store.ts'
import { hoursAround, type Where } from './hours.ts'

/** A place as it goes over the wire, with the state of its door now. */
export function propertiesOf(place: Place, community: Community, now: number): PlaceProperties {
  const { id, kind, name, nameEn, address, phone, hours, wheelchair, amenities } = place
  const { changes, horizon } = hoursAround(hours, whereIs(community), now)
  return {
    id,
    kind,
    name,
    name_en: nameEn,
    open: openState(doorState(changes, now, horizon).is),
    address,
    phone,
    hours,
    hours_changes: changes,
    hours_horizon: horizon,
    wheelchair,
    amenities,
    amenity_states: statesOf(place, now),
  }
}

/** Where people look for one thing, and go elsewhere if it is not there. */
const KEPT_TRUE: readonly KindId[] = ['station', 'rest_stop']

function statesOf({ kind, amenities, standings = [] }: Place, now: number): AmenityState[] {
  if (!KEPT_TRUE.includes(kind)) return []
  return amenities.flatMap((id) => {
    const line = standings.find(({ key }) => key === id)
    if (!line) return []
    const { state, confirmedAt, disputedAt } = aged(line, now)
    return [{ id, state, confirmed_at: confirmedAt, disputed: disputedAt !== null }]
  })
}

/** The state of a door now, by the hours that are recorded of it. */
export function openNow(hours: string | null, community: Community, now: number): OpenState {
  const { changes, horizon } = hoursAround(hours, whereIs(community), now)
  return openState(doorState(changes, now, horizon).is)
}

const whereIs = (community: Community): Where => ({
  timeZone: community.timeZone,
  country: community.country,
  center: centerOf(community),
})

const openState = (is: ReturnType<typeof doorState>['is']): OpenState =>
  is === 'closes_soon' ? 'open' : is
