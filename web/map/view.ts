import { effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { boundsAround, type LngLat } from '../../domain/kit/geo.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import type { CircleModel } from '../app/model.ts'
import { CIRCLE_MINUTES, type View } from '../app/page.ts'
import { coveredPx } from './covered.ts'
import { pixelsPerUnit, worldX } from './mercator.ts'

/** No street leads an adult farther in that time, so that the circle is in sight whatever its form. */
const CIRCLE_RADIUS_M = PACES.adult.speedMps * CIRCLE_MINUTES * 60

/** How long the map takes to get somewhere; who asks for less motion is there at once. */
export const GLIDE = { duration: 180 } as const

/** Nearest zoom at which one still sees what a place stands beside. */
export const PLACE_ZOOM = 15.5

/** The view of the address, or the whole circle around the start, above the sheet that covers the rest. */
export function firstView(container: HTMLElement, model: CircleModel): View {
  const known = model.view.peek()
  if (known) return known
  const center = model.start.peek()
  const [west, , east] = boundsAround(center, CIRCLE_RADIUS_M)
  const side = Math.min(container.clientWidth, container.clientHeight - coveredPx(container))
  const zoom = Math.log2(side / ((worldX(east) - worldX(west)) * pixelsPerUnit(0)))
  return { center, zoom: Math.max(12, Math.min(16, zoom)) }
}

/** Where the map looks goes into the model, and what the address says of it comes back. */
export function followView(map: MapLibre, model: CircleModel): void {
  map.on('moveend', () => {
    model.view.value = viewOf(map)
  })
  effect(() => {
    const view = model.view.value
    if (view && !isSame(view, viewOf(map)))
      map.jumpTo({ center: [...view.center], zoom: view.zoom })
  })
}

/** The coverage view looks at the whole community; leaving it, one is back where one was. */
export function followPanel(map: MapLibre, model: CircleModel): void {
  let before: View | null = null
  effect(() => {
    if (model.panel.value === 'coverage') {
      before = viewOf(map)
      const [west, south, east, north] = model.community.bounds
      map.fitBounds([west, south, east, north], { padding: 24, ...GLIDE })
    } else if (before) {
      map.easeTo({ center: [...before.center], zoom: before.zoom, ...GLIDE })
      before = null
    }
  })
}

/** Brings a newly selected place into the part of the map that nothing covers. */
export function followSelection(map: MapLibre, model: CircleModel): void {
  effect(() => {
    const place = model.places.peek().get(model.selection.value ?? '')
    if (!place || isInSight(map, place.at)) return
    map.easeTo({ center: [...place.at], zoom: Math.max(map.getZoom(), PLACE_ZOOM), ...GLIDE })
  })
}

const viewOf = (map: MapLibre): View => {
  const { lng, lat } = map.getCenter()
  return { zoom: map.getZoom(), center: [lng, lat] }
}

const isSame = (a: View, b: View): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.01 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-5 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-5

const MARGIN_PX = 48

function isInSight(map: MapLibre, at: LngLat): boolean {
  const { x, y } = map.project([...at])
  const { clientWidth, clientHeight } = map.getContainer()
  const { bottom = 0 } = map.getPadding()
  return (
    x > MARGIN_PX &&
    x < clientWidth - MARGIN_PX &&
    y > MARGIN_PX &&
    y < clientHeight - bottom - MARGIN_PX
  )
}
