import { effect } from '@preact/signals'
import type { CircleModel } from './model.ts'

const ASKED = 'map-asked'

/** Opens the map at once, or waits to be asked where drawing it would keep the device busy for seconds. */
export function offerMap(model: CircleModel): void {
  if (!drawsInSoftware() || wasAskedBefore()) return void openMap(model)
  model.map.value = 'waiting'
  const stop = effect(() => {
    if (!model.mapAsked.value) return
    rememberAsking()
    void openMap(model)
    queueMicrotask(() => stop())
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
  }
}

/** What browsers call a processor that stands in for a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/**
 * Whether WebGL is there, but only in the processor: an office computer without a graphics card draws
 * each frame in a tenth of a second, and hears no key meanwhile.
 */
function drawsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2')
  const named = gl?.getExtension('WEBGL_debug_renderer_info')
  const renderer = named && gl?.getParameter(named.UNMASKED_RENDERER_WEBGL)
  // A browser allows a page only so many contexts.
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return SOFTWARE.test(renderer ?? '')
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
