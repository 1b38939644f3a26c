import { gzipSync } from 'node:zlib'
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Bounds } from '../../../domain/kit/geo.ts'
import type { MapFeature } from './feature.ts'
import type { MapLayers } from './layers.ts'
import type { Tile } from './pmtiles.ts'
import { firstZoom, LAYERS, type LayerName, MAX_ZOOM, MIN_ZOOM } from './zoom.ts'

const EXTENT = 4096

type MapData = ConstructorParameters<typeof GeoJSONVT>[0]

/** Cuts the map into gzipped vector tiles: every one that touches the box and holds anything. */
export function cutTiles(layers: MapLayers, bounds: Bounds): Tile[] {
  const indexes = LAYERS.filter((name) => layers[name].length > 0).map((name) => ({
    name,
    index: indexOf(layers[name]),
  }))
  const tiles: Tile[] = []
  for (const { z, x, y } of tilesOf(bounds)) {
    const drawn: Record<string, GeoJSONVTTile> = {}
    for (const { name, index } of indexes) {
      const tile = seenAt(name, index.getTile(z, x, y), z)
      if (tile) drawn[name] = tile
    }
    if (Object.keys(drawn).length === 0) continue
    const bytes = fromGeojsonVt(drawn, { version: 2, extent: EXTENT })
    tiles.push({ z, x, y, bytes: gzipSync(bytes, { level: 9 }) })
  }
  return tiles
}

function indexOf(features: readonly MapFeature[]): GeoJSONVT {
  const collection = { type: 'FeatureCollection', features } as unknown as MapData
  return new GeoJSONVT(collection, {
    maxZoom: MAX_ZOOM,
    indexMaxZoom: MIN_ZOOM,
    extent: EXTENT,
    buffer: 64,
  })
}

/** A tile without what is only seen from nearer, or null when nothing is left. */
function seenAt(layer: LayerName, tile: GeoJSONVTTile | null, z: number): GeoJSONVTTile | null {
  if (!tile) return null
  const features = tile.features.filter(
    (feature) => z >= firstZoom(layer, feature.tags?.kind ?? ''),
  )
  return features.length > 0 ? ({ ...tile, features } as GeoJSONVTTile) : null
}

function* tilesOf([west, south, east, north]: Bounds): Generator<{
  z: number
  x: number
  y: number
}> {
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const [left, top] = tileAt(west, north, z)
    const [right, bottom] = tileAt(east, south, z)
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) yield { z, x, y }
  }
}

/** Web Mercator, EPSG:3857. */
function tileAt(lng: number, lat: number, z: number): [x: number, y: number] {
  const n = 2 ** z
  const sin = Math.sin((lat * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
  return [Math.floor(((lng + 180) / 360) * n), Math.floor(y * n)]
}
