import { Gait } from './gait.ts'
import type { Graph } from './graph.ts'
import { PACES, type Pace } from './pace.ts'
import type { Snapped } from './snap.ts'

/** One bucket a second up to about two hours; wider beyond. */
const MAX_BUCKETS = 8192
const NONE = -1

/**
 * Walks a graph from one place or many at once: shortest times to every street within a bound.
 *
 * The queue is an array of buckets, one per second, each a doubly linked list threaded through typed
 * arrays (R. Dial, 1969). Costs are not whole seconds, so a bucket is drained until no node in it can
 * improve another: the times are exact. A query allocates nothing and clears only what the last one
 * touched.
 */
export class Walker {
  readonly graph: Graph
  /** seconds to each node in the last reach; Infinity beyond its limit */
  readonly seconds: Float64Array
  /** the nodes reached, in the order they were first seen: `reached[0] … reached[reachedCount - 1]` */
  readonly reached: Uint32Array
  reachedCount = 0
  limitS = 0
  gait: Gait
  sources: readonly Snapped[] = []

  readonly #gaits = new WeakMap<Pace, Gait>()
  readonly #metres: Float64Array
  /** the node at the far end of each of the graph's `arcs`, in their order */
  readonly #heads: Uint32Array
  readonly #buckets = new Int32Array(MAX_BUCKETS + 1).fill(NONE)
  readonly #bucketOf: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #wanted: Uint8Array
  readonly #sourceOn: Int32Array
  #sourceAfter = new Int32Array(1)
  #width = 1
  #lastBucket = NONE
  #foundS = 0
  #foundM = 0

