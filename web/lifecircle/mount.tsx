import { effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { LngLat } from '../../domain/kit/geo.ts'
import { startFrom } from '../app/acts.ts'
import type { CircleModel } from '../app/model.ts'
import { readPalette } from '../map/palette.ts'
import { offerStartHere } from '../map/start-here.ts'
import { addStartMarker } from '../map/start-marker.ts'
import { onLookChange } from '../map/theme.ts'
import { GLIDE, PLACE_ZOOM } from '../map/view.ts'
import { mapWords } from '../map/words.ts'
import { type CoverageModel, createCoverage } from './coverage-model.ts'
import { CoveragePanel } from './coverage-panel.tsx'
import { addGaps, drawGaps } from './gap-layer.ts'
import { Kernel } from './kernel.ts'
import { Legend } from './legend.tsx'
import { followStart, type LiveCircle } from './live-circle.ts'
import { CircleOverlay } from './overlay.ts'
import { circleWords } from './words.ts'
import './lifecircle.css'

/** Puts circle, start and coverage on the map, and the kernel behind them. */
export function mountCircle(map: MapLibre, container: HTMLElement, model: CircleModel) {
  const kernel = new Kernel()
  const live = followStart(model, kernel)
  const coverage = createCoverage(model, kernel)
  drawCircle(map, container, model, live)
  placeStart(map, model, live)
  showCoverage(map, container, model, coverage)
  return { coverage, legend: <Legend model={model} circle={live.circle} /> }
}

function drawCircle(
  map: MapLibre,
  container: HTMLElement,
  model: CircleModel,
  { circle, hand }: LiveCircle,
): void {
  const overlay = new CircleOverlay(map, {
    palette: readPalette(container),
    label: circleWords(model.lang).minutes,
  })
  onLookChange(() => overlay.recolour(readPalette(container)))
  effect(() => {
    if (circle.value) overlay.show(circle.value, hand.peek())
  })
}

function placeStart(map: MapLibre, model: CircleModel, { hand }: LiveCircle): void {
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

/** The view of all homes takes the place of the circle around one. */
function showCoverage(
  map: MapLibre,
  container: HTMLElement,
  model: CircleModel,
  coverage: CoverageModel,
): void {
  addGaps(map, readPalette(container))
  drawGaps(map, coverage, circleWords(model.lang).siteMark)
  effect(() => {
    container.dataset.panel = model.panel.value
  })
  const show = (at: LngLat) => map.easeTo({ center: [...at], zoom: PLACE_ZOOM, ...GLIDE })
  model.coveragePanel.value = () => <CoveragePanel model={model} coverage={coverage} show={show} />
}
