import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { bold } from './labels.ts'
import type { Palette } from './palette.ts'

/** Marks that would touch are one disc. */
export const clustered: ExpressionSpecification = ['has', 'point_count']

/** A disc that grows with how many marks it stands for: px at two, and at `many` of them. */
export const discRadius = (
  two: number,
  [many, most]: readonly [many: number, px: number],
  scale: number,
): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['get', 'point_count'],
  2,
  two * scale,
  many,
  most * scale,
]

/** How many marks the discs of a source stand for. */
export const clusterCounts = (
  id: string,
  source: string,
  palette: Palette,
  scale: number,
): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  source,
  filter: clustered,
  layout: {
    'text-field': ['get', 'point_count_abbreviated'],
    'text-font': bold(palette),
    'text-size': 14 * scale,
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: { 'text-color': palette.ink },
})
