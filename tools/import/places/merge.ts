import { distanceM } from '../../../domain/kit/geo.ts'
import type { KindId } from '../../../domain/places/kinds.ts'
import type { FoundPlace } from './found.ts'

/** How far apart two elements of one name are still one place: a shop's node and its building. */
const ONE_PLACE_M = 60

/** Stops of both directions, the point and the area of one park or school. */
const ONE_PLACE_OF_KIND_M: Partial<Record<KindId, number>> = {
  bus: 120,
  park: 250,
  school: 250,
  hospital: 250,
  // Exits across the road from each other are two.
  metro: 40,
}

/** A pole without a name this near to a named stop is the same stop. */
const SAME_STOP_M = 60

/** An entrance this near belongs to the station. */
const STATION_REACH_M = 400

export interface Merged {
  readonly places: readonly FoundPlace[]
  readonly duplicates: number
}

/** One place for what the map holds several times; the element first by type and number stays. */
export function mergeDuplicates(found: readonly FoundPlace[]): Merged {
  const namesakes = new Map<string, FoundPlace[]>()
  for (const place of preferEntrances(found).toSorted(bySource)) {
    const same = namesakes.get(namesake(place))
    if (same) same.push(place)
    else namesakes.set(namesake(place), [place])
  }
  const merged = dropNamelessStops([...namesakes.values()].flatMap(mergeNear))
  return { places: merged, duplicates: found.length - merged.length }
}

/** Of a station people reach the entrances; its own point lies on the tracks. */
function preferEntrances(found: readonly FoundPlace[]): FoundPlace[] {
  const entrances = found.filter(isEntrance)
  const station = stationsOf(found)
  const named = entrances.map((entrance) => {
    const its = nearestStation(entrance, station)
    return its ? { ...entrance, tags: entranceTags(entrance, its) } : entrance
  })
  const entered = new Set(entrances.map((entrance) => nearestStation(entrance, station)))
  return [...found.filter((place) => !isEntrance(place) && !entered.has(place)), ...named]
}

const isEntrance = ({ tags }: FoundPlace) => tags.railway === 'subway_entrance'

const stationsOf = (found: readonly FoundPlace[]) =>
  found.filter((place) => place.kind === 'metro' && !isEntrance(place) && place.tags.name)

function nearestStation(
  entrance: FoundPlace,
  stations: readonly FoundPlace[],
): FoundPlace | undefined {
  let nearest: FoundPlace | undefined
  let within = STATION_REACH_M
  for (const station of stations) {
    const away = distanceM(entrance.at, station.at)
    if (away >= within) continue
    within = away
    nearest = station
  }
  return nearest
}

/** “软件园” with exit C becomes “软件园 C口”: the name of an exit alone says nothing. */
function entranceTags({ tags }: FoundPlace, station: FoundPlace): FoundPlace['tags'] {
  const exit = tags.ref ?? exitIn(tags.name)
  const name = station.tags['name:zh'] ?? station.tags.name
  const nameEn = station.tags['name:en'] ?? station.tags.name
  const isHan = /\p{Script=Han}/u.test(name)
  return {
    ...tags,
    name: exit ? `${name} ${exit}${isHan ? '口' : ''}` : name,
    'name:zh': '',
    'name:en': exit ? `${nameEn}, exit ${exit}` : nameEn,
  }
}

function exitIn(name: string | undefined): string | undefined {
  return (
    name?.match(/^(?:Exit )?([A-Z]\d?|\d{1,2})(?:口|出口)?$/)?.[1] ??
    name?.match(/([A-Z]\d?|\d{1,2})(?:口|出口)$/)?.[1]
  )
}

const namesake = ({ kind, source, tags }: FoundPlace) =>
  `${kind} ${tags.name ?? tags.brand ?? source}`

function mergeNear(places: readonly FoundPlace[]): FoundPlace[] {
  const kept: FoundPlace[] = []
  for (const place of places) {
    const i = kept.findIndex((other) => isSame(other, place))
    // What only the second one tells (hours, phone) is kept too.
    if (i < 0) kept.push(place)
    else kept[i] = { ...kept[i], tags: { ...place.tags, ...kept[i].tags } }
  }
  return kept
}

function isSame(a: FoundPlace, b: FoundPlace): boolean {
  return distanceM(a.at, b.at) <= (ONE_PLACE_OF_KIND_M[a.kind] ?? ONE_PLACE_M)
}

function dropNamelessStops(places: readonly FoundPlace[]): FoundPlace[] {
  const named = places.filter(({ kind, tags }) => kind === 'bus' && tags.name)
  const kept: FoundPlace[] = []
  for (const place of places) {
    const isNameless = place.kind === 'bus' && !place.tags.name
    if (isNameless && named.some((stop) => distanceM(stop.at, place.at) <= SAME_STOP_M)) continue
    // Poles on both sides of the road, none of them named, are one stop too.
    if (isNameless) named.push(place)
    kept.push(place)
  }
  return kept
}

const RANK: Readonly<Record<string, number>> = { n: 0, w: 1, r: 2 }

function bySource(a: FoundPlace, b: FoundPlace): number {
  return (
    RANK[a.source[0]] - RANK[b.source[0]] || Number(a.source.slice(1)) - Number(b.source.slice(1))
  )
}
