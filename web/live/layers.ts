import { effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { Community } from '../app/page.ts'
import { Kernel } from '../lifecircle/kernel.ts'
import { readPalette } from '../map/palette.ts'
import { onLookChange } from '../map/theme.ts'
import { type Crew, followCrew } from './crew.ts'
import { CrewStreets } from './crew-streets.ts'
import { MarkCanvas } from './mark-canvas.ts'
import type { LiveModel } from './model.ts'
import './live.css'

export interface LiveLayers {
  readonly crew: Crew
  /** the seat of whoever is under a finger at a point of the map, or null */
  seatAt(point: { x: number; y: number }): number | null
}

/**
 * Puts everybody on duty on a map that has its style, and colours the streets by who is near:
 * for screens that may see where people are.
 *
 * @param kernel one that has the streets already; without it, it brings its own
 */
export async function mountLiveLayers(
  map: MapLibre,
  container: Element,
  live: LiveModel,
  community: Community,
  kernel?: Kernel,
): Promise<LiveLayers> {
  const marks = new MarkCanvas(map, container, live)
  const walks = kernel ?? (await openKernel(community))
  const pieces = await walks.ask('pieces', {})
  const streets = new CrewStreets(map, pieces, readPalette(container).crew)
  onLookChange(() => streets.recolour(readPalette(container).crew))
  const crew = followCrew(live, walks)
  let updates = 0
  effect(() => {
    const known = crew.reach.value
    streets.show(known?.bands ?? null)
    if (!known) return
    marks.tell({ bands: ++updates, bandsMs: crew.tookMs.peek() })
  })
  return { crew, seatAt: (point) => marks.at(point) }
}

async function openKernel({ files }: Community): Promise<Kernel> {
  const kernel = new Kernel()
  const absolute = (path: string) => new URL(path, location.href).href
  await kernel.ask('load', { graph: absolute(files.graph), homes: absolute(files.homes) })
  return kernel
}
