import { describe, expect, it } from 'vitest'
import { type LngLat, planeAt } from '../kit/geo.ts'
import { buildGraph, type StreetEdge } from '../lifecircle/graph.ts'
import { bestGate, type GateNow, gatesIn } from './difficulty-gate.ts'
import { compoundAt, metresFrom, nearestIn, sideOf } from './difficulty-ground.ts'

const ORIGIN: LngLat = [120.15, 30.27]
const { mPerLng, mPerLat } = planeAt(ORIGIN)

/** Metres east and north of the south-western corner. */
const at = (x: number, y: number): LngLat => [ORIGIN[0] + x / mPerLng, ORIGIN[1] + y / mPerLat]

const box = (x: number, y: number, width: number, height: number): LngLat[] => [
  ...[at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)],
  at(x, y),
]

/*
 *  60 +--------+            +----+
 *     |  home  |            | b  |
 *   0 +--------+            +----+
 *     0       100          180  220
 */
const HOME = box(0, 0, 100, 60)
const B = box(180, 0, 40, 60)

describe('a compound', () => {
  it('is what one stands in, or the nearest one within 50 m', () => {
    const both = [{ ring: HOME }, { ring: B }]
    expect(compoundAt(both, at(50, 30))?.ring).toBe(HOME)
    expect(compoundAt(both, at(50, -49))?.ring).toBe(HOME)
    expect(compoundAt(both, at(145, 30))?.ring).toBe(B)
    expect(compoundAt(both, at(50, -51))).toBeNull()
    expect(compoundAt([], at(50, 30))).toBeNull()
    expect(compoundAt([{ ring: [] }], at(50, 30))).toBeNull()
  })

  it('is as far as its nearest wall, corners included, and 0 m from within', () => {
    expect(metresFrom(HOME, at(30, 30))).toBe(0)
    expect(metresFrom(HOME, at(130, 100))).toBeCloseTo(50, 0)
    expect(nearestIn(HOME, at(50, -20))?.[1]).toBeCloseTo(at(50, 0)[1], 6)
    expect(metresFrom([], at(0, 0))).toBe(Number.POSITIVE_INFINITY)
  })

  it('has its gates on the side that they lie farther to', () => {
    expect(sideOf(HOME, at(100, 45))).toBe('east')
    expect(sideOf(HOME, at(50, 0))).toBe('south')
    expect(sideOf(HOME, at(0, 20))).toBe('west')
    expect(sideOf(HOME, at(52, 60))).toBe('north')
  })
})

describe('the gate to go to', () => {
  const gate = (minutes: number | null, more: Partial<GateNow> = {}): GateNow => ({
    ...{ how: 'walk', open: 'open', state: 'present', minutes },
    ...more,
  })

  it('is the one with the shortest walk to the door that lets riders in now', () => {
    const near = gate(1)
    expect(bestGate([gate(3), near, gate(2)])).toBe(near)
    expect(bestGate([gate(1, { how: 'shut' }), gate(4, { open: 'unknown' })])?.minutes).toBe(4)
    expect(bestGate([gate(1, { open: 'closed' }), gate(5, { how: 'register' })])?.minutes).toBe(5)
    expect(bestGate([gate(1, { state: 'broken' }), gate(6, { state: 'unknown' })])?.minutes).toBe(6)
  })

  it('is none where all are shut, closed, changed or lead nowhere', () => {
    expect(bestGate([])).toBeNull()
    expect(bestGate([gate(1, { how: 'shut' }), gate(1, { open: 'closed' }), gate(null)])).toBeNull()
  })
})

it('gates of the streets are those in the wall, the leaves of one gate once', () => {
  /*
   *  (50,30) court     a gate in the middle belongs to a court
   *     |
   *  --(50,0)-(55,0)-- two leaves of the south gate
   *     |
   *  (50,-40)
   */
  const spots = [at(50, -40), at(50, 1), at(55, -1), at(50, 30), at(0, 30)]
  const edge = (from: number, to: number, atFrom: string, atTo: string) =>
    ({ from, to, shape: [spots[from], spots[to]], flags: 0, atFrom, atTo }) as StreetEdge
  const graph = buildGraph({
    nodes: spots,
    edges: [
      edge(0, 1, 'open', 'gate'),
      edge(0, 2, 'open', 'gate'),
      edge(1, 3, 'gate', 'gate'),
      edge(3, 4, 'open', 'gate'),
    ],
    walls: [],
  })
  const gates = gatesIn(graph, HOME)
  expect(gates.map((gate) => sideOf(HOME, gate))).toEqual(['west', 'south'])
  expect(gatesIn(graph, B)).toEqual([])
})
