import { type Bounds, contains as inBounds, type LngLat } from '../../../domain/kit/geo.ts'
import type { OsmNode, OsmRelation, OsmWay } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { areaM2, type Polygon, pointInside } from '../osm/polygon.ts'
import { polygonsOf } from '../osm/shapes.ts'
import { peopleIn } from './occupancy.ts'
import { ResidentialLand } from './residential-land.ts'

/** A building people live in. */
export interface Home {
  readonly at: LngLat
  readonly population: number
}

export type HomeRefusal = 'not_lived_in' | 'use_unknown' | 'too_small'

/** Key:building: what is built to live in. */
const DWELLINGS = new Set([
  'residential',
  'apartments',
  'house',
  'detached',
  'semidetached_house',
  'semi',
  'terrace',
  'dormitory',
  'bungalow',
  'static_caravan',
  'houseboat',
  'farm',
])

/** A building with one of these serves something else, whatever land it stands on. */
const OTHER_USES = [
  'amenity',
  'shop',
  'office',
  'tourism',
  'leisure',
  'healthcare',
  'man_made',
  'craft',
  'railway',
]

/** Sheds, kiosks and transformer houses in a compound are tagged `building=yes` too. */
const SMALLEST_M2 = 40

/** The homes of an extract within a box, and why the other buildings are none. */
export function homesOf(
  extract: Extract,
  where: { bounds: Bounds; country: string },
): { homes: Home[]; skipped: Partial<Record<HomeRefusal, number>> } {
  const land = new ResidentialLand(extract)
  const homes: Home[] = []
  const skipped: Partial<Record<HomeRefusal, number>> = {}
  for (const building of buildings(extract))
    for (const polygon of polygonsOf(extract, building)) {
      const middle = pointInside(polygon)
      if (!inBounds(where.bounds, middle)) continue
      const refusal = refusalOf(extract, building, land.holds(middle))
      if (refusal) skipped[refusal] = (skipped[refusal] ?? 0) + 1
      else homes.push(homeIn(extract, building, polygon, where.country))
    }
  return { homes, skipped }
}

function* buildings(extract: Extract): Generator<OsmWay | OsmRelation> {
  const isBuilding = ({ tags }: OsmWay | OsmRelation) => tags.building && tags.building !== 'no'
  for (const way of extract.ways.values()) if (isBuilding(way)) yield way
  for (const relation of extract.relations.values())
    if (isBuilding(relation) && relation.tags.type === 'multipolygon') yield relation
}

function refusalOf(
  extract: Extract,
  building: OsmWay | OsmRelation,
  onResidentialLand: boolean,
): HomeRefusal | null {
  const { tags } = building
  if (DWELLINGS.has(tags.building) || tags['building:flats']) return null
  if (tags.building !== 'yes' || OTHER_USES.some((key) => key in tags)) return 'not_lived_in'
  if (doorsOf(extract, building).some(isOfFlats)) return null
  if (!onResidentialLand) return 'use_unknown'
  return totalAreaM2(extract, building) < SMALLEST_M2 ? 'too_small' : null
}

const totalAreaM2 = (extract: Extract, building: OsmWay | OsmRelation) =>
  polygonsOf(extract, building).reduce((sum, polygon) => sum + areaM2(polygon), 0)

function homeIn(
  extract: Extract,
  building: OsmWay | OsmRelation,
  polygon: Polygon,
  country: string,
): Home {
  const { tags } = building
  const [door] = doorsOf(extract, building)
  const people = peopleIn({ tags, footprintM2: areaM2(polygon), country })
  return {
    // The staircase people come down, where it is mapped.
    at: door ? [door.lng, door.lat] : pointInside(polygon),
    population: Math.round(people * 10) / 10,
  }
}

const doorsOf = (extract: Extract, building: OsmWay | OsmRelation): OsmNode[] =>
  building.type === 'way'
    ? building.refs.flatMap((ref) => extract.nodes.get(ref) ?? []).filter(isDoor)
    : []

const DOORS = new Set(['main', 'yes', 'staircase', 'home'])

const isDoor = ({ tags }: OsmNode) => DOORS.has(tags.entrance)

/** Key:entrance: a `staircase` or a `home` is a way to dwellings, whatever the building says. */
const isOfFlats = ({ tags }: OsmNode) => tags.entrance === 'staircase' || tags.entrance === 'home'
