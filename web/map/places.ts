import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibre,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { TextSize } from '../app/page.ts'
import { clusterCounts, clustered, discRadius } from './clusters.ts'
import { regular } from './labels.ts'
import type { Palette } from './palette.ts'
import { NO_PLACES, type PlaceFeatures } from './place-features.ts'

export const PLACE_LAYERS = ['clusters', 'place-dots', 'places'] as const

/** All places of the filter; the selected and the pointed-at one, out of their clusters and ringed. */
export type PlaceSource = 'places' | 'chosen'

/** From here on every door is its own: a mark where there is room, a dot where there is none. */
const APART_FROM_ZOOM = 14

/** Marks grow with the text: 36 px, 48 px for elders. */
export const markScale = (): number =>
  document.documentElement.dataset.size === ('elder' satisfies TextSize) ? 48 / 36 : 1

/** Marks of that size are gathered before they touch. */
const clusterRadius = (markScale: number): number => 38 * markScale

/** Puts the sources of places on the map, empty, and their layers above all others. */
export function addPlaces(map: MapLibre, palette: Palette, markScale: number): void {
  map.addSource('places', {
    type: 'geojson',
    data: NO_PLACES,
    cluster: true,
    clusterRadius: clusterRadius(markScale),
    clusterMaxZoom: APART_FROM_ZOOM - 1,
  })
  map.addSource('chosen', { type: 'geojson', data: NO_PLACES })
  for (const layer of placeLayers(palette, markScale)) map.addLayer(layer)
}

/** Gathers places anew for marks of another size. */
export const spreadClusters = (map: MapLibre, markScale: number): void => {
  map.getSource<GeoJSONSource>('places')?.setClusterOptions({
    cluster: true,
    clusterRadius: clusterRadius(markScale),
  })
}

/** Replaces what a source of places holds. */
export const drawPlaces = (map: MapLibre, source: PlaceSource, places: PlaceFeatures): void => {
  map.getSource<GeoJSONSource>(source)?.setData(places)
}

const single: FilterSpecification = ['!', clustered]

export function placeLayers(palette: Palette, scale: number): LayerSpecification[] {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'places',
      filter: clustered,
      paint: {
        'circle-color': palette.surface,
        'circle-stroke-color': palette.line,
        'circle-stroke-width': 1,
        'circle-radius': discRadius(14, [60, 22], scale),
      },
    },
    clusterCounts('cluster-counts', 'places', palette, scale),
    {
      id: 'place-dots',
      type: 'circle',
      source: 'places',
      filter: single,
      paint: {
        'circle-radius': 4 * scale,
        'circle-color': toneColour(palette),
        'circle-stroke-width': 1.5,
        'circle-stroke-color': palette.surface,
      },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      filter: single,
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          13,
          ['case', ['get', 'own'], 0.8 * scale, 0.6 * scale],
          17,
          ['case', ['get', 'own'], scale, 0.85 * scale],
        ],
        'icon-padding': 0,
        'symbol-sort-key': ['case', ['get', 'own'], 0, 1],
        ...nameBelow(['step', ['zoom'], '', 16.5, ['get', 'name']], palette, scale),
      },
      paint: nameInk(palette),
    },
    {
      id: 'chosen-rings',
      type: 'circle',
      source: 'chosen',
      paint: {
        'circle-radius': ['case', ['get', 'selected'], 29 * scale, 23 * scale],
        'circle-color': palette.surface,
        'circle-opacity': ['case', ['get', 'selected'], 0.9, 0.6],
        'circle-stroke-width': ['case', ['get', 'selected'], 3, 2],
        'circle-stroke-color': palette.ring,
      },
    },
    {
      id: 'chosen',
      type: 'symbol',
      source: 'chosen',
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-size': ['case', ['get', 'selected'], 1.25 * scale, scale],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        ...nameBelow(['get', 'name'], palette, scale),
        'text-offset': [0, 2.3],
        'text-allow-overlap': true,
      },
      paint: nameInk(palette),
    },
  ]
}

const toneColour = ({ kinds }: Palette): ExpressionSpecification => [
  'match',
  ['get', 'tone'],
  'station',
  kinds.station,
  'rest_stop',
  kinds.rest_stop,
  'quality',
  kinds.quality,
  'public',
  kinds.public,
  kinds.basic,
]

const nameBelow = (text: ExpressionSpecification, palette: Palette, scale: number) =>
  ({
    'text-field': text,
    'text-font': regular(palette),
    'text-size': 13 * scale,
    'text-anchor': 'top',
    'text-offset': [0, 1.35],
    'text-max-width': 8,
    'text-optional': true,
  }) satisfies SymbolLayerSpecification['layout']

const nameInk = (palette: Palette) => ({
  'text-color': palette.ink,
  'text-halo-color': palette.surface,
  'text-halo-width': 1.6,
})
