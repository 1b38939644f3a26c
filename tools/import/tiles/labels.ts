import type { LngLat } from '../../../domain/kit/geo.ts'
import type { Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { areaM2, pointInside } from '../osm/polygon.ts'
import { polygonsOf } from '../osm/shapes.ts'
import { type MapFeature, namesOf } from './feature.ts'

const PLACES = new Set(['suburb', 'quarter', 'neighbourhood', 'village', 'town', 'square'])

/** The names written on the map, each at a point inside what it names; large things first. */
export function labelsOf(extract: Extract): MapFeature[] {
  const labels: { feature: MapFeature; sizeM2: number }[] = []
  for (const { lng, lat, tags } of extract.nodes.values())
    if (PLACES.has(tags.place) && tags.name)
      labels.push({ feature: label('area', [lng, lat], tags), sizeM2: Number.POSITIVE_INFINITY })
  for (const element of [...extract.ways.values(), ...extract.relations.values()]) {
    const kind = element.tags.name ? labelKind(element.tags) : null
    if (!kind) continue
    const polygons = polygonsOf(extract, element)
    if (polygons.length === 0) continue
    const largest = polygons.reduce((a, b) => (areaM2(b) > areaM2(a) ? b : a))
    labels.push({
      feature: label(kind, pointInside(largest), element.tags),
      sizeM2: areaM2(largest),
    })
  }
  return labels.toSorted((a, b) => b.sizeM2 - a.sizeM2).map(({ feature }) => feature)
}

function label(kind: string, at: LngLat, tags: Tags): MapFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at },
    properties: { kind, ...namesOf(tags) },
  }
}

function labelKind(tags: Tags): string | null {
  if (tags.leisure === 'park' || tags.leisure === 'garden') return 'park'
  if (tags.natural === 'water' || tags.waterway === 'riverbank') return 'water'
  if (PLACES.has(tags.place)) return 'area'
  if (tags.landuse === 'residential' || tags.residential) return 'compound'
  if (tags.building && tags.building !== 'no') return 'building'
  return /^(school|university|college|hospital)$/.test(tags.amenity ?? '') ? 'compound' : null
}
