import { computed } from '@preact/signals'
import { render } from 'preact'
import type { Community, Frame } from '../../app/page.ts'
import { Attribution } from '../../map/attribution.tsx'
import { Zoom } from '../../map/controls.tsx'
import { createMap } from '../../map/map.ts'
import { inOrder } from '../../map/order.ts'
import { followTheme } from '../../map/theme.ts'
import { putIssues } from '../map/put.ts'
import { type Board, choose } from './model.ts'
import '../../map/map.css'

const FIRST_ZOOM = 14.5

/** Puts the map of the list into `container`. Throws where the device cannot draw one. */
export default async function mountBoardMap(
  container: HTMLElement,
  board: Board,
  { community, frame }: { community: Community; frame: Frame },
): Promise<void> {
  container.replaceChildren()
  const ground = container.appendChild(document.createElement('div'))
  const furniture = container.appendChild(document.createElement('div'))
  ground.className = 'map-ground'
  furniture.className = 'map-furniture'
  const { lang, mapNumber } = frame
  const map = createMap(ground, community, lang, { center: community.center, zoom: FIRST_ZOOM })
  await map.once('style.load')
  followTheme(map, container, (palette) => inOrder(palette, lang))
  const isShaded = computed(() => board.heat.value !== null)
  putIssues(map, container, {
    // Shades and marks at once would be read as neither.
    points: computed(() => (isShaded.value ? [] : board.points.value)),
    heat: board.heat,
    chosen: board.chosenPoint,
    touched: (no) => void choose(board, no),
  })
  render(
    <>
      <div class="map-controls">
        <Zoom map={map} lang={lang} />
      </div>
      <Attribution community={community} mapNumber={mapNumber} lang={lang} />
    </>,
    furniture,
  )
}
