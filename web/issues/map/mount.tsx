import type { Map as MapLibre } from 'maplibre-gl'
import { render } from 'preact'
import type { Community, Frame } from '../../app/page.ts'
import { Attribution } from '../../map/attribution.tsx'
import { Zoom } from '../../map/controls.tsx'
import { createMap } from '../../map/map.ts'
import { inOrder } from '../../map/order.ts'
import { followTheme } from '../../map/theme.ts'
import { type OnIssueMap, putIssues } from './put.ts'
import '../../map/map.css'

const FIRST_ZOOM = 14.5

/** Puts a map of issues into `container`. Throws where the device cannot draw one. */
export async function mountIssueMap(
  container: HTMLElement,
  { community, frame }: { readonly community: Community; readonly frame: Frame },
  on: OnIssueMap,
): Promise<MapLibre> {
  container.replaceChildren()
  const ground = container.appendChild(document.createElement('div'))
  const furniture = container.appendChild(document.createElement('div'))
  ground.className = 'map-ground'
  furniture.className = 'map-furniture'
  const { lang, mapNumber } = frame
  const map = createMap(ground, community, lang, { center: community.center, zoom: FIRST_ZOOM })
  await map.once('style.load')
  followTheme(map, container, (palette) => inOrder(palette, lang))
  putIssues(map, container, on)
  render(
    <>
      <div class="map-controls">
        <Zoom map={map} lang={lang} />
      </div>
      <Attribution community={community} mapNumber={mapNumber} lang={lang} />
    </>,
    furniture,
  )
  return map
}
