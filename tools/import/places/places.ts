import { pinyin } from 'pinyin-pro'
import type { Bounds, LngLat } from '../../../domain/kit/geo.ts'
import type { Place } from '../../../domain/places/place.ts'
import { searchSuffixes } from '../../../domain/places/search.ts'
import type { Extract } from '../osm/extract.ts'
import { describe } from './describe.ts'
import { type FoundPlace, findPlaces, type PlaceRefusal } from './found.ts'
import { Grounds } from './grounds.ts'
import { placeId } from './id.ts'
import { mergeDuplicates } from './merge.ts'
import { nameOf, type Whereabouts } from './naming.ts'
import { StreetNames } from './street-names.ts'

/** A place with what the database keeps beside it. */
export interface ImportedPlace extends Place {
  readonly source: string
  readonly suffixes: readonly string[]
}

export interface Places {
  readonly places: readonly ImportedPlace[]
  readonly skipped: Readonly<Partial<Record<PlaceRefusal | 'duplicate', number>>>
}

/** The places of an extract within a box, named, described and ready to be found. */
export function placesOf(
  extract: Extract,
  where: { bounds: Bounds; center: LngLat; slug: string; country: string },
): Places {
  const { found, refused } = findPlaces(extract, where.bounds)
  const { places, duplicates } = mergeDuplicates(found)
  const streets = new StreetNames(extract, where.center)
  const grounds = new Grounds(extract)
  const whereabouts = (at: LngLat) => streets.nearest(at) ?? grounds.around(at)
  return {
    places: places.map((place) => imported(place, whereabouts, where)),
    skipped: duplicates > 0 ? { ...refused, duplicate: duplicates } : refused,
  }
}

function imported(
  { source, kind, at, tags }: FoundPlace,
  whereabouts: (at: LngLat) => Whereabouts | null,
  { slug, country }: { slug: string; country: string },
): ImportedPlace {
  const described = describe(tags, country)
  const named = nameOf(kind, tags, described, described.name ? null : whereabouts(at))
  const findable = { ...named, address: described.address, initials: initialsOf(named.name) }
  return {
    ...described,
    ...named,
    id: placeId(slug, source),
    source,
    kind,
    at: [rounded(at[0]), rounded(at[1])],
    suffixes: searchSuffixes(findable),
  }
}

/** OpenStreetMap's own precision: a centimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** First letters of the pinyin of a name; null where there is no Chinese in it. */
export function initialsOf(name: string): string | null {
  if (!/\p{Script=Han}/u.test(name)) return null
  const letters = pinyin(name, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
  return letters.join('').replace(/\s+/g, '').toLowerCase()
}
