import { type MapLayer, tiles, widening } from './layer.ts'

/** What everything stands on. */
export const land: MapLayer = ({ land }) => ({
  id: 'land',
  type: 'background',
  paint: { 'background-color': land },
})

/** Compounds, schools and shopping grounds: a breath of tone, so that a walled quarter reads as one. */
export const areas: MapLayer = ({ surface, casing, building }) => ({
  id: 'areas',
  type: 'fill',
  ...tiles('areas'),
  minzoom: 13,
  paint: {
    'fill-color': [
      'match',
      ['get', 'kind'],
      ['pedestrian', 'compound'],
      surface,
      'parking',
      casing,
      building,
    ],
    'fill-opacity': ['match', ['get', 'kind'], 'pedestrian', 0.9, 'parking', 0.3, 0.45],
  },
})

export const green: MapLayer = ({ green }) => ({
  id: 'green',
  type: 'fill',
  ...tiles('green'),
  paint: {
    'fill-color': green,
    'fill-opacity': ['match', ['get', 'kind'], 'park', 1, 'wood', 1, 'pitch', 0.9, 0.7],
  },
})

export const water: MapLayer = ({ water }) => ({
  id: 'water',
  type: 'fill',
  ...tiles('water'),
  filter: ['==', ['geometry-type'], 'Polygon'],
  paint: { 'fill-color': water },
})

export const streams: MapLayer = ({ water }) => ({
  id: 'streams',
  type: 'line',
  ...tiles('water'),
  filter: ['==', ['geometry-type'], 'LineString'],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: {
    'line-color': water,
    'line-width': [
      'interpolate',
      ['exponential', 1.6],
      ['zoom'],
      12,
      ['match', ['get', 'kind'], 'river', 2, 0.8],
      19,
      ['match', ['get', 'kind'], 'river', 24, 7],
    ],
  },
})

export const buildings: MapLayer = ({ building, casing }) => ({
  id: 'buildings',
  type: 'fill',
  ...tiles('buildings'),
  minzoom: 14,
  paint: {
    'fill-color': building,
    'fill-outline-color': casing,
    'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.4, 15.5, 1],
  },
})

/** Compound walls decide where one can walk, so they are drawn where one would see them. */
export const walls: MapLayer = ({ muted }) => ({
  id: 'walls',
  type: 'line',
  ...tiles('walls'),
  minzoom: 15,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': muted, 'line-opacity': 0.45, 'line-width': widening(0.4, 0.8, 2.5) },
})

export const railways: MapLayer = ({ casing }) => ({
  id: 'railways',
  type: 'line',
  ...tiles('railways'),
  filter: ['!=', ['get', 'tunnel'], true],
  paint: { 'line-color': casing, 'line-width': widening(0.6, 1.4, 4) },
})

/** Metro and rail below ground: there, and out of the way. */
export const tunnels: MapLayer = ({ casing }) => ({
  id: 'railway-tunnels',
  type: 'line',
  ...tiles('railways'),
  filter: ['==', ['get', 'tunnel'], true],
  paint: {
    'line-color': casing,
    'line-width': widening(0.5, 1.2, 3),
    'line-dasharray': [4, 3],
    'line-opacity': 0.7,
  },
})
