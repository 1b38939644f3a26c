import type { Graph } from './graph.ts'

/** The edge that each shape point of a graph belongs to. */
export function edgesOfPoints({ edgeCount, shapeStart }: Graph): Uint32Array {
  const edgeOf = new Uint32Array(shapeStart[edgeCount])
  for (let e = 0; e < edgeCount; e++) edgeOf.fill(e, shapeStart[e], shapeStart[e + 1])
  return edgeOf
}

/** Metres along its edge to each shape point of a graph. */
export function metresToPoints({ edgeCount, shapeStart, shapeXY: xy }: Graph): Float32Array {
  const metres = new Float32Array(shapeStart[edgeCount])
  for (let e = 0; e < edgeCount; e++) {
    for (let p = shapeStart[e] + 1; p < shapeStart[e + 1]; p++) {
      const spanM = Math.hypot(xy[2 * p] - xy[2 * p - 2], xy[2 * p + 1] - xy[2 * p - 1])
      metres[p] = metres[p - 1] + spanM
    }
  }
  return metres
}
