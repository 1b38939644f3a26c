import type { OsmRelation, OsmWay, Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { polygonsOf } from '../osm/shapes.ts'
import { type MapFeature, namesOf } from './feature.ts'
import { labelsOf } from './labels.ts'
import { type Drawn, drawnOf } from './rules.ts'
import { LAYERS, type LayerName } from './zoom.ts'

export type MapLayers = Readonly<Record<LayerName, MapFeature[]>>

/** All that the base map draws of an extract, layer by layer. */
export function mapLayers(extract: Extract): MapLayers {
  const layers = Object.fromEntries(LAYERS.map((name) => [name, []])) as unknown as MapLayers
  for (const element of drawable(extract)) {
    for (const drawn of drawnOf(element.tags)) {
      const geometry = geometryOf(extract, element, drawn)
      if (geometry)
        layers[drawn.layer].push({
          type: 'Feature',
          geometry,
          properties: propertiesOf(element.tags, drawn),
        })
    }
  }
  layers.labels.push(...labelsOf(extract))
  return layers
}

function* drawable(extract: Extract): Generator<OsmWay | OsmRelation> {
  yield* extract.ways.values()
  for (const relation of extract.relations.values())
    if (relation.tags.type === 'multipolygon') yield relation
}

function geometryOf(
  extract: Extract,
  element: OsmWay | OsmRelation,
  { as }: Drawn,
): MapFeature['geometry'] | null {
  if (as === 'area') {
    const polygons = polygonsOf(extract, element)
    return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null
  }
  if (element.type === 'relation') return null
  const coordinates = element.refs.flatMap((ref) => {
    const at = extract.at.get(ref)
    return at ? [at] : []
  })
  return coordinates.length > 1 ? { type: 'LineString', coordinates } : null
}

function propertiesOf(tags: Tags, { layer, kind }: Drawn): MapFeature['properties'] {
  const levels = Number.parseInt(tags['building:levels'] ?? '', 10)
  return {
    kind,
    ...(layer === 'buildings' && levels > 0 && { levels }),
    ...(layer === 'streets' && namesOf(tags)),
    ...(isTrue(tags.bridge) && layer === 'streets' && { bridge: true }),
    ...(isTrue(tags.tunnel) && (layer === 'streets' || layer === 'railways') && { tunnel: true }),
  }
}

const isTrue = (value: string | undefined) => value !== undefined && value !== 'no'
