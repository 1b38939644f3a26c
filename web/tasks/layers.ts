import type { FeatureCollection, Point } from 'geojson'
import type {
  CircleLayerSpecification,
  GeoJSONSource,
  Map as MapLibre,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { bold } from '../map/labels.ts'
import { beneath } from '../map/order.ts'
import type { Palette } from '../map/palette.ts'
import { taskMarkOf } from './draw-mark.ts'
import type { MarkedTask } from './open-map.ts'

type TaskFeatures = FeatureCollection<Point, Omit<MarkedTask, 'at' | 'look'> & { mark: string }>

export const taskLayers = (palette: Palette, scale: number) => [
  taskRing(palette, scale),
  taskMarks(palette, scale),
]

/** Puts the tasks on the map, none yet. */
export function addTasks(map: MapLibre, palette: Palette, scale: number): void {
  map.addSource('tasks', { type: 'geojson', data: featuresOf([]) })
  map.addLayer(taskRing(palette, scale), beneath(map, 'task-ring'))
  map.addLayer(taskMarks(palette, scale), beneath(map, 'tasks'))
}

export const drawTasks = (map: MapLibre, tasks: readonly MarkedTask[]): void => {
  map.getSource<GeoJSONSource>('tasks')?.setData(featuresOf(tasks))
}

/** The number of the task within a finger of a point of the canvas, the nearest one. */
export function taskAt(map: MapLibre, { x, y }: { x: number; y: number }): number | null {
  const near = map.queryRenderedFeatures(
    [
      [x - FINGER_PX, y - FINGER_PX],
      [x + FINGER_PX, y + FINGER_PX],
    ],
    { layers: ['tasks'] },
  )
  const away = ({ geometry }: (typeof near)[number]) => {
    const at = map.project((geometry as Point).coordinates as [number, number])
    return Math.hypot(at.x - x, at.y - y)
  }
  return near.sort((a, b) => away(a) - away(b))[0]?.properties.no ?? null
}

/** Around the task that is chosen in the list. */
const taskRing = (palette: Palette, scale: number): CircleLayerSpecification => ({
  id: 'task-ring',
  type: 'circle',
  source: 'tasks',
  filter: ['get', 'chosen'],
  paint: {
    'circle-radius': 27 * scale,
    'circle-color': palette.surface,
    'circle-opacity': 0.9,
    'circle-stroke-width': 3,
    'circle-stroke-color': palette.ring,
  },
})

/** Every task has its mark, also where two stand close: one that cannot be seen is not done. */
const taskMarks = (palette: Palette, scale: number): SymbolLayerSpecification => ({
  id: 'tasks',
  type: 'symbol',
  source: 'tasks',
  layout: {
    'icon-image': ['get', 'mark'],
    'icon-size': ['case', ['get', 'chosen'], 1.25 * scale, scale],
    'icon-allow-overlap': true,
    'symbol-sort-key': [
      'match',
      ['get', 'mark'],
      taskMarkOf('open'),
      2,
      taskMarkOf('claimed'),
      1,
      0,
    ],
    'text-field': ['step', ['zoom'], '', 16, ['get', 'title']],
    'text-font': bold(palette),
    'text-size': 13 * scale,
    'text-anchor': 'top',
    'text-offset': [0, 1.5],
    'text-max-width': 9,
    'text-optional': true,
  },
  paint: {
    'text-color': palette.ink,
    'text-halo-color': palette.surface,
    'text-halo-width': 1.6,
  },
})

/** Half the side of what a finger covers. */
const FINGER_PX = 22

function featuresOf(tasks: readonly MarkedTask[]): TaskFeatures {
  return {
    type: 'FeatureCollection',
    features: tasks.map(({ at, look, ...told }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { ...told, mark: taskMarkOf(look) },
    })),
  }
}
