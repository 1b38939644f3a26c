import type { Graph } from '../../domain/lifecircle/graph.ts'
import type { Walker } from '../../domain/lifecircle/reach.ts'
import { type CellRange, coverDiscs, type Disc } from '../../domain/places/cover.ts'

/** Doors are looked for this far from a street. */
const FARTHEST_DOOR_M = 300

/** Discs stand this far apart along a street, each wide enough for the doors up to the next. */
const STRIDE_M = 100

/** With so many ranges the ground is held closely, and none costs more than a row where nothing is. */
const MOST_RANGES = 40

/**
 * The cells of every door within the reach that `walker` has just made: along each street it
 * reached, as far to the sides as the time left there carries and doors are looked for.
 */
export function groundOf(walker: Walker): CellRange[] {
  const { graph, sources, reached, reachedCount, seconds, limitS, gait } = walker
  const { speedMps } = gait.pace
  const discs: Disc[] = []
  for (const { at, edge, awayM } of sources) {
    const leftM = limitS * speedMps - awayM
    const ownStreetM = graph.edgeLengthM[edge] + FARTHEST_DOOR_M
    if (leftM >= 0) discs.push({ center: at, radiusM: Math.min(leftM, ownStreetM) })
  }
  for (let i = 0; i < reachedCount; i++) {
    const leftM = (limitS - seconds[reached[i]]) * speedMps
    addStreetsFrom(graph, reached[i], leftM, discs)
  }
  return coverDiscs(discs, MOST_RANGES)
}

function addStreetsFrom(graph: Graph, node: number, leftM: number, discs: Disc[]): void {
  const { nodeXY, arcStart, arcs, edgeLengthM } = graph
  const center = graph.lngLat(nodeXY[2 * node], nodeXY[2 * node + 1])
  discs.push({ center, radiusM: sidewaysM(leftM) })
  if (leftM <= FARTHEST_DOOR_M + STRIDE_M) return
  for (let i = arcStart[node]; i < arcStart[node + 1]; i++) {
    if (edgeLengthM[arcs[i] >> 1] > STRIDE_M) addAlong(graph, arcs[i], leftM, discs)
  }
}

/** A disc every stride along a street, from the end where its arc starts, while there is time left. */
function addAlong(graph: Graph, arc: number, leftM: number, discs: Disc[]): void {
  const { shapeStart, shapeXY } = graph
  const edge = arc >> 1
  const [first, last] = [shapeStart[edge], shapeStart[edge + 1] - 1]
  const [from, to, step] = arc % 2 === 0 ? [first, last, 1] : [last, first, -1]
  let walkedM = 0
  let nextM = STRIDE_M
  for (let i = from; i !== to; i += step) {
    const [x, y] = [shapeXY[2 * i], shapeXY[2 * i + 1]]
    const [dx, dy] = [shapeXY[2 * (i + step)] - x, shapeXY[2 * (i + step) + 1] - y]
    const lengthM = Math.hypot(dx, dy)
    for (; nextM <= walkedM + lengthM && nextM < leftM; nextM += STRIDE_M) {
      const share = (nextM - walkedM) / lengthM
      const center = graph.lngLat(x + share * dx, y + share * dy)
      discs.push({ center, radiusM: sidewaysM(leftM - nextM) })
    }
    walkedM += lengthM
  }
}

const sidewaysM = (leftM: number): number => Math.min(leftM, FARTHEST_DOOR_M + STRIDE_M)
