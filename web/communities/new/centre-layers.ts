import { effect } from '@preact/signals'
import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { type Bounds, type LngLat, planeAt } from '../../../domain/kit/geo.ts'
import { readPalette } from '../../map/palette.ts'
import type { Chosen } from './chosen.ts'

const CORNERS = 72

/** Lays the points of an extract and the circle of the new community upon a map, and follows them. */
export function followChosen(map: MapLibre, { points, at, radiusM }: Chosen): void {
  const home = map.getMaxBounds()?.toArray().flat() as unknown as Bounds
  // A change of theme takes all layers away.
  map.on('styledata', () => addLayers(map, points.peek(), circleOf(at.peek(), radiusM.peek())))
  addLayers(map, points.peek(), circleOf(at.peek(), radiusM.peek()))
  map.setMinZoom(5)
  effect(() => {
    setData(map, 'extract', dotsOf(points.value))
    const box = boxOf(points.value)
    if (!box) return
    map.setMaxBounds(union(home, box))
    map.fitBounds([...box], { duration: 0, padding: 24, maxZoom: 15 })
  })
  effect(() => setData(map, 'circle', circleOf(at.value, radiusM.value)))
}

function addLayers(map: MapLibre, points: readonly LngLat[], circle: Feature): void {
  if (map.getSource('extract')) return
  const { ink, ring } = readPalette(map.getContainer())
  map.addSource('extract', { type: 'geojson', data: dotsOf(points) })
  map.addSource('circle', { type: 'geojson', data: circle })
  map.addLayer({
    id: 'extract',
    type: 'circle',
    source: 'extract',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 0.5, 16, 1.6],
      'circle-color': ink,
      'circle-opacity': 0.5,
    },
  })
  map.addLayer({
    id: 'circle',
    type: 'line',
    source: 'circle',
    paint: { 'line-color': ring, 'line-width': 3, 'line-dasharray': [2, 1.4] },
  })
}

function setData(map: MapLibre, id: string, data: Feature): void {
  map.getSource<GeoJSONSource>(id)?.setData(data)
}

const dotsOf = (points: readonly LngLat[]): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPoint', coordinates: points.map((point) => [...point]) },
})

function circleOf(at: LngLat | null, radiusM: number): Feature {
  const { mPerLng, mPerLat } = planeAt(at ?? [0, 0])
  const coordinates = Array.from({ length: at ? CORNERS + 1 : 0 }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS
    const [lng, lat] = at as LngLat
    return [lng + (radiusM * Math.cos(turn)) / mPerLng, lat + (radiusM * Math.sin(turn)) / mPerLat]
  })
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }
}

function boxOf(points: readonly LngLat[]): Bounds | null {
  if (points.length === 0) return null
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lng, lat] of points) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

const union = (a: Bounds, b: Bounds): [number, number, number, number] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]
