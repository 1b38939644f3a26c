import { signal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { render } from 'preact'
import { closePlace, select } from '../app/acts.ts'
import type { CircleModel } from '../app/model.ts'
import { gapLayer } from '../lifecircle/gap-layer.ts'
import { mountCircle } from '../lifecircle/mount.tsx'
import { Attribution } from './attribution.tsx'
import { Controls } from './controls.tsx'
import { keepClear } from './covered.ts'
import { followPlaces } from './draw-places.ts'
import { createMap } from './map.ts'
import { provideMarks } from './marks.ts'
import { inOrder } from './order.ts'
import { readPalette } from './palette.ts'
import { drawnNow, openCluster, type Picked, pickAt } from './pick.ts'
import { addPlaces, markScale, placeLayers, spreadClusters } from './places.ts'
import { followTheme, onLookChange } from './theme.ts'
import { Twin } from './twin.tsx'
import { firstView, followPanel, followSelection, followView } from './view.ts'
import { warmTiles } from './warm.ts'
import './map.css'

/**
 * Puts the map of a community into `container`: places, circle, start, controls and their twin
 * for keys and ears. Throws where the device cannot draw it; the list is there all the same.
 */
export default async function mountMap(container: HTMLElement, model: CircleModel): Promise<void> {
  // A first try may have left its ground behind.
  container.replaceChildren()
  const canvas = container.appendChild(document.createElement('div'))
  const furniture = container.appendChild(document.createElement('div'))
  canvas.className = 'map-ground'
  furniture.className = 'map-furniture'
  const map = createMap(canvas, model.community, model.lang, firstView(canvas, model))
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
  keepClear(map, container)
  followSelection(map, model)
  followPanel(map, model)
  void warmTiles(map, model.community).then(() => (model.tilesKept.value = true))
  const { legend, coverage } = mountCircle(map, container, model)
  followPlaces(map, model, coverage)
  const drawn = letPick(map, model)
  render(
    <>
      <Controls map={map} model={model} container={container} />
      {legend}
      <Attribution
        community={model.community}
        mapNumber={model.frame.mapNumber}
        lang={model.lang}
      />
      <Twin model={model} drawn={drawn} open={(picked) => open(map, model, picked)} />
    </>,
    furniture,
  )
}

/** Points, presses and, at rest, what is drawn for the twin. */
function letPick(map: MapLibre, model: CircleModel) {
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
