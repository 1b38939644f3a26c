import { distanceM, type LngLat } from '../kit/geo.ts'
import { ENDINGS, type Graph } from '../lifecircle/graph.ts'
import type { OpenState } from '../places/hours.ts'
import type { EntryWay } from './difficulty.ts'
import { metresFrom } from './difficulty-ground.ts'
import type { FactState } from './standing.ts'

/** A gate as it is at one moment. */
export interface GateNow {
  readonly how: EntryWay
  /** `unknown`: nobody wrote down when */
  readonly open: OpenState
  /** `broken`: people say that what is told of it is no longer so */
  readonly state: FactState
  /** on foot from it to the door; null: no way leads there */
  readonly minutes: number | null
}

/**
 * The gate to go to now: of those that let riders in and are not known to be closed, the one with the
 * shortest walk to the door. Null where there is none.
 */
export function bestGate<G extends GateNow>(gates: readonly G[]): G | null {
  let best: G | null = null
  for (const gate of gates) {
    if (gate.minutes === null || !letsIn(gate)) continue
    if (best === null || gate.minutes < (best.minutes ?? 0)) best = gate
  }
  return best
}

/** Whether riders get in here now, as far as anybody knows. */
export const letsIn = ({ how, open, state }: GateNow): boolean =>
  how !== 'shut' && open !== 'closed' && state !== 'broken'

/** A wall is drawn a few metres beside its gates now and then; across an alley is another's. */
const ON_WALL_M = 8

/** Nearer together than this are the leaves of one gate. */
const ONE_GATE_M = 8

/** The gates that the streets themselves have in the wall of a compound, west to east. */
export function gatesIn(graph: Graph, ring: readonly LngLat[]): LngLat[] {
  const found: LngLat[] = []
  for (const node of gateNodes(graph)) {
    const at = graph.lngLat(graph.nodeXY[2 * node], graph.nodeXY[2 * node + 1])
    if (!isOnWall(ring, at) || found.some((other) => distanceM(other, at) < ONE_GATE_M)) continue
    found.push(at)
  }
  return found.sort(([a], [b]) => a - b)
}

const GATE = ENDINGS.indexOf('gate')

function gateNodes({ edgeCount, endings, arcTail }: Graph): Set<number> {
  const nodes = new Set<number>()
  for (let edge = 0; edge < edgeCount; edge++) {
    if ((endings[edge] & 3) === GATE) nodes.add(arcTail[2 * edge])
    if (endings[edge] >> 2 === GATE) nodes.add(arcTail[2 * edge + 1])
  }
  return nodes
}

/** Gates within belong to courts and houses; they are not the compound's. */
function isOnWall(ring: readonly LngLat[], at: LngLat): boolean {
  for (let i = 1; i < ring.length; i++) {
    if (metresFrom([ring[i - 1], ring[i]], at) <= ON_WALL_M) return true
  }
  return false
}
