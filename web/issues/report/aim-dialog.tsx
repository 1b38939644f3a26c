import { signal, useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useRef } from 'preact/hooks'
import { contains, type LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import type { Community } from '../../app/page.ts'
import { NO_MARKS, NO_PLACES } from '../../tasks/nothing.ts'
import type { OnTaskMap, OpenMap } from '../../tasks/open-map.ts'
import { useReportWords } from './words.ts'

interface AimProps {
  readonly community: Community
  readonly openMap: OpenMap
  /** where the cross is at first; null: the centre of the community */
  readonly from: LngLat | null
  chosen(at: LngLat): void
  close(): void
}

/** So near that single lamp-posts can be told apart. */
const AIM_ZOOM = 17.5

/** A map that moves below a fixed cross: a finger never hides what it aims at. */
export function AimDialog({ community, openMap, from, chosen, close }: AimProps) {
  const t = useReportWords()
  const frame = useFrame()
  const dialog = useRef<HTMLDialogElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const map = useRef<MapLibre | null>(null)
  const state = useSignal<'coming' | 'ready' | 'failed' | 'outside'>('coming')
  useEffect(() => {
    dialog.current?.showModal()
    const on = groundOf(community, frame, map)
    const opening = openMap(canvas.current as HTMLElement, on).then((opened) => {
      map.current = opened
      opened.jumpTo({ center: [...(from ?? community.center)], zoom: AIM_ZOOM })
      const look = () => {
        state.value = contains(community.bounds, crossOf(opened)) ? 'ready' : 'outside'
      }
      opened.on('move', look)
      look()
      opened.getCanvas().focus()
      return opened
    })
    opening.catch(() => (state.value = 'failed'))
    return () => void opening.then((opened) => opened.remove()).catch(() => undefined)
  }, [])
  const confirm = () => {
    if (map.current) chosen(crossOf(map.current))
    dialog.current?.close()
  }
  return (
    <dialog
      class="dialog aim-dialog"
      data-shape="sheet"
      ref={dialog}
      aria-label={t.point.heading}
      onClose={close}
    >
      <p class="dialog-says" role="status">
        {state.value === 'failed' ? t.point.noMap : null}
        {state.value === 'outside' ? t.point.outside : null}
        {state.value === 'ready' || state.value === 'coming' ? t.point.heading : null}
      </p>
      <div class="map aim-map" data-state={state.value}>
        <div class="map-canvas" ref={canvas} />
        {state.value === 'failed' ? null : <Cross />}
      </div>
      <p class="quiet aim-keys">{t.point.keys}</p>
      <p class="aim-acts">
        <button class="button" type="button" onClick={() => dialog.current?.close()}>
          {t.point.cancel}
        </button>
        <button
          class="button"
          data-weight="primary"
          type="button"
          disabled={state.value !== 'ready'}
          onClick={confirm}
        >
          {t.point.confirm}
        </button>
      </p>
    </dialog>
  )
}

const Cross = () => (
  <svg class="aim-cross" viewBox="0 0 64 64" aria-hidden="true">
    <path class="aim-edge" d="M32 4v20M32 40v20M4 32h20M40 32h20" />
    <path d="M32 4v20M32 40v20M4 32h20M40 32h20" />
    <circle cx="32" cy="32" r="3" />
  </svg>
)

/** A touch of the ground brings it below the cross. */
const groundOf = (
  community: Community,
  frame: OnTaskMap['frame'],
  map: { readonly current: MapLibre | null },
): OnTaskMap => ({
  community,
  frame,
  tasks: NO_MARKS,
  places: NO_PLACES,
  pin: { at: signal<LngLat | null>(null), label: '' },
  touchedTask: () => undefined,
  touchedGround: ([lng, lat]) => void map.current?.easeTo({ center: [lng, lat], duration: 180 }),
})

const crossOf = (map: MapLibre): LngLat => {
  const { lng, lat } = map.getCenter()
  return [lng, lat]
}
