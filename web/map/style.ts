import type { StyleSpecification } from 'maplibre-gl'
import type { Lang } from '../app/i18n.ts'
import { inOrder } from './order.ts'
import type { Palette } from './palette.ts'

export interface BaseMap {
  /** a TileJSON document, or the URL template of vector tiles */
  readonly tiles: string
  readonly bounds: readonly [number, number, number, number]
}

/** Zooms at which the import cuts tiles; nearer, the deepest ones are enlarged. */
const TILE_ZOOMS = { minzoom: 11, maxzoom: 15 }

/** The base map of a community: own layers, own tokens, the device's fonts. */
export const baseStyle = (base: BaseMap, palette: Palette, lang: Lang): StyleSpecification => ({
  version: 8,
  sources: {
    tiles: { type: 'vector', ...tilesOf(base) },
  },
  layers: inOrder(palette, lang),
})

const tilesOf = ({ tiles, bounds }: BaseMap) =>
  tiles.includes('{z}')
    ? { tiles: [tiles], bounds: [...bounds] as BaseMapBounds, ...TILE_ZOOMS }
    : { url: tiles }

type BaseMapBounds = [number, number, number, number]
