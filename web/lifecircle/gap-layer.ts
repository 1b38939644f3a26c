import { effect } from '@preact/signals'
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import {
  type GeoJSONSource,
  type LayerSpecification,
  type Map as MapLibre,
  Marker,
} from 'maplibre-gl'
import { planeAt } from '../../domain/kit/geo.ts'
import type { Palette } from '../map/palette.ts'
import type { CoverageModel } from './coverage-model.ts'
import { GAP_CELL_M } from './gap-cells.ts'
import type { Gap } from './protocol.ts'

/** Homes beyond the bound, darker where more people live. */
export const gapLayer = (palette: Palette): LayerSpecification => ({
  id: 'gaps',
  type: 'fill',
  source: 'gaps',
  paint: {
    'fill-antialias': false,
    'fill-color': palette.danger,
    'fill-opacity': ['interpolate', ['linear'], ['get', 'people'], 0, 0.14, 400, 0.55],
  },
})

/** Shades the gaps of the chosen kind below the map's names, and marks where one more would go. */
export function drawGaps(map: MapLibre, coverage: CoverageModel, siteLabel: string): void {
  const site = new Marker({ element: siteElement(siteLabel), anchor: 'bottom' })
  effect(() => {
    const shortfall = coverage.isOpen.value ? coverage.shortfall.value : null
    map.getSource<GeoJSONSource>('gaps')?.setData(cellsOf(shortfall?.gaps ?? []))
    site.remove()
    if (shortfall?.site) site.setLngLat([...shortfall.site.at]).addTo(map)
  })
}

export function addGaps(map: MapLibre, palette: Palette): void {
  map.addSource('gaps', { type: 'geojson', data: cellsOf([]) })
  map.addLayer(gapLayer(palette), 'street-names')
}

const cellsOf = (gaps: readonly Gap[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: gaps.map(cellOf),
})

function cellOf({ at, people }: Gap): Feature<Polygon> {
  const { mPerLng, mPerLat } = planeAt(at)
  const [dx, dy] = [GAP_CELL_M / 2 / mPerLng, GAP_CELL_M / 2 / mPerLat]
  const [west, south, east, north] = [at[0] - dx, at[1] - dy, at[0] + dx, at[1] + dy]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { people },
  }
}

function siteElement(label: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'site-marker'
  element.textContent = label
  return element
}
