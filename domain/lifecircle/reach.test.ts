import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, type Graph } from './graph.ts'
import { PACES, type Pace } from './pace.ts'
import { Walker } from './reach.ts'
import type { Snapped } from './snap.ts'
import { streetPoint, townOf } from './testing/towns.ts'

const { adult, elder, wheelchair } = PACES
const LIMIT_S = 3600

const share = fc.double({ min: 0, max: 1, noNaN: true })
const die = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const towns = fc
  .record({
    size: fc.integer({ min: 2, max: 7 }),
    dice: fc.array(die, { minLength: 40, maxLength: 90 }),
  })
  .map((plan) => buildGraph(townOf(plan)))
  .filter((graph) => graph.edgeCount > 0)
/** A town with three places on its streets. */
const scenes = fc
  .tuple(towns, fc.array(fc.tuple(share, share), { minLength: 3, maxLength: 3 }))
  .map(([graph, picks]) => ({
    graph,
    places: picks.map(([edge, along]) =>
      streetPoint(graph, Math.floor(edge * (graph.edgeCount - 1)), along),
    ),
  }))

function seconds(graph: Graph, from: Snapped, to: Snapped, pace: Pace, limitS = LIMIT_S): number {
  const walker = new Walker(graph)
  walker.reach([from], pace, limitS)
  return walker.secondsTo(to)
}

/** Bellman and Ford's rounds over all edges: slow, and too simple to be wrong. */
function plainSeconds(graph: Graph, from: Snapped, pace: Pace): Float64Array {
  const walker = new Walker(graph)
  walker.reach([from], pace, 0)
  const { edgeS, perMetreS, waitAtFromS, waitAtToS } = walker.gait
  const best = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY)
  const offer = (node: number, s: number) => {
    if (s < best[node]) best[node] = s
  }
  const { edge, alongM } = from
  const backM = graph.edgeLengthM[edge] - alongM
  if (perMetreS[edge] < Number.POSITIVE_INFINITY) {
    offer(graph.arcTail[2 * edge], alongM * perMetreS[edge] + waitAtFromS[edge])
    offer(graph.arcTail[2 * edge + 1], backM * perMetreS[edge] + waitAtToS[edge])
  }
  for (let round = 0; round < graph.nodeCount; round++) {
    for (let e = 0; e < graph.edgeCount; e++) {
      offer(graph.arcTail[2 * e + 1], best[graph.arcTail[2 * e]] + edgeS[e])
      offer(graph.arcTail[2 * e], best[graph.arcTail[2 * e + 1]] + edgeS[e])
    }
  }
  return best
}

const check = (property: (scene: { graph: Graph; places: Snapped[] }) => void, runs = 150) =>
  fc.assert(fc.property(scenes, property), { numRuns: runs })

describe('walking times', () => {
  it('are the shortest there are', () => {
    check(({ graph, places: [from] }) => {
      const walker = new Walker(graph)
      walker.reach([from], elder, LIMIT_S)
      plainSeconds(graph, from, elder).forEach((plain, node) => {
        if (plain <= LIMIT_S) expect(walker.seconds[node]).toBeCloseTo(plain, 6)
        else expect(walker.seconds[node]).toBe(Number.POSITIVE_INFINITY)
      })
    })
  })

  it('are the same there and back', () => {
    check(({ graph, places: [a, b] }) => {
      for (const pace of [adult, wheelchair]) {
        expect(seconds(graph, a, b, pace)).toBeCloseTo(seconds(graph, b, a, pace), 6)
      }
    })
  })

  it('never get shorter by a stop on the way', () => {
    check(({ graph, places: [a, b, c] }) => {
      const stopping = seconds(graph, a, b, adult) + seconds(graph, b, c, adult)
      if (stopping <= LIMIT_S)
        expect(seconds(graph, a, c, adult)).toBeLessThanOrEqual(stopping + 1e-6)
    })
  })

  it('are longer at a slower pace', () => {
    check(({ graph, places: [a, b] }) => {
      expect(seconds(graph, a, b, elder)).toBeGreaterThanOrEqual(seconds(graph, a, b, adult) - 1e-6)
      expect(seconds(graph, a, b, wheelchair)).toBeGreaterThanOrEqual(
        seconds(graph, a, b, elder) - 1e-6,
      )
    })
  })

  it('from many places are the least of those from each', () => {
    check(({ graph, places: [a, b, to] }) => {
      const walker = new Walker(graph)
      walker.reach([a, b], adult, LIMIT_S)
      const least = Math.min(seconds(graph, a, to, adult), seconds(graph, b, to, adult))
      expect(walker.secondsTo(to)).toBe(least)
    })
  })

  it('do not depend on the limit, as long as they are within it', () => {
    check(({ graph, places: [a, b] }) => {
      const far = seconds(graph, a, b, adult)
      expect(seconds(graph, a, b, adult, 300)).toBe(far <= 300 ? far : Number.POSITIVE_INFINITY)
      if (far < Number.POSITIVE_INFINITY) expect(seconds(graph, a, b, adult, 90_000)).toBe(far)
    })
  })

  it('are the same when the walk stops at its targets', () => {
    check(({ graph, places: [from, ...targets] }) => {
      const walker = new Walker(graph)
      walker.reach([from], adult, LIMIT_S, targets)
      expect(targets.map((to) => walker.secondsTo(to))).toEqual(
        targets.map((to) => seconds(graph, from, to, adult)),
      )
    })
  })

  it('are not disturbed by the walk before', () => {
    check(({ graph, places: [a, b, c] }) => {
      const walker = new Walker(graph)
      walker.reach([c, b], wheelchair, 200)
      walker.reach([b], elder, LIMIT_S, [c])
      walker.reach([a], adult, LIMIT_S)
      expect(walker.secondsTo(b)).toBe(seconds(graph, a, b, adult))
    })
  })
})

describe('a walk', () => {
  const graph = buildGraph(townOf({ size: 3, dice: [0.5] }))
  const from = streetPoint(graph, 0, 0.5)

  it('includes the metres off the street at both ends', () => {
    const walker = new Walker(graph)
    walker.reach([{ ...from, awayM: 30 }], PACES.planning, 600)
    const to = { ...streetPoint(graph, 0, 0.75), awayM: 12 }
    const alongM = graph.edgeLengthM[0] / 4
    expect(walker.secondsTo(to)).toBeCloseTo(30 + alongM + 12, 3)
    expect(walker.metresTo(to)).toBeCloseTo(30 + alongM + 12, 3)
  })

  it('refuses a source from another graph', () => {
    const walker = new Walker(graph)
    expect(() => walker.reach([{ ...from, edge: 4000 }], adult, 600)).toThrow('not on this graph')
    expect(() => walker.reach([{ ...from, alongM: Number.NaN }], adult, 600)).toThrow('not on this')
  })

  it('refuses a limit that is no number of seconds', () => {
    const walker = new Walker(graph)
    expect(() => walker.reach([from], adult, Number.NaN)).toThrow('a limit of NaN')
    expect(() => walker.reach([from], adult, Number.POSITIVE_INFINITY)).toThrow('a limit')
  })
})
