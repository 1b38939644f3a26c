import {
  type Bounds,
  distanceM,
  contains as inBounds,
  type LngLat,
} from '../../../domain/kit/geo.ts'
import type { KindId } from '../../../domain/places/kinds.ts'
import type { OsmNode, OsmRelation, OsmWay, Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { areaM2, type Polygon, pointInside } from '../osm/polygon.ts'
import { polygonsOf } from '../osm/shapes.ts'
import { kindOf } from './classify.ts'

/** An element of the extract that is a place, before it is named. */
export interface FoundPlace {
  /** `n123`, `w123` or `r123` */
  readonly source: string
  readonly kind: KindId
  readonly at: LngLat
  readonly tags: Tags
}

/** Why something that looks like a place is not taken. */
export type PlaceRefusal =
  | 'private'
  | 'outside'
  | 'out_of_use'
  | 'incomplete'
  | 'too_small'
  | 'other_kind'

/** What is for its owners only where it is tagged so; a school's `access=private` says nothing of the kind. */
const OPEN_TO_ALL: ReadonlySet<KindId> = new Set(['toilet', 'park', 'gym', 'recycling'])

/** A green strip with a name of its own is a park from about a tennis court on. */
const SMALLEST_PARK_M2 = 260

/** Keys whose values are shops and services: one without a kind is worth telling. */
const SERVICE_KEYS = ['shop', 'healthcare', 'craft', 'office', 'amenity']

export function findPlaces(
  extract: Extract,
  bounds: Bounds,
): { found: FoundPlace[]; refused: Partial<Record<PlaceRefusal, number>> } {
  const found: FoundPlace[] = []
  const refused: Partial<Record<PlaceRefusal, number>> = {}
  for (const element of elements(extract)) {
    const place = placeOf(extract, bounds, element)
    if (typeof place === 'object') {
      if (place) found.push(place)
    } else refused[place] = (refused[place] ?? 0) + 1
  }
  return { found, refused }
}

type Element = OsmNode | OsmWay | OsmRelation

function* elements(extract: Extract): Generator<Element> {
  yield* extract.nodes.values()
  yield* extract.ways.values()
  yield* extract.relations.values()
}

function placeOf(
  extract: Extract,
  bounds: Bounds,
  element: Element,
): FoundPlace | PlaceRefusal | null {
  const { tags } = element
  const kind = kindOf(tags)
  if (!kind) return isOtherService(tags) && isWithin(extract, bounds, element) ? 'other_kind' : null
  if (!isOpenTo(kind, tags)) return 'private'
  if (isOutOfUse(tags)) return 'out_of_use'
  const polygons = element.type === 'node' ? [] : polygonsOf(extract, element)
  if (kind === 'park' && isTooSmall(polygons)) return 'too_small'
  const at = element.type === 'node' ? positionOf(element) : doorOf(extract, element, polygons)
  if (!at) return 'incomplete'
  if (!inBounds(bounds, at)) return 'outside'
  return { source: `${element.type[0]}${element.id}`, kind, at, tags }
}

const isOtherService = (tags: Tags) => Boolean(tags.name) && SERVICE_KEYS.some((key) => key in tags)

const isOpenTo = (kind: KindId, { access }: Tags) =>
  !OPEN_TO_ALL.has(kind) || (access !== 'private' && access !== 'no')

const isOutOfUse = ({ disused, abandoned, opening_hours: hours }: Tags) =>
  disused === 'yes' || abandoned === 'yes' || hours === 'closed'

const isTooSmall = (polygons: readonly Polygon[]) =>
  polygons.length > 0 && totalArea(polygons) < SMALLEST_PARK_M2

const positionOf = ({ lng, lat }: OsmNode): LngLat => [lng, lat]

/** Good enough to count what was left out: any of its nodes. */
function isWithin(extract: Extract, bounds: Bounds, element: Element): boolean {
  if (element.type === 'node') return inBounds(bounds, positionOf(element))
  return nodeIds(extract, element).some((ref) => {
    const at = extract.at.get(ref)
    return at !== undefined && inBounds(bounds, at)
  })
}

const totalArea = (polygons: readonly Polygon[]) =>
  polygons.reduce((sum, polygon) => sum + areaM2(polygon), 0)

/** Where one goes in: a tagged entrance, or else a point inside. */
function doorOf(
  extract: Extract,
  element: OsmWay | OsmRelation,
  polygons: readonly Polygon[],
): LngLat | null {
  if (polygons.length === 0) return openWayMiddle(extract, element)
  const largest = polygons.reduce((a, b) => (areaM2(b) > areaM2(a) ? b : a))
  const inside = pointInside(largest)
  const doors = rimNodes(extract, element)
    .map((node) => ({ node, rank: doorRank(node.tags) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || awayM(a.node, inside) - awayM(b.node, inside))
  return doors.length > 0 ? [doors[0].node.lng, doors[0].node.lat] : inside
}

/** Platforms of buses and trams are often drawn as a line. */
function openWayMiddle(extract: Extract, element: OsmWay | OsmRelation): LngLat | null {
  if (element.type === 'relation') return null
  return extract.at.get(element.refs[element.refs.length >> 1]) ?? null
}

const rimNodes = (extract: Extract, element: OsmWay | OsmRelation): OsmNode[] =>
  nodeIds(extract, element).flatMap((ref) => extract.nodes.get(ref) ?? [])

function nodeIds(extract: Extract, element: OsmWay | OsmRelation): readonly number[] {
  if (element.type === 'way') return element.refs
  const ways = element.members.filter((member) => member.type === 'way')
  return ways.flatMap((member) => extract.ways.get(member.ref)?.refs ?? [])
}

function doorRank({ entrance, barrier, access }: Tags): number {
  if (access === 'no' || access === 'private') return 0
  if (entrance === 'main') return 3
  if (entrance === 'yes' || entrance === 'shop') return 2
  return barrier === 'gate' || barrier === 'entrance' ? 1 : 0
}

const awayM = ({ lng, lat }: OsmNode, at: LngLat) => distanceM([lng, lat], at)
