import { type Map as MapLibre, Marker } from 'maplibre-gl'
import { type LngLat, planeAt } from '../../domain/kit/geo.ts'

const STEP_M = 10
const STRIDE_M = 100
/** Arrow keys come in bursts: the start rests when none came for this long. */
const REST_MS = 350

/**
 * `pointermove` waits for the frame, and the circle it asks for then comes in the next one or the
 * one after. Where a browser tells of moves as they happen, each frame finds its circle ready.
 */
const MOVES = 'onpointerrawupdate' in window ? 'pointerrawupdate' : 'pointermove'

const DIRECTIONS: Record<string, readonly [east: number, north: number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

const PIN = `<svg viewBox="0 0 44 52" aria-hidden="true"><path class="start-pin" d="M22 50C34 37 40 29.5 40 20.5a18 18 0 0 0-36 0C4 29.5 10 37 22 50Z"/><path class="start-walker" d="M24.4 10.6a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0ZM21.8 14.6l-4.6 3.4-.8 4.2M21.8 14.6l-1.2 7 4.2 3.4 1.4 5.6M20.6 21.6l-1.6 4.2-3.4 4.6M21.8 14.6l2.6 3.8 4 1.4"/></svg>`

export interface StartMarker {
  moveTo(at: LngLat): void
}

/**
 * The start, to be dragged by pointer or finger, or walked by arrow keys.
 * `moved` is told of every step, `rested` when it is let go of.
 */
export function addStartMarker(
  map: MapLibre,
  at: LngLat,
  say: { start: string; help: string },
  on: { moved(at: LngLat): void; rested(at: LngLat): void },
): StartMarker {
  const element = pin(say)
  const marker = new Marker({ element, anchor: 'bottom' }).setLngLat([...at]).addTo(map)
  const start = {
    where: (): LngLat => {
      const { lng, lat } = marker.getLngLat()
      return [lng, lat]
    },
    moveTo: (to: LngLat) => {
      marker.setLngLat([...to])
      on.moved(to)
    },
    rest: () => on.rested(start.where()),
  }
  keepFromMap(element)
  dragByPointer(map, element, start)
  walkByKeys(element, start)
  return { moveTo: (to) => void marker.setLngLat([...to]) }
}

/** The start as those who move it see it. */
interface Start {
  where(): LngLat
  moveTo(to: LngLat): void
  rest(): void
}

function pin({ start, help }: { start: string; help: string }): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'start-marker'
  element.innerHTML = PIN
  element.title = start
  element.setAttribute('aria-label', help)
  return element
}

/** The map must not pan, pick or repaint while the start is under the hand: every frame is the circle's. */
function keepFromMap(element: HTMLElement): void {
  for (const type of [
    'mousedown',
    'mousemove',
    'mouseover',
    'mouseout',
    'touchstart',
    'touchmove',
  ]) {
    element.addEventListener(type, (event) => event.stopPropagation())
  }
}

function dragByPointer(map: MapLibre, element: HTMLElement, start: Start): void {
  /** from the pointer to the tip of the pin; null while nobody holds it */
  let tip: { x: number; y: number } | null = null
  element.addEventListener('pointerdown', ({ pointerId, clientX, clientY, button }) => {
    if (button !== 0) return
    element.setPointerCapture(pointerId)
    const { x, y } = map.project([...start.where()])
    tip = { x: x - clientX, y: y - clientY }
  })
  element.addEventListener(MOVES, (event) => {
    if (!tip) return
    const { clientX, clientY } = event as PointerEvent
    const { lng, lat } = map.unproject([clientX + tip.x, clientY + tip.y])
    start.moveTo([lng, lat])
  })
  const release = () => {
    if (!tip) return
    tip = null
    start.rest()
  }
  element.addEventListener('pointerup', release)
  element.addEventListener('pointercancel', release)
}

function walkByKeys(element: HTMLElement, start: Start): void {
  let resting: ReturnType<typeof setTimeout>
  element.addEventListener('keydown', (event) => {
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    event.preventDefault()
    // The map would pan under the start.
    event.stopPropagation()
    start.moveTo(stepFrom(start.where(), direction, event.shiftKey ? STRIDE_M : STEP_M))
    clearTimeout(resting)
    resting = setTimeout(start.rest, REST_MS)
  })
}

function stepFrom([lng, lat]: LngLat, [east, north]: readonly [number, number], metres: number) {
  const { mPerLng, mPerLat } = planeAt([lng, lat])
  return [lng + (east * metres) / mPerLng, lat + (north * metres) / mPerLat] as const
}
