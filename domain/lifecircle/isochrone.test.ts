import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, type Graph } from './graph.ts'
import { type Isochrone, isochrone, type Position } from './isochrone.ts'
import { PACES, type Pace } from './pace.ts'
import { Walker } from './reach.ts'
import { contains } from './testing/contains.ts'
import { draw } from './testing/drawing.ts'
import { streetPoint, townOf } from './testing/towns.ts'

const { adult, elder, planning, wheelchair } = PACES
const SLACK_S = 60
const NEARBY = [-5e-6, 0, 5e-6].flatMap((dx) => [-5e-6, 0, 5e-6].map((dy) => [dx, dy]))

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const scenes = fc
  .record({
    size: fc.integer({ min: 4, max: 9 }),
    dice: fc.array(share, { minLength: 40, maxLength: 90 }),
    edge: share,
    along: share,
  })
  .map(({ edge, along, ...plan }) => {
    const graph = buildGraph(townOf(plan))
    return { graph, edge: Math.floor(edge * graph.edgeCount), along }
  })
  .filter(({ graph }) => graph.edgeCount > 0)
  .map(({ graph, edge, along }) => ({ graph, from: streetPoint(graph, edge, along) }))

const check = (property: (scene: Scene) => void, numRuns = 60) =>
  fc.assert(fc.property(scenes, property), { numRuns })

interface Scene {
  readonly graph: Graph
  readonly from: ReturnType<typeof streetPoint>
}

function circles({ graph, from }: Scene, pace: Pace, minutes: number[]): Isochrone[] {
  const walker = new Walker(graph)
  walker.reach([from], pace, 60 * Math.max(...minutes))
  return isochrone(walker, minutes)
}

/** Points on every street, none nearer to another street than the raster can tell apart. */
function streetPoints(graph: Graph) {
  return Array.from({ length: graph.edgeCount }, (_, e) =>
    [0.25, 0.5, 0.75].map((at) => streetPoint(graph, e, at)),
  ).flat()
}

/** The cross product of two steps: positive for a left turn. */
function areaOf(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)
}

function crosses([a, b]: Position[], [c, d]: Position[]): boolean {
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** How many pairs of sides of an area cross. */
function crossings(area: readonly Position[][][]): number {
  const sides = area.flat().flatMap((ring) => ring.slice(1).map((to, i) => [ring[i], to]))
  return sides.reduce(
    (sum, a, i) => sum + sides.slice(i + 1).filter((b) => crosses(a, b)).length,
    0,
  )
}

describe('an isochrone', () => {
  it('agrees with the times: inside is within a minute of the bound, outside is not well within it', () => {
    check((scene) => {
      for (const pace of [adult, wheelchair]) {
        const walker = new Walker(scene.graph)
        walker.reach([scene.from], pace, 3600)
        const points = streetPoints(scene.graph)
        const seconds = points.map((point) => walker.secondsTo(point))
        for (const { minutes, coordinates } of circles(scene, pace, [2, 5, 9])) {
          const wrong = points.filter(({ at }, i) => {
            const late = seconds[i] - 60 * minutes
            return contains(coordinates, at) ? late > SLACK_S : late < -SLACK_S
          })
          expect(wrong).toEqual([])
        }
      }
    })
  })

  it('of more minutes holds that of fewer', () => {
    check((scene) => {
      const [five, three] = circles(scene, elder, [5, 3])
      expect(five.areaM2).toBeGreaterThanOrEqual(three.areaM2)
      const outside = three.coordinates.flat(2).filter(
        // A boundary that both share may be straightened by a quarter of a metre in each.
        ([x, y]) => !NEARBY.some(([dx, dy]) => contains(five.coordinates, [x + dx, y + dy])),
      )
      expect(outside).toEqual([])
    })
  })

  it('is smaller at a slower pace', () => {
    check((scene) => {
      const [quick] = circles(scene, adult, [6])
      const [slow] = circles(scene, elder, [6])
      expect(slow.areaM2).toBeLessThanOrEqual(quick.areaM2)
    })
  })

  it('is valid GeoJSON: rings closed and simple, outer ones counter-clockwise, holes clockwise inside', () => {
    check((scene) => {
      for (const { coordinates } of circles(scene, planning, [3, 6])) {
        for (const [outer, ...holes] of coordinates) {
          expect(areaOf(outer)).toBeGreaterThan(0)
          for (const hole of holes) {
            expect(areaOf(hole)).toBeLessThan(0)
            expect(contains([[outer]], hole[0])).toBe(true)
          }
        }
        for (const ring of coordinates.flat()) {
          expect(ring.length).toBeGreaterThanOrEqual(4)
          expect(ring.at(-1)).toEqual(ring[0])
        }
        expect(crossings(coordinates)).toBe(0)
      }
    }, 12)
  })

  it('measures its own area', () => {
    check((scene) => {
      const [circle] = circles(scene, planning, [5])
      const mPerLat = 111_132.95
      const squareM = mPerLat * scene.graph.plane.mPerLng
      const shoelace = circle.coordinates.flat().reduce((sum, ring) => sum + areaOf(ring) / 2, 0)
      expect(circle.areaM2 / (shoelace * squareM)).toBeCloseTo(1, 1)
    })
  })
})

describe('a circle on one long street', () => {
  const street = draw('A---------------------------------------B')

  it('is a strip as long as one walks and as wide as a plot is deep', () => {
    street.walker.reach([street.on('A')], planning, 180)
    const [{ areaM2 }] = isochrone(street.walker, [3])
    // 180 m of street, narrowing where time runs out, and the half circle behind its end.
    expect(areaM2).toBeGreaterThan(0.85 * 180 * 80)
    expect(areaM2).toBeLessThan(180 * 80 + (Math.PI * 40 ** 2) / 2)
  })

  it('begins on both sides of a start in the middle of it', () => {
    const middle = street.snapper.nearest([
      (street.place('A')[0] + street.place('B')[0]) / 2,
      street.place('A')[1],
    ])
    street.walker.reach(middle ? [middle] : [], planning, 60)
    const [{ coordinates }] = isochrone(street.walker, [1])
    const longitudes = coordinates.flat(2).map(([lng]) => lng)
    const halfM = (Math.max(...longitudes) - Math.min(...longitudes)) * 0.5 * 96_405
    expect(halfM).toBeGreaterThan(52)
    expect(halfM).toBeLessThan(64)
  })

  it('refuses bounds beyond the walk', () => {
    street.walker.reach([street.on('A')], planning, 300)
    expect(() => isochrone(street.walker, [5, 10])).toThrow('beyond the limit')
  })

  it('is empty when nothing is reached', () => {
    street.walker.reach([], planning, 300)
    expect(isochrone(street.walker, [5])).toEqual([{ minutes: 5, areaM2: 0, coordinates: [] }])
  })
})
