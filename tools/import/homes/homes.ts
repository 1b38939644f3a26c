import { type Bounds, contains as inBounds, type LngLat } from '../../../domain/kit/geo.ts'
import type { OsmNode, OsmRelation, OsmWay, Tags } from '../osm/elements.ts'
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
      const refusal = refusalOf(building.tags, polygon, land)
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

function refusalOf(tags: Tags, polygon: Polygon, land: ResidentialLand): HomeRefusal | null {
  if (DWELLINGS.has(tags.building)) return null
  if (tags.building !== 'yes' || OTHER_USES.some((key) => key in tags)) return 'not_lived_in'
  if (!land.holds(pointInside(polygon))) return 'use_unknown'
  return areaM2(polygon) < SMALLEST_M2 ? 'too_small' : null
}

function homeIn(
  extract: Extract,
  building: OsmWay | OsmRelation,
  polygon: Polygon,
  country: string,
): Home {
  const { tags } = building
  const people = peopleIn({ tags, footprintM2: areaM2(polygon), country })
  return {
    at: doorOf(extract, building) ?? pointInside(polygon),
    population: Math.round(people * 10) / 10,
  }
}

/** The staircase people come down, where it is mapped. */
function doorOf(extract: Extract, building: OsmWay | OsmRelation): LngLat | null {
  if (building.type === 'relation') return null
  const doors = building.refs.flatMap((ref) => extract.nodes.get(ref) ?? []).filter(isDoor)
  return doors.length > 0 ? [doors[0].lng, doors[0].lat] : null
}

const isDoor = ({ tags }: OsmNode) =>
  tags.entrance === 'main' ||
  tags.entrance === 'staircase' ||
  tags.entrance === 'yes' ||
  tags.entrance === 'home'
