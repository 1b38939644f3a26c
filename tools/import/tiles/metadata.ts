import type { MapLayers } from './layers.ts'
import { firstZoom, LAYERS, type LayerName, MAX_ZOOM } from './zoom.ts'

/** What an archive says of itself: the name, and each layer's fields, for readers of its TileJSON. */
export interface ArchiveMetadata extends Readonly<Record<string, unknown>> {
  readonly name: string
  readonly type: 'baselayer'
  readonly vector_layers: readonly VectorLayer[]
}

/** @see https://github.com/mapbox/tilejson-spec/tree/master/3.0.0#33-vector_layers */
interface VectorLayer {
  readonly id: LayerName
  readonly fields: Readonly<Record<string, FieldType>>
  readonly minzoom: number
  readonly maxzoom: number
}

type FieldType = 'String' | 'Number' | 'Boolean'

const TYPES: Readonly<Record<string, FieldType>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
}

/** Describes the layers that hold anything, with the fields that their features have. */
export function metadataOf(name: string, layers: MapLayers): ArchiveMetadata {
  const drawn = LAYERS.filter((layer) => layers[layer].length > 0)
  return {
    name,
    type: 'baselayer',
    vector_layers: drawn.map((layer) => vectorLayer(layer, layers[layer])),
  }
}

function vectorLayer(id: LayerName, features: MapLayers[LayerName]): VectorLayer {
  const fields: Record<string, FieldType> = {}
  for (const { properties } of features)
    for (const [field, value] of Object.entries(properties)) fields[field] ??= TYPES[typeof value]
  const seen = features.map(({ properties }) => firstZoom(id, String(properties.kind)))
  const minzoom = seen.reduce((a, b) => Math.min(a, b), MAX_ZOOM)
  return { id, fields, minzoom, maxzoom: MAX_ZOOM }
}
