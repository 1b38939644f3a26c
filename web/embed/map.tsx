import { signal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { render } from 'preact'
import { putIssues } from '../issues/map/put.ts'
import type { IssuePoint } from '../issues/page.ts'
import { readJson } from '../issues/read.ts'
import { Zoom } from '../map/controls.tsx'
import { layMap } from '../map/lay.tsx'
import { PLACE_LAYERS } from '../map/places.ts'
import { followSelection } from '../map/view.ts'
import { FullscreenButton } from './fullscreen.tsx'
import type { Embed } from './model.ts'
import type { Voice } from './talk.ts'

/** Puts the map into a frame: fewer controls, and a page around that still scrolls. */
export async function mountEmbedMap(
  container: HTMLElement,
  embed: Embed,
  voice: Voice,
): Promise<void> {
  const { model, page } = embed
  const { layers, controls, kiosk } = page.options
  const { map, furniture, legend, twin } = await layMap(
    container,
    model,
    kiosk ? 'free' : 'cooperative',
  )
  followSelection(map, model)
  if (!layers.includes('places')) hidePlaces(map)
  if (layers.includes('issues')) void showIssues(map, container, page.community.slug, voice)
  tellMissingTiles(map, embed, voice)
  if (!kiosk) freeInFullscreen(map)
  render(
    <>
      <div class="map-controls">
        <FullscreenButton lang={model.lang} />
        {controls === 'min' ? null : <Zoom map={map} lang={model.lang} />}
      </div>
      {controls === 'min' ? null : legend}
      {layers.includes('places') ? twin : null}
    </>,
    furniture,
  )
}

function hidePlaces(map: MapLibre): void {
  for (const layer of [...PLACE_LAYERS, 'cluster-counts']) {
    map.setLayoutProperty(layer, 'visibility', 'none')
  }
}

/** What is open of the reports; a touch opens its page beside, and tells the page around. */
async function showIssues(
  map: MapLibre,
  container: Element,
  slug: string,
  voice: Voice,
): Promise<void> {
  const path = `/api/communities/${slug}/issues/points`
  const { points } = await readJson<{ points: readonly IssuePoint[] }>(path)
  putIssues(map, container, {
    points: signal(points),
    heat: signal(null),
    chosen: signal(null),
    touched: (no) => {
      const issue = points.find((point) => point.no === no)
      if (!issue) return
      const url = new URL(`/i/${no}`, location.href).href
      voice.tell({ type: 'select', issue: { no, at: issue.at, url } })
      open(url, '_blank', 'noopener')
    },
  })
}

function tellMissingTiles(map: MapLibre, { wrong }: Embed, voice: Voice): void {
  map.on('error', ({ error }) => {
    console.warn('a part of the map is missing', error)
    if (wrong.peek() === 'tiles') return
    wrong.value = 'tiles'
    voice.tell({ type: 'error', error: 'tiles', text: error.message })
  })
}

/** A frame that fills the screen has no page around that a finger could mean. */
function freeInFullscreen(map: MapLibre): void {
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement) map.cooperativeGestures.disable()
    else map.cooperativeGestures.enable()
  })
}
