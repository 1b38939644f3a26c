import type { ExpressionSpecification } from 'maplibre-gl'
import type { Lang } from '../app/i18n.ts'
import { type MapLayer, tiles } from './layer.ts'
import type { Palette } from './palette.ts'

/** No glyph server: the renderer draws text with fonts of the device. */
export const regular = ({ fonts }: Palette): string[] => [...fonts]

/** The renderer reads the weight off the first name. */
export const bold = ({ fonts }: Palette): string[] => ['Bold', ...fonts]

const named = (lang: Lang): ExpressionSpecification =>
  lang === 'en' ? ['coalesce', ['get', 'name_en'], ['get', 'name']] : ['get', 'name']

export const streetNames: MapLayer = (palette, lang) => ({
  id: 'street-names',
  type: 'symbol',
  ...tiles('streets'),
  filter: [
    'all',
    ['has', 'name'],
    ['in', ['get', 'kind'], ['literal', ['motorway', 'major', 'minor', 'pedestrian']]],
  ],
  minzoom: 14,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 320,
    'symbol-sort-key': ['match', ['get', 'kind'], 'major', 0, 'motorway', 1, 2],
    'text-field': named(lang),
    'text-font': regular(palette),
    'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 18, 14],
    'text-letter-spacing': 0.08,
    'text-padding': 8,
  },
  paint: {
    'text-color': palette.label,
    'text-halo-color': palette.road,
    'text-halo-width': 1.4,
  },
})

export const areaNames: MapLayer = (palette, lang) => ({
  id: 'area-names',
  type: 'symbol',
  ...tiles('labels'),
  minzoom: 12,
  filter: [
    'step',
    ['zoom'],
    ['==', ['get', 'kind'], 'area'],
    13,
    ['in', ['get', 'kind'], ['literal', ['area', 'park', 'water']]],
    15,
    ['!=', ['get', 'kind'], 'building'],
    17,
    true,
  ],
  layout: {
    'text-field': named(lang),
    'text-font': [
      'match',
      ['get', 'kind'],
      'area',
      ['literal', bold(palette)],
      ['literal', regular(palette)],
    ],
    'text-size': ['match', ['get', 'kind'], 'area', 15, 12],
    'text-max-width': 7,
    'text-padding': 6,
    'symbol-sort-key': [
      'match',
      ['get', 'kind'],
      'area',
      0,
      'park',
      1,
      'water',
      2,
      'compound',
      3,
      4,
    ],
  },
  paint: {
    'text-color': palette.label,
    'text-opacity': ['match', ['get', 'kind'], ['area', 'building'], 0.75, 0.9],
    'text-halo-color': palette.land,
    'text-halo-width': 1.4,
  },
})
