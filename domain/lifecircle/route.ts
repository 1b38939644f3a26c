import type { Graph } from './graph.ts'
import type { Pace } from './pace.ts'
import type { Walker } from './reach.ts'
import type { Snapped } from './snap.ts'

/** An edge, or a part of one, walked from `fromM` to `toM` metres along it: backwards where `toM` is less. */
export interface Stretch {
  readonly edge: number
  readonly fromM: number
  readonly toM: number
  /** with the half waits at those of its ends where it meets another stretch */
  readonly seconds: number
}

/** The fastest way between two positions: each stretch begins at the node where the one before ends. */
export interface Route {
  readonly pace: Pace
  readonly from: Snapped
  readonly to: Snapped
  /** in all, with the metres off the street at both ends */
  readonly seconds: number
  readonly metres: number
  readonly stretches: readonly Stretch[]
}

/**
 * The way by which the walker's last reach came to `to`, or null where it did not come so far.
 *
 * A reach keeps no predecessors: the way is read back from the times, for a node was reached over
 * just those arcs whose seconds make up the difference. Takes time and memory in proportion to the
 * way's length, not to the graph.
 */
export function routeTo(walker: Walker, to: Snapped): Route | null {
  const seconds = walker.secondsTo(to)
  if (seconds === Number.POSITIVE_INFINITY) return null
  const way = straightAlong(walker, to, seconds) ?? throughAnEnd(walker, to, seconds)
  const walkedM = way.stretches.reduce((sum, { fromM, toM }) => sum + Math.abs(toM - fromM), 0)
  const metres = way.from.awayM + walkedM + to.awayM
  return { pace: walker.gait.pace, to, seconds, metres, ...way }
}

type Way = Pick<Route, 'from' | 'stretches'>

/** From a source on the target's own edge, where no way round is faster. */
function straightAlong({ gait, sources }: Walker, to: Snapped, seconds: number): Way | null {
  const perMetre = gait.perMetreS[to.edge]
  for (const from of sources) {
    if (from.edge !== to.edge) continue
    const betweenS = Math.abs(to.alongM - from.alongM) * perMetre
    if ((from.awayM + to.awayM) / gait.pace.speedMps + betweenS !== seconds) continue
    const along = { edge: to.edge, fromM: from.alongM, toM: to.alongM, seconds: betweenS }
    return { from, stretches: [along] }
  }
  return null
}

function throughAnEnd(walker: Walker, to: Snapped, seconds: number): Way {
  const { graph, gait } = walker
  const perMetre = gait.perMetreS[to.edge]
  const awayS = to.awayM / gait.pace.speedMps
  const first = graph.arcTail[2 * to.edge]
  const viaFirstS = gait.waitAtFromS[to.edge] + to.alongM * perMetre
  const isViaFirst =
    walker.seconds[first] + gait.waitAtFromS[to.edge] + to.alongM * perMetre + awayS === seconds
  const backM = graph.edgeLengthM[to.edge] - to.alongM
  const { from, stretches } = traceBack(walker, isViaFirst ? first : headOf(graph, 2 * to.edge))
  const last: Stretch = {
    edge: to.edge,
    fromM: isViaFirst ? 0 : graph.edgeLengthM[to.edge],
    toM: to.alongM,
    seconds: isViaFirst ? viaFirstS : gait.waitAtToS[to.edge] + backM * perMetre,
  }
  return { from, stretches: [...stretches, last] }
}

const headOf = ({ arcTail }: Graph, arc: number): number => arcTail[arc ^ 1]

/** A node on the way back, and which of its arcs is looked at next. */
interface Trail {
  readonly node: number
  next: number
}

/**
 * Goes back from a node over arcs that the reach came by until one of the sources' streets begins
 * there. Arcs that take no time may lead in a circle: hence no node twice, and the way back out of
 * a dead end.
 */
function traceBack(walker: Walker, node: number): Way {
  const { graph, gait, seconds } = walker
  const { arcStart, arcs } = graph
  const seen = new Set([node])
  const trail: Trail[] = [{ node, next: arcStart[node] }]
  const back: number[] = []
  for (let here = trail.at(-1); here; here = trail.at(-1)) {
    const set = setOutTo(walker, here.node)
    if (set) return { from: set.from, stretches: [set.stretch, ...forwards(walker, back)] }
    const arc = here.next < arcStart[here.node + 1] ? arcs[here.next++] : -1
    if (arc < 0) {
      trail.pop()
      back.pop()
      continue
    }
    const before = headOf(graph, arc)
    const cameBy = seconds[before] + gait.edgeS[arc >> 1] === seconds[here.node]
    if (!cameBy || seen.has(before)) continue
    seen.add(before)
    back.push(arc)
    trail.push({ node: before, next: arcStart[before] })
  }
  throw new Error('routeTo: the reach did not begin at its sources')
}

/** Whole edges, found from the end: turned round and put in the order in which they are walked. */
const forwards = ({ graph, gait }: Walker, back: readonly number[]): Stretch[] =>
  back.toReversed().map((arc) => {
    const edge = arc >> 1
    const lengthM = graph.edgeLengthM[edge]
    // The arc leaves the later node: an even one was walked against its direction.
    const [fromM, toM] = arc & 1 ? [0, lengthM] : [lengthM, 0]
    return { edge, fromM, toM, seconds: gait.edgeS[edge] }
  })

/** The walk from a source straight to an end of its own edge, where the reach came to the node by it. */
function setOutTo(
  { graph, gait, seconds, sources }: Walker,
  node: number,
): { readonly from: Snapped; readonly stretch: Stretch } | null {
  for (const from of sources) {
    const { edge, alongM, awayM } = from
    const perMetre = gait.perMetreS[edge]
    const awayS = awayM / gait.pace.speedMps
    const backM = graph.edgeLengthM[edge] - alongM
    const ends = [
      { end: graph.arcTail[2 * edge], toM: 0, offM: alongM, waitS: gait.waitAtFromS[edge] },
      {
        end: graph.arcTail[2 * edge + 1],
        toM: graph.edgeLengthM[edge],
        offM: backM,
        waitS: gait.waitAtToS[edge],
      },
    ]
    for (const { end, toM, offM, waitS } of ends) {
      // The same sum in the same order as the reach took it: it must be the same number.
      if (end !== node || awayS + offM * perMetre + waitS !== seconds[node]) continue
      return { from, stretch: { edge, fromM: alongM, toM, seconds: offM * perMetre + waitS } }
    }
  }
  return null
}
