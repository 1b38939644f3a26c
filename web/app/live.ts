import { effect } from '@preact/signals'
import { refreshPlaces, refreshReach } from '../places/requests.ts'
import { closePlace } from './acts.ts'
import { followAddress } from './address.ts'
import { whenIdle } from './idle.ts'
import type { CircleModel } from './model.ts'
import { offerMap } from './open-map.ts'
import { everyMinute } from './use-now.ts'

const RETRY_MS = 30_000

/** The root font of a browser that nobody has set. */
const USUAL_FONT_PX = 16

const STALE_MS = 30 * 60_000

/** Makes a rendered list live: the clock, the address, the keys, the network, and then the map. */
export function enliven(model: CircleModel, withMap: boolean): void {
  everyMinute((at) => (model.now.value = at))
  followAddress(model)
  followNetwork(model)
  listenToKeys(model)
  followStart(model)
  if (readsLarge()) model.stop.value = 'full'
  whenIdle(() => refreshPlaces(model))
  if (withMap) whenIdle(() => offerMap(model))
}

/** Whether the browser's own text size is so large that half a screen shows no place at all. */
const readsLarge = (): boolean =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= 1.5 * USUAL_FONT_PX

function followNetwork(model: CircleModel): void {
  model.network.value = navigator.onLine ? 'there' : 'gone'
  addEventListener('offline', () => (model.network.value = 'gone'))
  addEventListener('online', () => refreshPlaces(model))
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && isStale(model)) refreshPlaces(model)
  })
  setInterval(() => {
    if (model.network.peek() !== 'there' && navigator.onLine) refreshPlaces(model)
  }, RETRY_MS)
}

const isStale = (model: CircleModel): boolean => Date.now() - model.dataAt.peek() > STALE_MS

// Without the kernel the server walks; with it nothing is asked.
function followStart(model: CircleModel): void {
  effect(() => {
    const { from, pace } = model.reach.peek()
    const [lng, lat] = model.start.value
    const same = model.pace.value === pace && lng === from[0] && lat === from[1]
    if (!same && !model.kernelReady.value) refreshReach(model)
  })
  // The rows of the page are not the whole reach; off the streets there is none.
  whenIdle(() => {
    if (!model.kernelReady.peek() && !model.reach.peek().offStreet) refreshReach(model)
  })
}

function listenToKeys(model: CircleModel): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]')
    if (event.key === '/' && !typing) {
      event.preventDefault()
      document.getElementById('q')?.focus()
    }
    if (event.key === 'Escape' && model.selection.value) closePlace(model)
  })
}
