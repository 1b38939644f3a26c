import type { LngLat } from '../../kit/geo.ts'
import { ENDINGS, type Graph, STREET, type StreetEdge, type StreetNetwork } from '../graph.ts'
import type { Snapped } from '../snap.ts'
import { offset } from './drawing.ts'

const BLOCK_M = 110

/** Everything that makes one town differ from another. */
export interface TownPlan {
  readonly size: number
  /** numbers between 0 and 1, used in turn */
  readonly dice: readonly number[]
}

/** A town of crooked blocks: streets missing here and there, stairs, waits, bends; it never overlaps itself. */
export function townOf({ size, dice }: TownPlan): StreetNetwork {
  let thrown = 0
  const roll = () => dice[thrown++ % dice.length]
  const nodes = Array.from({ length: size * size }, (_, n) =>
    offset(
      ((n % size) + 0.4 * (roll() - 0.5)) * BLOCK_M,
      (Math.floor(n / size) + 0.4 * (roll() - 0.5)) * BLOCK_M,
    ),
  )
  const edges: StreetEdge[] = []
  const connect = (from: number, to: number) => {
    if (roll() < 0.25) return
    const ending = () => ENDINGS[roll() < 0.7 ? 0 : Math.floor(roll() * 4)]
    edges.push({
      from,
      to,
      shape: [nodes[from], between(nodes[from], nodes[to], roll()), nodes[to]],
      flags: roll() < 0.1 ? STREET.steps | STREET.noWheelchair : 0,
      atFrom: ending(),
      atTo: ending(),
    })
  }
  for (let n = 0; n < nodes.length; n++) {
    if (n % size < size - 1) connect(n, n + 1)
    if (n + size < nodes.length) connect(n, n + size)
  }
  return { nodes, edges, walls: [] }
}

/** A point near the middle of two others, a little off their line. */
function between(a: LngLat, b: LngLat, bend: number): LngLat {
  const off = 0.15 * (bend - 0.5)
  return [(a[0] + b[0]) / 2 + off * (b[1] - a[1]), (a[1] + b[1]) / 2 - off * (b[0] - a[0])]
}

/** The position a share of the way along an edge, as if one had been snapped there. */
export function streetPoint(graph: Graph, edge: number, share: number): Snapped {
  const { shapeStart, shapeXY: xy, edgeLengthM } = graph
  let restM = share * edgeLengthM[edge]
  let p = shapeStart[edge]
  const spanM = () => Math.hypot(xy[2 * p + 2] - xy[2 * p], xy[2 * p + 3] - xy[2 * p + 1])
  while (restM > spanM() && p + 2 < shapeStart[edge + 1]) {
    restM -= spanM()
    p++
  }
  const t = spanM() > 0 ? Math.min(restM / spanM(), 1) : 0
  const x = xy[2 * p] + t * (xy[2 * p + 2] - xy[2 * p])
  const y = xy[2 * p + 1] + t * (xy[2 * p + 3] - xy[2 * p + 1])
  return { edge, alongM: share * edgeLengthM[edge], at: graph.lngLat(x, y), awayM: 0 }
}
