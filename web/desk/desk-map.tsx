import type { Map as MapLibre } from 'maplibre-gl'
import { render } from 'preact'
import { mountLiveLayers } from '../live/layers.ts'
import { CrewLegend } from '../live/legend.tsx'
import type { Live } from '../live/socket.ts'
import mountTaskMap from '../tasks/task-map.tsx'
import { type Desk, toggleOpen } from './model.ts'
import { deskWords } from './words.ts'

/** The desk's map: a task opens its details, the ground is where a new one would be. */
export default async function mountDeskMap(
  container: HTMLElement,
  desk: Desk,
  live: Live,
): Promise<MapLibre> {
  const { community, frame, lang } = desk.book
  const map = await mountTaskMap(container, {
    community,
    frame,
    tasks: desk.marks,
    places: desk.places,
    pin: { at: desk.point, label: deskWords(lang).form.pin },
    touchedTask: (no) => toggleOpen(desk, no),
    touchedGround: (at) => {
      desk.point.value = at
      desk.panel.value = 'form'
    },
  })
  // Tasks are there without the streets, which may take a while or not come at all.
  void showCrew(map, container, desk, live).catch((error) => {
    console.warn('those on duty are not on the map', error)
  })
  return map
}

/** Who is on duty, and how near they are to everybody; only a coordinator is told where they are. */
async function showCrew(
  map: MapLibre,
  container: HTMLElement,
  { book }: Desk,
  live: Live,
): Promise<void> {
  const { crew } = await mountLiveLayers(map, container, live.model, book.community)
  const corner = container.appendChild(document.createElement('div'))
  corner.className = 'desk-crew'
  render(<CrewLegend lang={book.lang} reach={crew.reach} />, corner)
}
