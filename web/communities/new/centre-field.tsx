import { type Signal, useComputed, useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import { writePoint } from '../../app/links.ts'
import type { Community } from '../../app/page.ts'
import { NO_MARKS, NO_PLACES } from '../../tasks/nothing.ts'
import type { OnTaskMap } from '../../tasks/open-map.ts'
import type { Chosen } from './chosen.ts'
import { centerOf } from './send.ts'
import { useNewCommunityWords } from './words.ts'

/** Brings the map's code and puts a map of what is chosen into `container`; the browser's entry hands it over. */
export type OpenCentreMap = (
  container: HTMLElement,
  on: OnTaskMap,
  chosen: Chosen,
) => Promise<MapLibre>

interface CentreProps {
  /** the community beside which the new one is made: its map is there at once */
  readonly beside: Community
  readonly openMap?: OpenCentreMap
  /** of the extract that was chosen */
  readonly points: Signal<readonly LngLat[]>
  readonly typed: Signal<string>
  readonly radius: Signal<string>
}

/** Without an answer the importer takes as much. */
const USUAL_RADIUS_M = 3000

/** The centre: touched on a map of the extract, or typed; each follows the other. */
export function CentreField({ typed, ...map }: CentreProps) {
  const t = useNewCommunityWords()
  const id = useId()
  const isWrong = typed.value.trim() !== '' && centerOf(typed.value) === null
  return (
    <div class="field new-centre">
      <label for={id}>{t.center}</label>
      <input
        id={id}
        name="center"
        type="text"
        maxLength={40}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong || undefined}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <p class="quiet" id={`${id}-hint`}>
        {t.centerHint}
      </p>
      <CentreMap typed={typed} {...map} />
    </div>
  )
}

function CentreMap({ beside, openMap, points, typed, radius }: CentreProps) {
  const t = useNewCommunityWords()
  const frame = useFrame()
  const canvas = useRef<HTMLDivElement>(null)
  const state = useSignal<'coming' | 'ready' | 'failed'>('coming')
  const at = useSignal<LngLat | null>(centerOf(typed.peek()))
  const radiusM = useComputed(() => Number(radius.value) || USUAL_RADIUS_M)
  useEffect(() => {
    if (!openMap) return
    const on: OnTaskMap = {
      ...{ community: beside, frame, tasks: NO_MARKS, places: NO_PLACES },
      pin: { at, label: t.pin },
      touchedTask: () => undefined,
      touchedGround: (touched) => {
        at.value = touched
      },
    }
    const opening = openMap(canvas.current as HTMLElement, on, { points, at, radiusM })
    opening.then(() => (state.value = 'ready')).catch(() => (state.value = 'failed'))
    return () => void opening.then((map) => map.remove()).catch(() => undefined)
  }, [])
  // What is typed moves the pin; what is touched is written, to a metre.
  useEffect(() => typed.subscribe((text) => movePin(at, text)), [])
  useEffect(() => at.subscribe((spot) => writeCentre(typed, spot)), [])
  return (
    <>
      <div
        class="map new-map needs-script"
        data-state={state.value}
        hidden={state.value === 'failed'}
      >
        <div class="map-canvas" ref={canvas} />
      </div>
      <p class="quiet needs-script" role="status">
        {state.value === 'failed' ? t.mapFailed : points.value.length > 0 ? t.mapOfFile : t.mapHint}
      </p>
    </>
  )
}

function movePin(at: Signal<LngLat | null>, text: string): void {
  const spot = centerOf(text)
  if (!spot || (at.peek() && writePoint(at.peek() as LngLat) === writePoint(spot))) return
  at.value = spot
}

function writeCentre(typed: Signal<string>, spot: LngLat | null): void {
  if (!spot) return
  const written = centerOf(typed.peek())
  if (!written || writePoint(written) !== writePoint(spot)) typed.value = writePoint(spot)
}
