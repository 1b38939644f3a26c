import { effect, type Signal, signal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import type { Community, PlaceItem } from '../../app/page.ts'
import { NO_MARKS } from '../../tasks/nothing.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { readPlaces } from '../../tasks/read-places.ts'
import { MapSection } from '../map-section.tsx'
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
  const open = async (container: HTMLElement) => {
    const places = signal<readonly PlaceItem[]>([])
    const at: Signal<LngLat | null> = signal(null)
    const map = await openMap?.(container, {
      ...{ community, frame, tasks: NO_MARKS, places, pin: { at, label: t.pin } },
      ...{ touchedTask: () => undefined, touchedGround: () => undefined },
    })
    if (map) follow(map, desk, at)
    void readPlaces(community.slug, 'places?limit=500').then(
      (all) => (places.value = all),
      () => undefined,
    )
  }
  return <MapSection label={t.map} coming={t.mapComing} failed={t.noMap} open={openMap && open} />
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
