import { type Graph, STREET } from './graph.ts'
import type { Pace } from './pace.ts'

/** Whether somebody at this pace can walk an edge with these flags. */
export function canPass(pace: Pace, flags: number): boolean {
  return Number.isFinite(secondsPerMetre(pace, flags))
}

function secondsPerMetre(pace: Pace, flags: number): number {
  if (pace.needsStepFree && flags & STREET.noWheelchair) return Number.POSITIVE_INFINITY
  return (flags & STREET.steps ? pace.stairsFactor : 1) / pace.speedMps
}

/**
 * A pace put onto a graph: the seconds of every edge.
 *
 * An edge costs half the wait at its first end, its metres, and half the wait at its other end.
 * So who crosses a street over a crossing's node waits once, who walks past it does not, and the
 * way back takes as long as the way there.
 */
export class Gait {
  readonly pace: Pace
  /** seconds from end to end of each edge; Infinity where this pace cannot pass */
  readonly edgeS: Float64Array
  /** seconds for a metre along each edge; Infinity where this pace cannot pass */
  readonly perMetreS: Float64Array
  /** `edgeS` of the edge of each of the graph's `arcs`, in their order: how a search reads it */
  readonly arcS: Float64Array
  /** half the wait at each end of each edge */
  readonly waitAtFromS: Float64Array
  readonly waitAtToS: Float64Array

  constructor({ arcs, edgeLengthM, flags, endings }: Graph, pace: Pace) {
    const waitS = [0, pace.crossingS / 2, pace.signalS / 2, pace.gateS / 2]
    this.pace = pace
    this.perMetreS = Float64Array.from(flags, (bits) => secondsPerMetre(pace, bits))
    this.waitAtFromS = Float64Array.from(endings, (ending) => waitS[ending & 3])
    this.waitAtToS = Float64Array.from(endings, (ending) => waitS[ending >> 2])
    this.edgeS = Float64Array.from(edgeLengthM, (lengthM, e) => {
      // An impassable edge of no length would be 0 × ∞.
      const alongS = this.perMetreS[e] === Infinity ? Infinity : lengthM * this.perMetreS[e]
      return this.waitAtFromS[e] + alongS + this.waitAtToS[e]
    })
    this.arcS = Float64Array.from(arcs, (arc) => this.edgeS[arc >> 1])
  }
}
