import { type Map as MapLibre, type MapMouseEvent, type MapTouchEvent, Popup } from 'maplibre-gl'
import type { LngLat } from '../../domain/kit/geo.ts'

const LONG_PRESS_MS = 550
/** Lifting the finger that pressed may click, and must not take the offer away again. */
const LIFT_MS = 800
/** A finger that wanders this far is panning, not pressing. */
const STILL_PX = 10

/** A long press or a right click offers to start the walk from there. */
export function offerStartHere(map: MapLibre, label: string, chosen: (at: LngLat) => void): void {
  let popup: Popup | null = null
  let offeredAt = 0
  const offer = (at: LngLat) => {
    popup?.remove()
    offeredAt = performance.now()
    popup = new Popup({
      closeButton: false,
      closeOnClick: false,
      className: 'start-here',
      offset: 8,
    })
      .setLngLat([...at])
      .setDOMContent(
        button(label, () => {
          popup?.remove()
          chosen(at)
        }),
      )
      .addTo(map)
  }
  map.on('contextmenu', ({ lngLat, originalEvent }: MapMouseEvent) => {
    originalEvent.preventDefault()
    offer([lngLat.lng, lngLat.lat])
  })
  map.on('click', () => {
    if (performance.now() - offeredAt > LIFT_MS) popup?.remove()
  })
  onLongPress(map, offer)
}

/** Safari on iOS sends no `contextmenu` for a long press. */
function onLongPress(map: MapLibre, pressed: (at: LngLat) => void): void {
  let waiting: ReturnType<typeof setTimeout>
  let from = { x: 0, y: 0 }
  const cancel = () => clearTimeout(waiting)
  map.on('touchstart', ({ point, lngLat, points }: MapTouchEvent) => {
    cancel()
    if (points.length > 1) return
    from = point
    waiting = setTimeout(() => pressed([lngLat.lng, lngLat.lat]), LONG_PRESS_MS)
  })
  map.on('touchmove', ({ point }: MapTouchEvent) => {
    if (Math.hypot(point.x - from.x, point.y - from.y) > STILL_PX) cancel()
  })
  map.on('touchend', cancel)
  map.on('touchcancel', cancel)
}

function button(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button'
  element.dataset.weight = 'primary'
  element.textContent = label
  element.addEventListener('click', press)
  return element
}
