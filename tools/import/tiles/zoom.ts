/** From how far away each thing is drawn: the archive holds zooms 11 to 15, later ones are enlarged. */
export const MIN_ZOOM = 11
export const MAX_ZOOM = 15

type FirstSeen = number | Readonly<Record<string, number>>

/** First zoom by layer and kind; a kind that is not named is seen from the layer's `other`. */
const FIRST_ZOOM: Readonly<Record<LayerName, FirstSeen>> = {
  green: { park: 11, wood: 11, cemetery: 13, grass: 14, pitch: 14 },
  areas: { hospital: 13, school: 13, compound: 13, commercial: 13, pedestrian: 14, parking: 15 },
  water: { river: 11, lake: 11, stream: 14 },
  buildings: 14,
  streets: { motorway: 11, major: 11, minor: 13, pedestrian: 13, service: 14, path: 14, steps: 14 },
  railways: { rail: 11, subway: 13, tram: 14 },
  walls: 15,
  labels: { area: 11, park: 13, water: 12, compound: 14, building: 15 },
}

export const LAYERS = [
  'green',
  'areas',
  'water',
  'buildings',
  'streets',
  'railways',
  'walls',
  'labels',
] as const
export type LayerName = (typeof LAYERS)[number]

export function firstZoom(layer: LayerName, kind: string): number {
  const seen = FIRST_ZOOM[layer]
  return typeof seen === 'number' ? seen : (seen[kind] ?? MAX_ZOOM)
}
