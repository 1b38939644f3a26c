import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from '../kit/geo.ts'
import { buildGraph } from './graph.ts'
import { Snapper } from './snap.ts'
import { draw, offset } from './testing/drawing.ts'
import { streetPoint, townOf } from './testing/towns.ts'

describe('a position', () => {
  const street = draw('A---------B')

  it('beside the middle of a street is put onto the middle of it', () => {
    expect(street.snapper.nearest(offset(50, 20))).toMatchObject({
      edge: 0,
      alongM: expect.closeTo(50, 2),
      awayM: expect.closeTo(20, 2),
    })
  })

  it('past the end of a street is put onto its end', () => {
    const snapped = street.snapper.nearest(offset(130, 40))
    expect(snapped?.alongM).toBeCloseTo(100, 2)
    expect(snapped?.awayM).toBeCloseTo(50, 2)
  })

  it('far from every street is put nowhere', () => {
    expect(street.snapper.nearest(offset(50, 301))).toBeNull()
    expect(street.snapper.nearest(offset(50, 301), 400)).not.toBeNull()
    expect(street.snapper.nearest([0, 0])).toBeNull()
    expect(street.snapper.nearest([Number.NaN, 30])).toBeNull()
  })

  it('in a town without streets is put nowhere', () => {
    const empty = new Snapper(buildGraph({ nodes: [], edges: [], walls: [] }))
    expect(empty.nearest([120, 30])).toBeNull()
  })

  it('walled in on all sides is put onto the nearest street all the same', () => {
    const yard = draw(`
  ####
  #K #
  ####
A--------B
`)
    expect(yard.on('K').awayM).toBeCloseTo(20, 1)
  })
})

it('no street is nearer than the one found', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const plans = fc.record({
    size: fc.integer({ min: 2, max: 6 }),
    dice: fc.array(share, { minLength: 30, maxLength: 60 }),
  })
  fc.assert(
    fc.property(plans, share, share, (plan, x, y) => {
      const graph = buildGraph(townOf(plan))
      const at = offset((x * 1.4 - 0.2) * 110 * plan.size, (y * 1.4 - 0.2) * 110 * plan.size)
      const found = new Snapper(graph).nearest(at, 1000)
      const away = Array.from({ length: graph.edgeCount }, (_, e) =>
        [0, 0.25, 0.5, 0.75, 1].map((along) => distanceM(streetPoint(graph, e, along).at, at)),
      ).flat()
      if (away.length === 0) expect(found).toBeNull()
      else expect(found?.awayM).toBeLessThanOrEqual(Math.min(...away) + 1)
      if (found) expect(Math.abs(distanceM(found.at, at) - found.awayM)).toBeLessThan(1)
    }),
  )
})
