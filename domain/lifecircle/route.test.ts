import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, type Graph, STREET } from './graph.ts'
import { PACES, type Pace } from './pace.ts'
import { Walker } from './reach.ts'
import { type Route, routeTo, type Stretch } from './route.ts'
import type { Snapped } from './snap.ts'
import { draw, offset } from './testing/drawing.ts'
import { streetPoint, townOf } from './testing/towns.ts'

const { adult, elder, planning, wheelchair } = PACES

const share = fc.double({ min: 0, max: 1, noNaN: true })
const die = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const scenes = fc
  .tuple(
    fc.integer({ min: 2, max: 7 }),
    fc.array(die, { minLength: 40, maxLength: 90 }),
    fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 2 }),
  )
  .map(([size, dice, picks]) => ({ graph: buildGraph(townOf({ size, dice })), picks }))
  .filter(({ graph }) => graph.edgeCount > 0)
  .map(({ graph, picks }) => ({
    graph,
    places: picks.map(([edge, along]) => ({
      ...streetPoint(graph, Math.floor(edge * (graph.edgeCount - 1)), along),
      awayM: 20 * along,
    })),
  }))

const check = (property: (scene: { graph: Graph; places: Snapped[] }) => void, runs = 200) =>
  fc.assert(fc.property(scenes, property), { numRuns: runs })

function wayBetween(graph: Graph, from: Snapped, to: Snapped, pace: Pace): Route | null {
  const walker = new Walker(graph)
  walker.reach([from], pace, 7200)
  return routeTo(walker, to)
}

/** The node at an end of a stretch; null where it begins or ends within its edge. */
function nodeAt({ arcTail, edgeLengthM }: Graph, { edge }: Stretch, alongM: number): number | null {
  if (alongM === 0) return arcTail[2 * edge]
  return alongM === edgeLengthM[edge] ? arcTail[2 * edge + 1] : null
}

describe('a route', () => {
  it('is there where the reach came, takes its minutes, and its metres at a pace that waits nowhere', () => {
    check(({ graph, places: [from, to] }) => {
      for (const pace of [planning, elder, wheelchair]) {
        const walker = new Walker(graph)
        walker.reach([from], pace, 1200)
        const route = routeTo(walker, to)
        expect(route?.seconds ?? Number.POSITIVE_INFINITY).toBe(walker.secondsTo(to))
        if (!route) continue
        const awayS = (from.awayM + to.awayM) / pace.speedMps
        const walkedS = route.stretches.reduce((sum, { seconds }) => sum + seconds, 0)
        expect(awayS + walkedS).toBeCloseTo(route.seconds, 6)
        if (pace === planning) expect(route.metres).toBeCloseTo(walker.metresTo(to), 6)
      }
    })
  })

  it('is connected from where one stands to where one goes', () => {
    check(({ graph, places: [from, to] }) => {
      const route = wayBetween(graph, from, to, adult)
      if (!route) return
      const { stretches } = route
      expect([stretches[0].edge, stretches[0].fromM]).toEqual([from.edge, from.alongM])
      expect([stretches.at(-1)?.edge, stretches.at(-1)?.toM]).toEqual([to.edge, to.alongM])
      stretches.slice(1).forEach((stretch, i) => {
        const met = nodeAt(graph, stretches[i], stretches[i].toM)
        expect(met).not.toBeNull()
        expect(nodeAt(graph, stretch, stretch.fromM)).toBe(met)
      })
    })
  })

  it('is as long there as back', () => {
    check(({ graph, places: [a, b] }) => {
      const [there, back] = [wayBetween(graph, a, b, planning), wayBetween(graph, b, a, planning)]
      expect(there === null).toBe(back === null)
      if (there && back) expect(there.metres).toBeCloseTo(back.metres, 6)
    })
  })

  it('leads a wheelchair over no stairs', () => {
    check(({ graph, places: [a, b] }) => {
      for (const { edge } of wayBetween(graph, a, b, wheelchair)?.stretches ?? []) {
        expect(graph.flags[edge] & STREET.noWheelchair).toBe(0)
      }
    })
  })

  it('is found from the nearest of many starts', () => {
    check(({ graph, places: [a, b] }) => {
      const walker = new Walker(graph)
      const third = streetPoint(graph, 0, 0.4)
      walker.reach([a, third], adult, 7200)
      const route = routeTo(walker, b)
      const alone = [wayBetween(graph, a, b, adult), wayBetween(graph, third, b, adult)]
      const least = Math.min(...alone.map((each) => each?.seconds ?? Number.POSITIVE_INFINITY))
      expect(route?.seconds ?? Number.POSITIVE_INFINITY).toBe(least)
    })
  })
})

it('a route is found through streets of no length, which lead in a circle and to nowhere', () => {
  const here = offset(100, 0)
  const street = (from: number, to: number, shape: [typeof here, typeof here]) =>
    ({ from, to, shape, flags: 0, atFrom: 'open', atTo: 'open' }) as const
  const nodes = [offset(0, 0), here, here, here, offset(200, 0), here]
  const still = [here, here] as [typeof here, typeof here]
  const graph = buildGraph({
    nodes,
    edges: [
      street(0, 1, [nodes[0], here]),
      street(3, 5, still),
      street(1, 2, still),
      street(2, 3, still),
      street(3, 1, still),
      street(3, 4, [here, nodes[4]]),
    ],
    walls: [],
  })
  const route = wayBetween(graph, streetPoint(graph, 0, 0), streetPoint(graph, 5, 1), planning)
  expect(route?.metres).toBeCloseTo(200, 0)
})

it('a route goes to the bridge, not through the river', () => {
  const banks = draw(`
A-----B-----C
      |
      |
D-----E-----F
`)
  banks.walker.reach([banks.on('A')], planning, 3600)
  expect(routeTo(banks.walker, banks.on('F'))?.metres).toBeCloseTo(60 + 30 + 60, 0)
})

it('there is no route beyond the limit', () => {
  const street = draw('A--------------------B')
  street.walker.reach([street.on('A')], planning, 60)
  expect(routeTo(street.walker, street.on('B'))).toBeNull()
})
