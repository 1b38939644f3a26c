import type { Feature, FeatureCollection, Point, Polygon } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { clusterCounts, clustered, discRadius } from '../../map/clusters.ts'
import type { Palette } from '../../map/palette.ts'
import type { Heat, IssuePoint } from '../page.ts'
import { lookOf } from '../telling/look.ts'
import { issueMarkOf } from './draw-mark.ts'

/** From here on every issue is its own mark. */
export const APART_FROM_ZOOM = 17

/** Marks of the common size are gathered before they touch. */
export const clusterRadius = (scale: number): number => 34 * scale

/** Bottom to top: shades of compounds, what is gathered, each issue, the chosen one. */
export const issueLayers = (palette: Palette, scale: number): LayerSpecification[] => [
  {
    id: 'issue-heat',
    type: 'fill',
    source: 'issue-heat',
    paint: {
      'fill-color': palette.issue,
      'fill-opacity': ['step', ['get', 'open'], 0, 1, 0.12, 3, 0.25, 6, 0.4, 10, 0.58],
    },
  },
  {
    id: 'issue-heat-edges',
    type: 'line',
    source: 'issue-heat',
    paint: {
      'line-color': ['case', ['>', ['get', 'open'], 0], palette.issue, palette.line],
      'line-width': ['case', ['>', ['get', 'open'], 0], 2, 1],
      'line-opacity': ['case', ['>', ['get', 'open'], 0], 0.9, 0.4],
    },
  },
  {
    id: 'issue-clusters',
    type: 'circle',
    source: 'issues',
    filter: clustered,
    paint: {
      'circle-color': palette.surface,
      'circle-stroke-color': palette.issue,
      'circle-stroke-width': ['case', ['>', ['get', 'late'], 0], 3.5, 2],
      'circle-radius': discRadius(15, [100, 26], scale),
    },
  },
  clusterCounts('issue-counts', 'issues', palette, scale),
  {
    id: 'issues',
    type: 'symbol',
    source: 'issues',
    filter: ['!', clustered],
    layout: {
      'icon-image': ['get', 'mark'],
      'icon-size': 0.9 * scale,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['case', ['get', 'late'], 1, 0],
    },
  },
  {
    id: 'issue-ring',
    type: 'circle',
    source: 'issue-chosen',
    paint: {
      'circle-radius': 27 * scale,
      'circle-color': palette.surface,
      'circle-opacity': 0.9,
      'circle-stroke-width': 3,
      'circle-stroke-color': palette.ring,
    },
  },
  {
    id: 'issue-chosen',
    type: 'symbol',
    source: 'issue-chosen',
    layout: {
      'icon-image': ['get', 'mark'],
      'icon-size': 1.25 * scale,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  },
]

export type PointFeatures = FeatureCollection<Point, { no: number; late: boolean; mark: string }>

export const pointFeatures = (points: readonly IssuePoint[]): PointFeatures => ({
  type: 'FeatureCollection',
  features: points.map(({ no, at, state, late }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: { no, late, mark: issueMarkOf(lookOf({ state })) },
  })),
})

export const heatFeatures = (heat: readonly Heat[]): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: heat.map(
    ({ id, open, ring }): Feature<Polygon> => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring.map((at) => [...at])] },
      properties: { id, open },
    }),
  ),
})
