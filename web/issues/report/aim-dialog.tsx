import { signal, useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { useRef } from 'preact/hooks'
import { contains, type LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import type { Community } from '../../app/page.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { useGround } from '../../tasks/use-ground.ts'
import { SheetDialog } from '../../ui/sheet-dialog.tsx'
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
  const canvas = useRef<HTMLDivElement>(null)
  const map = useRef<MapLibre | null>(null)
  const state = useSignal<'coming' | 'ready' | 'failed' | 'outside'>('coming')
  useGround(canvas, openMap, {
    community,
    frame,
    pin: { at: signal<LngLat | null>(null), label: '' },
    // A touch of the ground brings it below the cross.
    touchedGround: ([lng, lat]) => void map.current?.easeTo({ center: [lng, lat], duration: 180 }),
    opened: (opened) => {
      map.current = opened
      opened.jumpTo({ center: [...(from ?? community.center)], zoom: AIM_ZOOM })
      const look = () => {
        state.value = contains(community.bounds, crossOf(opened)) ? 'ready' : 'outside'
      }
      opened.on('move', look)
      look()
      opened.getCanvas().focus()
    },
    failed: () => {
      state.value = 'failed'
    },
  })
  return (
    <SheetDialog class="aim-dialog" label={t.point.heading} close={close}>
      {(shut) => (
        <>
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
            <button class="button" type="button" onClick={shut}>
              {t.point.cancel}
            </button>
            <button
              class="button"
              data-weight="primary"
              type="button"
              disabled={state.value !== 'ready'}
              onClick={() => {
                if (map.current) chosen(crossOf(map.current))
                shut()
              }}
            >
              {t.point.confirm}
            </button>
          </p>
        </>
      )}
    </SheetDialog>
  )
}

const Cross = () => (
  <svg class="aim-cross" viewBox="0 0 64 64" aria-hidden="true">
    <path class="aim-edge" d="M32 4v20M32 40v20M4 32h20M40 32h20" />
    <path d="M32 4v20M32 40v20M4 32h20M40 32h20" />
    <circle cx="32" cy="32" r="3" />
  </svg>
)

const crossOf = (map: MapLibre): LngLat => {
  const { lng, lat } = map.getCenter()
  return [lng, lat]
}
