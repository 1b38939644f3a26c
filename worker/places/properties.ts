import { aged } from '../../domain/facts/standing.ts'
import { doorState, type OpenState } from '../../domain/places/hours.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type {
  AmenityState,
  Place,
  PlaceProperties,
  StationProperties,
  StationStanding,
} from '../../domain/places/place.ts'
import { isShut } from '../../domain/stations/life.ts'
import { type Community, centerOf } from '../communities/store.ts'
import { type Hours, hoursAround, type Where } from './hours.ts'

/** A place as it goes over the wire, with the state of its door now. */
export function propertiesOf(place: Place, community: Community, now: number): PlaceProperties {
  const { id, kind, name, nameEn, address, phone, hours, wheelchair, amenities } = place
  const { changes, horizon } = doorAround(place, community, now)
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
    ...(place.station ? { station: told(id, place.station) } : {}),
  }
}

const told = (id: string, { photo, ...station }: StationStanding): StationProperties => ({
  state: station.state,
  because: station.because,
  present_until: station.presentUntil,
  services: station.services,
  plaque: station.plaque,
  photo: photo === null ? null : `/p/${id}/photo/${photo}`,
})

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

/** What tells of a door: the hours that are recorded of it, and what whoever keeps the place says. */
export type Doored = Pick<Place, 'hours' | 'station'>

/** The state of a door now. */
export function openNow(place: Doored, community: Community, now: number): OpenState {
  const { changes, horizon } = doorAround(place, community, now)
  return openState(doorState(changes, now, horizon).is)
}

/** A station that is shut is so whatever its hours say, and nobody knows until when. */
function doorAround({ hours, station }: Doored, community: Community, now: number): Hours {
  const around = hoursAround(hours, whereIs(community), now)
  if (!station || !isShut(station.state)) return around
  return { ...around, changes: [{ at: around.changes[0].at, state: 'closed' }] }
}

const whereIs = (community: Community): Where => ({
  timeZone: community.timeZone,
  country: community.country,
  center: centerOf(community),
})

const openState = (is: ReturnType<typeof doorState>['is']): OpenState =>
  is === 'closes_soon' ? 'open' : is
