import type { Map as MapLibre } from 'maplibre-gl'

/** What browsers call a processor that stands in for a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

let known: boolean | undefined

/**
 * Whether WebGL is there, but only in the processor: an office computer without a graphics card draws
 * each frame in a tenth of a second, and hears no key meanwhile. Found out once: it takes a context.
 */
export function drawsInSoftware(): boolean {
  known ??= isSoftware()
  return known
}

function isSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2')
  const named = gl?.getExtension('WEBGL_debug_renderer_info')
  const renderer = named && gl?.getParameter(named.UNMASKED_RENDERER_WEBGL)
  // A browser allows a page only so many contexts.
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return SOFTWARE.test(renderer ?? '')
}

/** While the map moves, a pixel of it is so many of the screen, each way. */
const COARSE = 2

/** After so long without a movement the map is drawn as fine as the screen is. */
const SETTLED_MS = 200

/** Half as fine while it moves is a quarter of the work, and nobody reads names in flight. */
export function coarseWhileMoving(map: MapLibre): void {
  let settling: ReturnType<typeof setTimeout> | undefined
  const draw = (pixelRatio: number) => {
    if (map.getPixelRatio() !== pixelRatio) map.setPixelRatio(pixelRatio)
  }
  map.on('movestart', () => {
    clearTimeout(settling)
    // Another ratio is told as a movement too.
    if (map.isMoving()) draw(devicePixelRatio / COARSE)
  })
  map.on('moveend', () => {
    clearTimeout(settling)
    settling = setTimeout(() => draw(devicePixelRatio), SETTLED_MS)
  })
}
