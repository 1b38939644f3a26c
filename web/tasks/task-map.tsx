import { computed, effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { render } from 'preact'
import { boundsAround, type LngLat } from '../../domain/kit/geo.ts'
import type { Lang } from '../app/i18n.ts'
import type { Community, View } from '../app/page.ts'
import { Attribution } from '../map/attribution.tsx'
import { Zoom } from '../map/controls.tsx'
import { createMap } from '../map/map.ts'
import { type MarkFamilies, PLACE_MARKS, provideMarks } from '../map/marks.ts'
import { inOrder } from '../map/order.ts'
import { readPalette } from '../map/palette.ts'
import { placeFeatures } from '../map/place-features.ts'
import { addPlaces, drawPlaces, markScale, placeLayers } from '../map/places.ts'
import { followTheme } from '../map/theme.ts'
import { GLIDE, PLACE_ZOOM } from '../map/view.ts'
import { drawTaskMark } from './draw-mark.ts'
import { addTasks, drawTasks, taskAt, taskLayers } from './layers.ts'
import type { OnTaskMap } from './open-map.ts'
import { placePin } from './place-pin.ts'
import '../map/map.css'

const MARKS: MarkFamilies = { ...PLACE_MARKS, task: drawTaskMark }

/** Puts a map of tasks into `container`. Throws where the device cannot draw one. */
export default async function mountTaskMap(
  container: HTMLElement,
  on: OnTaskMap,
): Promise<MapLibre> {
  container.replaceChildren()
  const ground = container.appendChild(document.createElement('div'))
  const furniture = container.appendChild(document.createElement('div'))
  ground.className = 'map-ground'
  furniture.className = 'map-furniture'
  const { lang } = on.frame
  const map = createMap(ground, on.community, lang, firstView(on.community))
  await map.once('style.load')
  const scale = markScale()
  provideMarks(map, () => readPalette(container), MARKS)
  addPlaces(map, readPalette(container), scale)
  addTasks(map, readPalette(container), scale)
  followTheme(
    map,
    container,
    (palette) => [
      ...inOrder(palette, lang),
      ...placeLayers(palette, scale),
      ...taskLayers(palette, scale),
    ],
    MARKS,
  )
  follow(map, on, lang)
  render(
    <>
      <div class="map-controls">
        <Zoom map={map} lang={lang} />
      </div>
      <Attribution community={on.community} mapNumber={on.frame.mapNumber} lang={lang} />
    </>,
    furniture,
  )
  return map
}

function firstView({ center }: Community): View {
  return { center, zoom: 14.5 }
}

function follow(map: MapLibre, on: OnTaskMap, lang: Lang): void {
  // The clock runs every second; the map is drawn anew only when a mark has changed.
  const drawn = computed(() => JSON.stringify(on.tasks.value))
  effect(() => {
    if (drawn.value) drawTasks(map, on.tasks.peek())
  })
  effect(() => {
    const as = { lang, now: Date.now(), selected: null }
    drawPlaces(map, 'places', placeFeatures(on.places.value, as))
  })
  const chosen = computed(() => on.tasks.value.find((task) => task.chosen)?.no)
  effect(() => {
    const task = on.tasks.peek().find(({ no }) => no === chosen.value)
    if (task) bringInSight(map, task.at)
  })
  placePin(map, on.pin)
  map.on('click', ({ point, lngLat }) => {
    const no = taskAt(map, point)
    if (no === null) on.touchedGround([lngLat.lng, lngLat.lat])
    else on.touchedTask(no)
  })
  map.on('mousemove', ({ point, originalEvent }) => {
    if (originalEvent.buttons !== 0) return
    map.getCanvas().style.cursor = taskAt(map, point) === null ? '' : 'pointer'
  })
}

/** How far around a chosen task one should see. */
const AROUND_M = 40

function bringInSight(map: MapLibre, at: LngLat): void {
  const [west, south, east, north] = boundsAround(at, AROUND_M)
  const seen = map.getBounds()
  if (seen.contains([west, south]) && seen.contains([east, north])) return
  map.easeTo({ center: [...at], zoom: Math.max(map.getZoom(), PLACE_ZOOM), ...GLIDE })
}
