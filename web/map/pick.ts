import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, PointLike } from 'maplibre-gl'
import type { LngLat } from '../../domain/kit/geo.ts'
import { PLACE_LAYERS } from './places.ts'
import { GLIDE } from './view.ts'

/** What lies under a finger. */
export type Picked =
  | { readonly is: 'place'; readonly id: string }
  | {
      readonly is: 'cluster'
      readonly cluster: number
      readonly count: number
      readonly at: LngLat
    }

/** Half the side of what a finger covers, in CSS pixels: a target is 44 wide though its mark is less. */
const FINGER_PX = 22

/** The nearest place or cluster within a finger of a point of the canvas. */
export function pickAt(map: MapLibre, { x, y }: { x: number; y: number }): Picked | null {
  const box: [PointLike, PointLike] = [
    [x - FINGER_PX, y - FINGER_PX],
    [x + FINGER_PX, y + FINGER_PX],
  ]
  const awayPx = (feature: MapGeoJSONFeature) => {
    const at = map.project(positionOf(feature) as [number, number])
    return Math.hypot(at.x - x, at.y - y)
  }
  const near = map
    .queryRenderedFeatures(box, { layers: [...PLACE_LAYERS] })
    .sort((a, b) => awayPx(a) - awayPx(b))
  return near[0] ? pickedOf(near[0]) : null
}

/** Everything of places that is drawn now, top left to bottom right as one reads. */
export function drawnNow(map: MapLibre): Picked[] {
  const seen = new Map<string, { picked: Picked; row: number; x: number }>()
  for (const feature of map.queryRenderedFeatures({ layers: [...PLACE_LAYERS] })) {
    const picked = pickedOf(feature)
    const { x, y } = map.project(positionOf(feature) as [number, number])
    seen.set(keyOf(picked), { picked, row: Math.round(y / (2 * FINGER_PX)), x })
  }
  return [...seen.values()].sort((a, b) => a.row - b.row || a.x - b.x).map(({ picked }) => picked)
}

export const keyOf = (picked: Picked): string =>
  picked.is === 'place' ? picked.id : `cluster-${picked.cluster}`

/** Moves to where a cluster parts. */
export async function openCluster(
  map: MapLibre,
  { cluster, at }: Extract<Picked, { is: 'cluster' }>,
): Promise<void> {
  const source = map.getSource('places') as GeoJSONSource
  const zoom = await source.getClusterExpansionZoom(cluster)
  map.easeTo({ center: [...at], zoom: Math.max(zoom, map.getZoom() + 1), ...GLIDE })
}

function pickedOf(feature: MapGeoJSONFeature): Picked {
  const { id, cluster_id: cluster, point_count: count } = feature.properties
  return typeof cluster === 'number'
    ? { is: 'cluster', cluster, count, at: positionOf(feature) }
    : { is: 'place', id }
}

const positionOf = (feature: MapGeoJSONFeature): LngLat =>
  (feature.geometry as unknown as { coordinates: LngLat }).coordinates
