import type { LngLat } from '../../domain/kit/geo.ts'
import type { Graph } from '../../domain/lifecircle/graph.ts'
import type { Snapped } from '../../domain/lifecircle/snap.ts'

/** `count` positions on the streets of a graph, each metre of street as likely as any other. */
export function pointsOn(graph: Graph, count: number, random: () => number): Snapped[] {
  const upTo = new Float64Array(graph.edgeCount)
  let total = 0
  graph.edgeLengthM.forEach((lengthM, e) => {
    total += lengthM
    upTo[e] = total
  })
  return Array.from({ length: count }, () => {
    const metre = random() * total
    const edge = upTo.findIndex((end) => metre < end)
    const alongM = metre - upTo[edge] + graph.edgeLengthM[edge]
    return { edge, alongM, at: positionOn(graph, edge, alongM), awayM: 0 }
  })
}

function positionOn(graph: Graph, edge: number, alongM: number): LngLat {
  const { shapeStart, shapeXY: xy } = graph
  let restM = alongM
  for (let p = shapeStart[edge]; ; p++) {
    const dx = xy[2 * p + 2] - xy[2 * p]
    const dy = xy[2 * p + 3] - xy[2 * p + 1]
    const spanM = Math.hypot(dx, dy)
    if (restM <= spanM || p + 2 === shapeStart[edge + 1]) {
      const t = spanM === 0 ? 0 : Math.min(restM / spanM, 1)
      return graph.lngLat(xy[2 * p] + t * dx, xy[2 * p + 1] + t * dy)
    }
    restM -= spanM
  }
}
