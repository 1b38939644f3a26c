import { render } from 'preact'
import type { CircleModel } from '../app/model.ts'
import { Attribution } from './attribution.tsx'
import { Controls } from './controls.tsx'
import { keepClear } from './covered.ts'
import { layMap } from './lay.tsx'
import { followPanel, followSelection } from './view.ts'
import { warmTiles } from './warm.ts'

/**
 * Puts the map of a community into `container`: places, circle, start, controls and their twin
 * for keys and ears. Throws where the device cannot draw it; the list is there all the same.
 */
export default async function mountMap(container: HTMLElement, model: CircleModel): Promise<void> {
  const { map, furniture, legend, twin } = await layMap(container, model)
  keepClear(map, container)
  followSelection(map, model)
  followPanel(map, model)
  void warmTiles(map, model.community).then(() => (model.tilesKept.value = true))
  render(
    <>
      <Controls map={map} model={model} container={container} />
      {legend}
      <Attribution
        community={model.community}
        mapNumber={model.frame.mapNumber}
        lang={model.lang}
      />
      {twin}
    </>,
    furniture,
  )
}
