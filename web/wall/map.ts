import type { Map as MapLibre } from 'maplibre-gl'
import { h, render } from 'preact'
import type { Crew } from '../live/crew.ts'
import { mountLiveLayers } from '../live/layers.ts'
import { BandKey } from '../live/legend.tsx'
import type { LiveModel } from '../live/model.ts'
import { createMap } from '../map/map.ts'
import { inOrder } from '../map/order.ts'
import { followTheme } from '../map/theme.ts'
import type { WallModel } from './model.ts'
import '../map/map.css'

/** A screen this wide shows names on the map as large as a page does: beyond, the map grows with it. */
const READ_AT_PX = 880

/** Puts the whole community on the wall, large enough for its names to be read from afar. */
export async function mountWallMap(
  container: HTMLElement,
  { page: { community }, frame }: WallModel,
  live: LiveModel,
): Promise<Crew> {
  container.replaceChildren()
  const ground = container.appendChild(document.createElement('div'))
  const furniture = container.appendChild(document.createElement('div'))
  ground.className = 'wall-ground'
  furniture.className = 'wall-furniture'
  const map = createMap(ground, community, frame.lang, { center: community.center, zoom: 14 })
  const fill = () => fitScreen(map, ground, container, community.bounds)
  await map.once('style.load')
  fill()
  new ResizeObserver(fill).observe(container)
  followTheme(map, container, (palette) => inOrder(palette, frame.lang))
  // Nobody touches it, and no key leads into it.
  map.getCanvas().tabIndex = -1
  const { crew } = await mountLiveLayers(map, container, live, community)
  render(h(BandKey, { lang: frame.lang }), furniture)
  return crew
}

/** Draws the map smaller than the screen and enlarges it, in the screen's own pixels. */
function fitScreen(
  map: MapLibre,
  ground: HTMLElement,
  { clientWidth, clientHeight }: HTMLElement,
  [west, south, east, north]: readonly [number, number, number, number],
): void {
  const scale = Math.max(1, innerWidth / READ_AT_PX)
  const strip = ground.nextElementSibling?.clientHeight ?? 0
  ground.style.inlineSize = `${clientWidth / scale}px`
  ground.style.blockSize = `${(clientHeight - strip) / scale}px`
  // A transform would have each frame of every canvas scaled; with zoom their pixels are the screen's.
  ground.style.setProperty('zoom', String(scale))
  map.setPixelRatio(devicePixelRatio * scale)
  map.resize()
  map.fitBounds([west, south, east, north], { padding: 8, animate: false })
}
