import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import { type MapLayer, tiles } from './layer.ts'

type Widths = Record<'motorway' | 'major' | 'minor' | 'service', number>

const CARRIAGEWAYS = ['motorway', 'major', 'minor', 'service', 'pedestrian']
const FOOTWAYS = ['path', 'steps']

const z12: Widths = { motorway: 2.4, major: 1.8, minor: 0.6, service: 0.2 }
const z15: Widths = { motorway: 9, major: 8, minor: 4.5, service: 2 }
const z19: Widths = { motorway: 46, major: 44, minor: 30, service: 14 }

const byKind = (width: Widths, extra: number): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'motorway',
  width.motorway + extra,
  'major',
  width.major + extra,
  ['minor', 'pedestrian'],
  width.minor + extra,
  width.service + extra,
]

const carriagewayWidth = (casing: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  12,
  byKind(z12, casing * 0.6),
  15,
  byKind(z15, casing),
  19,
  byKind(z19, casing * 1.6),
]

const on = (kinds: string[], bridge: boolean): FilterSpecification => [
  'all',
  ['in', ['get', 'kind'], ['literal', kinds]],
  [bridge ? '==' : '!=', ['get', 'bridge'], true],
]

const round = { 'line-cap': 'round', 'line-join': 'round' } as const

const casing =
  (id: string, bridge: boolean): MapLayer =>
  (palette) => ({
    id,
    type: 'line',
    ...tiles('streets'),
    filter: on(CARRIAGEWAYS, bridge),
    minzoom: 12,
    layout: bridge ? { 'line-join': 'round' } : round,
    paint: {
      'line-color': palette.casing,
      'line-width': carriagewayWidth(bridge ? 2.4 : 1.4),
      'line-opacity': ['case', ['==', ['get', 'tunnel'], true], 0.4, 1],
    },
  })

const surface =
  (id: string, bridge: boolean): MapLayer =>
  (palette) => ({
    id,
    type: 'line',
    ...tiles('streets'),
    filter: on(CARRIAGEWAYS, bridge),
    layout: {
      ...round,
      'line-sort-key': byKind({ motorway: 4, major: 3, minor: 2, service: 1 }, 0),
    },
    paint: {
      'line-color': palette.road,
      'line-width': carriagewayWidth(0),
      'line-opacity': ['case', ['==', ['get', 'tunnel'], true], 0.5, 1],
    },
  })

export const casings = casing('street-casings', false)
export const streets = surface('streets', false)
export const bridgeCasings = casing('bridge-casings', true)
export const bridges = surface('bridges', true)

/** Footways and alleys carry most of a walk, so they are lines of their own, not thin roads. */
export const footways: MapLayer = (palette) => ({
  id: 'footways',
  type: 'line',
  ...tiles('streets'),
  filter: ['in', ['get', 'kind'], ['literal', FOOTWAYS]],
  minzoom: 14,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.casing,
    'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 14, 0.8, 19, 5],
    'line-dasharray': [
      'match',
      ['get', 'kind'],
      'steps',
      ['literal', [0.6, 0.5]],
      ['literal', [3, 1]],
    ],
  },
})
