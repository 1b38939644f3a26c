import type { Bounds } from '../../domain/kit/geo.ts'
import type { Walker } from '../../domain/lifecircle/reach.ts'

/** Doors are looked for this far from a street. */
const FARTHEST_DOOR_M = 300

/**
 * A box that holds every door within the reach that `walker` has just made: from each corner it
 * reached, as far as the time left there carries; from each start, along its own street.
 * Streets wind, so this is about half of what a circle as far as one walks would be.
 */
export function groundOf({
  graph,
  sources,
  reached,
  reachedCount,
  seconds,
  limitS,
  gait,
}: Walker): Bounds {
  const { speedMps } = gait.pace
  const { mPerLng, mPerLat } = graph.plane
  let [west, south, east, north] = [180, 90, -180, -90]
  const extend = ([lng, lat]: readonly [number, number], byM: number) => {
    west = Math.min(west, lng - byM / mPerLng)
    east = Math.max(east, lng + byM / mPerLng)
    south = Math.min(south, lat - byM / mPerLat)
    north = Math.max(north, lat + byM / mPerLat)
  }
  for (const { at, edge } of sources) {
    extend(at, Math.min(limitS * speedMps, graph.edgeLengthM[edge] + FARTHEST_DOOR_M))
  }
  for (let i = 0; i < reachedCount; i++) {
    const node = reached[i]
    const leftM = (limitS - seconds[node]) * speedMps
    extend(graph.lngLat(graph.nodeXY[2 * node], graph.nodeXY[2 * node + 1]), leftM)
  }
  return [west, south, east, north]
}
