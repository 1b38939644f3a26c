import { effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { startFrom } from '../app/acts.ts'
import type { CircleModel } from '../app/model.ts'
import { readPalette } from '../map/palette.ts'
import { offerStartHere } from '../map/start-here.ts'
import { addStartMarker } from '../map/start-marker.ts'
import { onThemeChange } from '../map/theme.ts'
import { mapWords } from '../map/words.ts'
import { Kernel } from './kernel.ts'
import { Legend } from './legend.tsx'
import { followStart } from './live-circle.ts'
import { CircleOverlay } from './overlay.ts'
import { circleWords } from './words.ts'
import './lifecircle.css'

/** Puts circle and start on the map and the kernel behind them; what it returns is its legend. */
export function mountCircle(map: MapLibre, container: HTMLElement, model: CircleModel) {
  const kernel = new Kernel()
  const { hand, circle } = followStart(model, kernel)
  const overlay = new CircleOverlay(map, {
    palette: readPalette(container),
    label: circleWords(model.lang).minutes,
  })
  onThemeChange(() => overlay.recolour(readPalette(container)))
  effect(() => {
    if (circle.value) overlay.show(circle.value, hand.peek())
  })
  placeStart(map, model, hand)
  return <Legend circle={circle} lang={model.lang} />
}

function placeStart(
  map: MapLibre,
  model: CircleModel,
  hand: ReturnType<typeof followStart>['hand'],
) {
  const say = mapWords(model.lang)
  const marker = addStartMarker(
    map,
    hand.peek(),
    { start: say.start, help: say.startHelp },
    {
      moved: (at) => {
        hand.value = at
      },
      rested: (at) => startFrom(model, at),
    },
  )
  effect(() => marker.moveTo(model.start.value))
  offerStartHere(map, say.startHere, (at) => startFrom(model, at))
}
