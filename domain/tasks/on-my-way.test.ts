import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../lifecircle/graph.ts'
import { PACES } from '../lifecircle/pace.ts'
import { Walker } from '../lifecircle/reach.ts'
import type { Snapped } from '../lifecircle/snap.ts'
import { streetPoint, townOf } from '../lifecircle/testing/towns.ts'
import { onMyWay } from './on-my-way.ts'

const LIMIT_S = 3600
const NOISE_S = 1e-6

const share = fc.double({ min: 0, max: 1, noNaN: true })
const die = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const pace = fc.constantFrom(PACES.adult, PACES.elder, PACES.wheelchair)

/** A town, a start, a destination and some tasks on its streets. */
const scenes = fc
  .record({
    size: fc.integer({ min: 2, max: 6 }),
    dice: fc.array(die, { minLength: 40, maxLength: 80 }),
  })
  .map((plan) => buildGraph(townOf(plan)))
  .filter((graph) => graph.edgeCount > 0)
  .chain((graph) => {
    const spot = fc
      .tuple(share, share, fc.integer({ min: 0, max: 30 }))
      .map(([edge, along, awayM]) => ({
        ...streetPoint(graph, Math.floor(edge * (graph.edgeCount - 1)), along),
        awayM,
      }))
    const spots = fc.array(fc.option(spot), { maxLength: 12 })
    return fc.record({ graph: fc.constant(graph), from: spot, to: spot, spots, pace })
  })

describe('a stop on my way', () => {
  it('costs what three walks tell, one by one, and never less than nothing', () => {
    fc.assert(
      fc.property(scenes, ({ graph, from, to, spots, pace }) => {
        const seconds = (a: Snapped, b: Snapped) => {
          const walker = new Walker(graph)
          walker.reach([a], pace, LIMIT_S)
          return walker.secondsTo(b)
        }
        const { directS, stops } = onMyWay(
          new Walker(graph),
          { from, to, pace, limitS: LIMIT_S },
          spots,
        )
        const straightS = seconds(from, to)
        expect(directS ?? Number.POSITIVE_INFINITY).toBeCloseTo(straightS, 6)
        for (const [i, { walkS, detourS }] of stops.entries()) {
          const spot = spots[i]
          const outS = spot ? seconds(from, spot) : Number.POSITIVE_INFINITY
          expect(walkS ?? Number.POSITIVE_INFINITY).toBeCloseTo(outS, 6)
          if (detourS === null || !spot) continue
          // The second walk is taken the other way round here: streets are alike in both directions.
          const onS = seconds(spot, to)
          expect(detourS).toBeGreaterThanOrEqual(0)
          expect(Math.abs(detourS - Math.max(0, outS + onS - straightS))).toBeLessThan(NOISE_S)
          expect(outS + onS).toBeGreaterThanOrEqual(straightS - NOISE_S)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('that lies on the shortest way costs nothing', () => {
    fc.assert(
      fc.property(scenes, share, ({ graph, from, pace }, along) => {
        // From one place on a street to another on it, past a third between them.
        const { edge } = from
        const [a, b] = [streetPoint(graph, edge, 0), streetPoint(graph, edge, 1)]
        const between = streetPoint(graph, edge, along)
        const { directS, stops } = onMyWay(
          new Walker(graph),
          { from: a, to: b, pace, limitS: LIMIT_S },
          [between],
        )
        const walker = new Walker(graph)
        walker.reach([a], pace, LIMIT_S)
        const alongS = graph.edgeLengthM[edge] * walker.gait.perMetreS[edge]
        // Only where the street itself is the shortest way.
        fc.pre(directS !== null && Math.abs(directS - alongS) < NOISE_S)
        expect(stops[0].detourS ?? 0).toBeLessThan(NOISE_S)
      }),
      { numRuns: 300 },
    )
  })

  it('has no detour without a destination, or where none can be reached', () => {
    const [from, far] = [0, 1]
    const apart = buildGraph({
      nodes: [
        [120.15, 30.27],
        [120.151, 30.27],
        [120.16, 30.27],
        [120.161, 30.27],
      ],
      edges: [
        {
          from: 0,
          to: 1,
          shape: [
            [120.15, 30.27],
            [120.151, 30.27],
          ],
          flags: 0,
          atFrom: 'open',
          atTo: 'open',
        },
        {
          from: 2,
          to: 3,
          shape: [
            [120.16, 30.27],
            [120.161, 30.27],
          ],
          flags: 0,
          atFrom: 'open',
          atTo: 'open',
        },
      ],
      walls: [],
    })
    const here = streetPoint(apart, from, 0)
    const there = streetPoint(apart, far, 0)
    const near = streetPoint(apart, from, 1)
    const way = { from: here, pace: PACES.adult, limitS: LIMIT_S }
    const alone = onMyWay(new Walker(apart), { ...way, to: null }, [near, there, null])
    expect(alone.directS).toBe(null)
    expect(alone.stops.map(({ detourS }) => detourS)).toEqual([null, null, null])
    expect(alone.stops[0].walkS).toBeGreaterThan(0)
    expect(alone.stops.slice(1).map(({ walkS }) => walkS)).toEqual([null, null])
    const parted = onMyWay(new Walker(apart), { ...way, to: there }, [near])
    expect(parted).toMatchObject({ directS: null, stops: [{ detourS: null }] })
  })
})
