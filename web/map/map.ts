import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Bounds } from '../../domain/kit/geo.ts'
import type { Lang } from '../app/i18n.ts'
import type { Community, View } from '../app/page.ts'
import { readPalette } from './palette.ts'
import { coarseWhileMoving, drawsInSoftware } from './software.ts'
import { baseStyle } from './style.ts'
import { mapLocale } from './words.ts'

// Without it MapLibre 6 looks for its worker beside the bundle and gets a 404.
setWorkerUrl(workerUrl)

/** Ring overlay and picking rely on a map that is flat and has north up: so it is, always. */
const FLAT = {
  maxPitch: 0,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  rollEnabled: false,
} as const

const ZOOMS = { minZoom: 11, maxZoom: 19.5 }

/**
 * How far beyond the community one may pan, as a share of its size: on a phone the map goes on under
 * the sheet, and with less a circle at the edge could not be brought above it.
 */
const SLACK = 0.5

/** `cooperative`: one finger and the wheel belong to the page around, two fingers to the map. */
export type Gestures = 'free' | 'cooperative'

/** The one map of a page. Throws where WebGL2 is missing. */
export function createMap(
  container: HTMLElement,
  community: Community,
  lang: Lang,
  view: View,
  gestures: Gestures = 'free',
): MapLibre {
  const map = new MapLibre({
    container,
    style: baseStyle(
      { tiles: absolute(community.tiles), bounds: community.bounds },
      readPalette(container),
      lang,
    ),
    center: [...view.center],
    zoom: view.zoom,
    maxBounds: padded(community.bounds),
    attributionControl: false,
    cooperativeGestures: gestures === 'cooperative',
    locale: mapLocale(lang),
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
    renderWorldCopies: false,
    ...FLAT,
    ...ZOOMS,
  })
  if (drawsInSoftware()) coarseWhileMoving(map)
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}

function padded([west, south, east, north]: Bounds): [number, number, number, number] {
  const [dx, dy] = [(east - west) * SLACK, (north - south) * SLACK]
  return [west - dx, south - dy, east + dx, north + dy]
}

// Parsing it as a URL would escape the braces of a template.
const absolute = (path: string): string => (path.startsWith('/') ? location.origin + path : path)
