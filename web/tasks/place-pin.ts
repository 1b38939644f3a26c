import { effect } from '@preact/signals'
import { type Map as MapLibre, Marker } from 'maplibre-gl'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Pin } from './open-map.ts'

const DROP = `<svg viewBox="0 0 44 52" aria-hidden="true"><path class="start-pin" d="M22 50C34 37 40 29.5 40 20.5a18 18 0 0 0-36 0C4 29.5 10 37 22 50Z"/><circle class="pin-eye" cx="22" cy="20.5" r="6.5"/></svg>`

/** Keeps the pin where it is chosen to be; it can be dragged, and what its place is called is elsewhere. */
export function placePin(map: MapLibre, { at, label }: Pin): void {
  let marker: Marker | null = null
  effect(() => {
    const chosen = at.value
    if (!chosen) {
      marker?.remove()
      marker = null
      return
    }
    marker ??= newMarker(label, (moved) => {
      at.value = moved
    })
    marker.setLngLat([...chosen]).addTo(map)
  })
}

function newMarker(label: string, moved: (at: LngLat) => void): Marker {
  const element = document.createElement('div')
  element.className = 'start-marker'
  element.innerHTML = DROP
  element.title = label
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', label)
  const marker = new Marker({ element, anchor: 'bottom', draggable: true })
  marker.on('dragend', () => {
    const { lng, lat } = marker.getLngLat()
    moved([lng, lat])
  })
  return marker
}
