import { type Signal, signal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { closePlace, select } from '../app/acts.ts'
import type { CircleModel } from '../app/model.ts'
import { gapLayer } from '../lifecircle/gap-layer.ts'
import { mountCircle } from '../lifecircle/mount.tsx'
import { followPlaces } from './draw-places.ts'
import { createMap, type Gestures } from './map.ts'
import { provideMarks } from './marks.ts'
import { inOrder } from './order.ts'
import { readPalette } from './palette.ts'
import { drawnNow, openCluster, type Picked, pickAt } from './pick.ts'
import { addPlaces, markScale, placeLayers, spreadClusters } from './places.ts'
import { followTheme, onLookChange } from './theme.ts'
import { Twin } from './twin.tsx'
import { firstView, followView } from './view.ts'
import './map.css'

/**
 * Lays the map of a circle into `container`: places, circle and start, to be looked at and picked from.
 * What stands on it beside (`legend`, `twin`, controls) is for whoever asks to put into `furniture`.
 * Throws where the device cannot draw it.
 */
export async function layMap(
  container: HTMLElement,
  model: CircleModel,
  gestures: Gestures = 'free',
) {
  // A first try may have left its ground behind.
  container.replaceChildren()
  const canvas = container.appendChild(document.createElement('div'))
  const furniture = container.appendChild(document.createElement('div'))
  canvas.className = 'map-ground'
  furniture.className = 'map-furniture'
  const view = firstView(canvas, model)
  const map = createMap(canvas, model.community, model.lang, view, gestures)
  await map.once('style.load')
  provideMarks(map, () => readPalette(container))
  addPlaces(map, readPalette(container), markScale())
  followTheme(map, container, (palette) => [
    ...inOrder(palette, model.lang),
    gapLayer(palette),
    ...placeLayers(palette, markScale()),
  ])
  onLookChange(() => spreadClusters(map, markScale()))
  followView(map, model)
  const { legend, coverage } = mountCircle(map, container, model)
  followPlaces(map, model, coverage)
  const drawn = letPick(map, model)
  const twin = <Twin model={model} drawn={drawn} open={(picked) => open(map, model, picked)} />
  return { map, furniture, legend, twin }
}

/** Points, presses and, at rest, what is drawn for the twin. */
function letPick(map: MapLibre, model: CircleModel): Signal<readonly Picked[]> {
  const drawn = signal<readonly Picked[]>([])
  map.on('click', ({ point }) => open(map, model, pickAt(map, point)))
  map.on('mousemove', ({ point, originalEvent }) => {
    // Whoever holds a button drags the map or the start, and needs every frame for that.
    if (originalEvent.buttons !== 0) return
    const picked = pickAt(map, point)
    model.highlighted.value = picked?.is === 'place' ? picked.id : null
    map.getCanvas().style.cursor = picked ? 'pointer' : ''
  })
  map.on('mouseout', ({ originalEvent }) => {
    if (originalEvent.buttons === 0) model.highlighted.value = null
  })
  map.on('idle', () => {
    drawn.value = drawnNow(map)
  })
  return drawn
}

function open(map: MapLibre, model: CircleModel, picked: Picked | null): void {
  if (picked?.is === 'cluster') void openCluster(map, picked)
  else if (picked) select(model, picked.id)
  else closePlace(model)
}
