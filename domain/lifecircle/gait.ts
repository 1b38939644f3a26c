import { type Graph, STREET } from './graph.ts'
import type { Pace } from './pace.ts'

/** The flags that decide speed; they are the lowest bits of an edge's flags. */
const SPEED_FLAGS = STREET.steps | STREET.noWheelchair

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
  /** seconds from end to end; Infinity where this pace cannot pass */
  readonly edgeS: Float64Array
  readonly #graph: Graph
  readonly #perMetre: Float64Array
  readonly #wait: Float64Array

  constructor(graph: Graph, pace: Pace) {
    this.pace = pace
    this.#graph = graph
    this.#perMetre = Float64Array.from({ length: SPEED_FLAGS + 1 }, (_, flags) =>
      secondsPerMetre(pace, flags),
    )
    this.#wait = Float64Array.of(0, pace.crossingS / 2, pace.signalS / 2, pace.gateS / 2)
    this.edgeS = Float64Array.from(graph.edgeLengthM, (lengthM, e) => {
      // A closed edge of no length would be 0 × ∞.
      const perMetre = this.perMetre(e)
      if (perMetre === Number.POSITIVE_INFINITY) return perMetre
      return this.waitAtFrom(e) + lengthM * perMetre + this.waitAtTo(e)
    })
  }

  perMetre(edge: number): number {
    return this.#perMetre[this.#graph.flags[edge] & SPEED_FLAGS]
  }

  waitAtFrom(edge: number): number {
    return this.#wait[this.#graph.endings[edge] & 3]
  }

  waitAtTo(edge: number): number {
    return this.#wait[this.#graph.endings[edge] >> 2]
  }
}
