import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl'
import { type Bounds, distanceM, type LngLat } from '../../domain/kit/geo.ts'
import { keep } from '../app/offline.ts'
import type { Community } from '../app/page.ts'
import { tileAt, tileCentre } from './mercator.ts'

const ZOOMS = [11, 12, 13, 14, 15]
/** A quarter of 3 km is some forty tiles; a larger one keeps what is nearest its centre. */
const MOST_TILES = 160
const AT_ONCE = 8

export type Tile = readonly [z: number, x: number, y: number]

/**
 * Has the service worker keep the quarter's base map, a few tiles at a time, once the map is at
 * rest; resolves when that is done.
 */
export async function warmTiles(map: MapLibre, { bounds, center }: Community): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await map.once('idle')
  const [template] = map.getSource<VectorTileSource>('tiles')?.tiles ?? []
  if (!template) return
  const urls = tilesOf(bounds, center, MOST_TILES).map((tile) => urlOf(template, tile))
  for (let i = 0; i < urls.length; i += AT_ONCE) await keep(urls.slice(i, i + AT_ONCE))
}

/** The tiles that cover a box, far views first, and in each the nearest to `center`; at most `most`. */
export function tilesOf([west, south, east, north]: Bounds, center: LngLat, most: number): Tile[] {
  return ZOOMS.flatMap((z) => {
    const [left, top] = tileAt([west, north], z)
    const [right, bottom] = tileAt([east, south], z)
    const tiles: Tile[] = []
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) tiles.push([z, x, y])
    const away = (tile: Tile) => distanceM(tileCentre(tile), center)
    return tiles.sort((a, b) => away(a) - away(b))
  }).slice(0, most)
}

const urlOf = (template: string, [z, x, y]: Tile): string =>
  template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
