import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Lang } from '../app/i18n.ts'
import type { Palette } from './palette.ts'

/** A layer of the map, in the colours of a palette and with names in the reader's language. */
export type MapLayer = (palette: Palette, lang: Lang) => LayerSpecification

/** Widths that grow with the zoom, in pixels at zooms 12, 15 and 19. */
export const widening = (z12: number, z15: number, z19: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  12,
  z12,
  15,
  z15,
  19,
  z19,
]

/** The vector tiles of the community, by their layer's name. */
export const tiles = (layer: string) => ({ source: 'tiles', 'source-layer': layer }) as const
