import { effect } from '@preact/signals'
import { drawsInSoftware } from '../map/software.ts'
import type { CircleModel } from './model.ts'

const ASKED = 'map-asked'

/** Opens the map at once, or waits to be asked where drawing it would keep the device busy for seconds. */
export function offerMap(model: CircleModel): void {
  if (!drawsInSoftware() || wasAskedBefore()) return void openMap(model)
  model.map.value = 'waiting'
  void showStill(model)
  effect(() => {
    if (!model.mapAsked.value) return
    rememberAsking()
    void openMap(model)
  })
}

async function openMap(model: CircleModel): Promise<void> {
  model.map.value = 'coming'
  try {
    const { default: mountMap } = await import('../map/mount.tsx')
    await mountMap(document.getElementById('map') as HTMLElement, model)
    model.map.value = 'ready'
  } catch (error) {
    console.warn('the map did not open', error)
    model.map.value = 'failed'
    void showStill(model)
  }
}

async function showStill(model: CircleModel): Promise<void> {
  const come = await import('../map/still.tsx').catch(() => null)
  model.still.value = come ? come.Still : null
}

// Where nothing may be kept, one is asked each time.
function wasAskedBefore(): boolean {
  try {
    return localStorage.getItem(ASKED) !== null
  } catch {
    return false
  }
}

function rememberAsking(): void {
  try {
    localStorage.setItem(ASKED, '')
  } catch {}
}