  constructor(graph: Graph) {
    const { nodeCount, edgeCount } = graph
    this.graph = graph
    this.gait = this.#gaitOf(PACES.adult)
    this.seconds = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY)
    this.reached = new Uint32Array(nodeCount)
    this.#metres = new Float64Array(nodeCount)
    this.#heads = graph.arcs.map((arc) => graph.arcTail[arc ^ 1])
    this.#bucketOf = new Int32Array(nodeCount).fill(NONE)
    this.#next = new Int32Array(nodeCount)
    this.#previous = new Int32Array(nodeCount)
    this.#wanted = new Uint8Array(nodeCount)
    this.#sourceOn = new Int32Array(edgeCount).fill(NONE)
  }

  /**
   * Walks from all of `from` at `pace` for at most `limitS` seconds (finite); `secondsTo` and
   * `metresTo` then answer from this walk. The metres from a source to its street, and from a
   * target to its, are walked too. With `until`, stops as soon as the times to these targets are
   * certain; other times are then unknown. A source on a street that this pace cannot walk leads
   * nowhere: snap with the pace.
   */
  reach(from: readonly Snapped[], pace: Pace, limitS: number, until?: readonly Snapped[]): void {
    if (!(limitS >= 0 && limitS < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`Walker: a limit of ${limitS} seconds`)
    }
    this.#forget()
    this.gait = this.#gaitOf(pace)
    this.limitS = limitS
    this.#width = Math.max(1, limitS / MAX_BUCKETS)
    this.#setOut(from)
    this.#drain(until ? this.#want(until) : NONE)
    if (until) this.#unwant(until)
  }

  /** Seconds to a target in the last reach; Infinity beyond its limit. */
  secondsTo(to: Snapped): number {
    this.#find(to)
    return this.#foundS
  }

  /** Metres of the fastest way to a target in the last reach; Infinity beyond its limit. */
  metresTo(to: Snapped): number {
    this.#find(to)
    return this.#foundM
  }

  #gaitOf(pace: Pace): Gait {
    let gait = this.#gaits.get(pace)
    if (!gait) {
      gait = new Gait(this.graph, pace)
      this.#gaits.set(pace, gait)
    }
    return gait
  }

  #forget(): void {
    for (let i = 0; i < this.reachedCount; i++) {
      this.seconds[this.reached[i]] = Number.POSITIVE_INFINITY
      this.#bucketOf[this.reached[i]] = NONE
    }
    this.reachedCount = 0
    this.#buckets.fill(NONE, 0, this.#lastBucket + 1)
    this.#lastBucket = NONE
    for (const source of this.sources) this.#sourceOn[source.edge] = NONE
  }

  #setOut(from: readonly Snapped[]): void {
    const { graph, gait } = this
    this.sources = from
    if (from.length > this.#sourceAfter.length) this.#sourceAfter = new Int32Array(2 * from.length)
    for (let i = 0; i < from.length; i++) {
      const { edge, alongM, awayM } = from[i]
      // A position of another graph, or one that is no number, would walk in circles for ever.
      if (!(edge < graph.edgeCount && alongM + awayM >= 0)) {
        throw new RangeError('Walker: a source that is not on this graph')
      }
      this.#sourceAfter[i] = this.#sourceOn[edge]
      this.#sourceOn[edge] = i
      const perMetre = gait.perMetreS[edge]
      if (perMetre === Number.POSITIVE_INFINITY) continue
      const awayS = awayM / gait.pace.speedMps
      const backM = graph.edgeLengthM[edge] - alongM
      const fromS = awayS + alongM * perMetre + gait.waitAtFromS[edge]
      const toS = awayS + backM * perMetre + gait.waitAtToS[edge]
      this.#offer(graph.arcTail[2 * edge], fromS, awayM + alongM)
      this.#offer(graph.arcTail[2 * edge + 1], toS, awayM + backM)
    }
  }

  /** Takes a time to a node if it is within the limit and better than the one known. */
  #offer(node: number, seconds: number, metres: number): void {
    if (seconds >= this.seconds[node] || seconds > this.limitS) return
    if (this.seconds[node] === Number.POSITIVE_INFINITY) this.reached[this.reachedCount++] = node
    else if (this.#bucketOf[node] !== NONE) this.#unlink(node)
    this.seconds[node] = seconds
    this.#metres[node] = metres
    this.#link(node, (seconds / this.#width) | 0)
  }

  #link(node: number, bucket: number): void {
    const head = this.#buckets[bucket]
    this.#next[node] = head
    this.#previous[node] = NONE
    if (head !== NONE) this.#previous[head] = node
    this.#buckets[bucket] = node
    this.#bucketOf[node] = bucket
    if (bucket > this.#lastBucket) this.#lastBucket = bucket
  }

  #unlink(node: number): void {
    const next = this.#next[node]
    const previous = this.#previous[node]
    if (previous === NONE) this.#buckets[this.#bucketOf[node]] = next
    else this.#next[previous] = next
    if (next !== NONE) this.#previous[next] = previous
    this.#bucketOf[node] = NONE
  }

  /** Settles nodes bucket by bucket; stops when `wanted` of the wanted nodes are settled. */
  #drain(wanted: number): void {
    const { graph, seconds } = this
    const { arcStart, arcs, edgeLengthM } = graph
    const { arcS } = this.gait
    const heads = this.#heads
    const metres = this.#metres
    for (let bucket = 0; bucket <= this.#lastBucket && wanted !== 0; bucket++) {
      for (let node = this.#buckets[bucket]; node !== NONE; node = this.#buckets[bucket]) {
        this.#unlink(node)
        if (this.#wanted[node] === 1) {
          this.#wanted[node] = 2
          wanted--
        }
        const nodeS = seconds[node]
        const nodeM = metres[node]
        const end = arcStart[node + 1]
        for (let i = arcStart[node]; i < end; i++) {
          const head = heads[i]
          const headS = nodeS + arcS[i]
          if (headS < seconds[head]) this.#offer(head, headS, nodeM + edgeLengthM[arcs[i] >> 1])
        }
      }
    }
  }

  /** Marks both ends of each target's edge; how many nodes these are. */
  #want(targets: readonly Snapped[]): number {
    let count = 0
    for (const { edge } of targets) {
      for (let arc = 2 * edge; arc <= 2 * edge + 1; arc++) {
        const node = this.graph.arcTail[arc]
        if (this.#wanted[node] === 0) count++
        this.#wanted[node] = 1
      }
    }
    return count
  }

  #unwant(targets: readonly Snapped[]): void {
    for (const { edge } of targets) {
      this.#wanted[this.graph.arcTail[2 * edge]] = 0
      this.#wanted[this.graph.arcTail[2 * edge + 1]] = 0
    }
  }

  /** The fastest of: straight along the edge from a source on it, through its first end, through its other. */
  #find(to: Snapped): void {
    const { graph, gait } = this
    const { edge, alongM, awayM } = to
    this.#foundS = this.#foundM = Number.POSITIVE_INFINITY
    const perMetre = gait.perMetreS[edge]
    if (perMetre === Number.POSITIVE_INFINITY) return
    const speed = gait.pace.speedMps
    for (let i = this.#sourceOn[edge]; i !== NONE; i = this.#sourceAfter[i]) {
      const source = this.sources[i]
      const betweenM = Math.abs(alongM - source.alongM)
      const offM = source.awayM + awayM
      this.#better(offM / speed + betweenM * perMetre, offM + betweenM)
    }
    const a = graph.arcTail[2 * edge]
    const b = graph.arcTail[2 * edge + 1]
    const backM = graph.edgeLengthM[edge] - alongM
    const awayS = awayM / speed
    this.#better(
      this.seconds[a] + gait.waitAtFromS[edge] + alongM * perMetre + awayS,
      this.#metres[a] + alongM + awayM,
    )
    this.#better(
      this.seconds[b] + gait.waitAtToS[edge] + backM * perMetre + awayS,
      this.#metres[b] + backM + awayM,
    )
  }

  #better(seconds: number, metres: number): void {
    if (seconds >= this.#foundS || seconds > this.limitS) return
    this.#foundS = seconds
    this.#foundM = metres
  }
}
