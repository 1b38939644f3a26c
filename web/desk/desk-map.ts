import type { Map as MapLibre } from 'maplibre-gl'
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
  live.look(null)
  return map
}
