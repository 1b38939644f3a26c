import { effect, type Signal, signal, useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useRef } from 'preact/hooks'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import type { Community, PlaceItem } from '../../app/page.ts'
import { NO_MARKS } from '../../tasks/nothing.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { readPlaces } from '../../tasks/read-places.ts'
import type { PlaceDesk } from './model.ts'
import { usePlaceDeskWords } from './words.ts'

interface MapProps {
  readonly desk: PlaceDesk
  readonly community: Community
  readonly openMap: OpenMap | undefined
}

/** Where the opened change is, or is to be, among the places that there are: a double stands beside it. */
export function PlaceMap({ desk, community, openMap }: MapProps) {
  const t = usePlaceDeskWords()
  const frame = useFrame()
  const canvas = useRef<HTMLDivElement>(null)
  const state = useSignal<'coming' | 'ready' | 'failed'>('coming')
  useEffect(() => {
    if (!openMap) return
    const places = signal<readonly PlaceItem[]>([])
    const at: Signal<LngLat | null> = signal(null)
    const on = {
      ...{ community, frame, tasks: NO_MARKS, places, pin: { at, label: t.pin } },
      ...{ touchedTask: () => undefined, touchedGround: () => undefined },
    }
    openMap(canvas.current as HTMLElement, on).then(
      (map) => {
        state.value = 'ready'
        follow(map, desk, at)
        void readPlaces(community.slug, 'places?limit=500').then(
          (all) => (places.value = all),
          () => undefined,
        )
      },
      () => (state.value = 'failed'),
    )
  }, [])
  return (
    <section class="map desk-map needs-script" aria-label={t.map} data-state={state.value}>
      <div class="map-canvas" ref={canvas} />
      {state.value === 'ready' ? null : (
        <p class="map-note" role="status">
          {state.value === 'failed' ? t.noMap : t.mapComing}
        </p>
      )}
    </section>
  )
}

const NEAR_ZOOM = 16.5

function follow(map: MapLibre, desk: PlaceDesk, at: Signal<LngLat | null>): void {
  effect(() => {
    const spot = desk.spot.value
    at.value = spot
    if (!spot) return
    map.easeTo({ center: [...spot], zoom: Math.max(map.getZoom(), NEAR_ZOOM), duration: 180 })
  })
}
