import { useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { startFrom } from '../app/acts.ts'
import { type Lang, named } from '../app/i18n.ts'
import type { CircleModel } from '../app/model.ts'
import { IssueSwitch } from '../issues/map/switch.tsx'
import { locate } from './locate.ts'
import { GLIDE } from './view.ts'
import { mapWords } from './words.ts'

const STROKES = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  here: 'M12 2v4M12 18v4M2 12h4M18 12h4M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
}

const ROUGH_M = 60

interface ControlsProps {
  readonly map: MapLibre
  readonly model: CircleModel
  readonly container: Element
}

/** Zoom, and “my location” in words, with what came of it. */
export function Controls({ map, model, container }: ControlsProps) {
  const said = useSignal('')
  const say = mapWords(model.lang)

  const goHere = async () => {
    said.value = say.locating
    const found = await locate(model.community.bounds)
    if (!found.ok) {
      const name = named(model.community, model.lang)
      said.value = found.error === 'outside' ? say.locateOutside(name) : say.locateDenied
      return
    }
    said.value = found.accuracyM > ROUGH_M ? say.locateRough(Math.round(found.accuracyM)) : ''
    startFrom(model, found.at)
    map.easeTo({ center: [...found.at], ...GLIDE })
  }

  return (
    <>
      <div class="map-controls">
        <button type="button" class="map-button map-locate" onClick={goHere}>
          <Sign strokes={STROKES.here} />
          {say.locate}
        </button>
        <IssueSwitch map={map} model={model} container={container} />
        <Zoom map={map} lang={model.lang} />
      </div>
      <p class="map-card map-notice" role="status" hidden={!said.value}>
        {said.value}
      </p>
    </>
  )
}

/** Nearer and further, for who cannot pinch. */
export function Zoom({ map, lang }: { map: MapLibre; lang: Lang }) {
  const say = mapWords(lang)
  return (
    <div class="map-zoom">
      <ZoomButton name={say.zoomIn} strokes={STROKES.plus} press={() => map.zoomIn(GLIDE)} />
      <ZoomButton name={say.zoomOut} strokes={STROKES.minus} press={() => map.zoomOut(GLIDE)} />
    </div>
  )
}

function ZoomButton(props: { name: string; strokes: string; press: () => void }) {
  return (
    <button type="button" class="map-button" aria-label={props.name} onClick={props.press}>
      <Sign strokes={props.strokes} />
    </button>
  )
}

function Sign({ strokes }: { strokes: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes} />
    </svg>
  )
}
