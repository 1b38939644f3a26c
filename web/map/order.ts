import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { Lang } from '../app/i18n.ts'
import {
  areas,
  buildings,
  green,
  land,
  railways,
  streams,
  tunnels,
  walls,
  water,
} from './ground.ts'
import { areaNames, streetNames } from './labels.ts'
import type { MapLayer } from './layer.ts'
import type { Palette } from './palette.ts'
import { bridgeCasings, bridges, casings, footways, streets } from './streets.ts'

/** Bottom to top. What people put on the map (places, the circle) comes above all of these. */
const ORDER: readonly MapLayer[] = [
  land,
  areas,
  green,
  water,
  streams,
  tunnels,
  buildings,
  walls,
  footways,
  casings,
  streets,
  railways,
  bridgeCasings,
  bridges,
  streetNames,
  areaNames,
]

export const inOrder = (palette: Palette, lang: Lang): LayerSpecification[] =>
  ORDER.map((layer) => layer(palette, lang))

/** What goes on in the quarter, above base map and places, bottom to top. */
const GOING_ON = ['issues', 'task-ring', 'tasks'] as const

type GoingOn = (typeof GOING_ON)[number]

/** The layer that one of these goes beneath, where it is on the map already. */
export const beneath = (map: MapLibre, id: GoingOn): string | undefined =>
  GOING_ON.slice(GOING_ON.indexOf(id) + 1).find((above) => map.getLayer(above))
