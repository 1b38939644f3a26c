import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, boundsAround, type LngLat } from '../kit/geo.ts'
import { cellOf, coverBox } from './cell.ts'

const position = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
) as fc.Arbitrary<LngLat>

const box: fc.Arbitrary<Bounds> = fc
  .record({ center: position, radiusM: fc.double({ min: 0, max: 20_000, noNaN: true }) })
  .map(({ center, radiusM }) => boundsAround(center, radiusM))

const covers = (bounds: Bounds, cell: number, maxRanges?: number) =>
  coverBox(bounds, maxRanges).some(({ from, to }) => cell >= from && cell <= to)

describe('a cell', () => {
  it('is a safe integer, also at the corners of the globe', () => {
    for (const at of [
      [-180, -90],
      [180, 90],
      [0, 0],
      [179.999, -89.9],
    ] as LngLat[])
      expect(Number.isSafeInteger(cellOf(at))).toBe(true)
    expect(cellOf([-180, -180])).toBe(0)
  })

  it('is at most 10 m wide', () => {
    expect(cellOf([120.15, 30.27])).not.toBe(cellOf([120.1501, 30.27]))
    expect(cellOf([120.15, 30.27])).not.toBe(cellOf([120.15, 30.2701]))
  })
})

describe('the ranges that cover a box', () => {
  it('hold the cell of every position inside', () => {
    fc.assert(
      fc.property(
        box,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 16 }),
        (b, u, v, n) => {
          const inside: LngLat = [b[0] + u * (b[2] - b[0]), b[1] + v * (b[3] - b[1])]
          expect(covers(b, cellOf(inside), n)).toBe(true)
        },
      ),
    )
  })

  it('are few, ascending and apart', () => {
    fc.assert(
      fc.property(box, fc.integer({ min: 1, max: 16 }), (b, n) => {
        const ranges = coverBox(b, n)
        expect(ranges.length).toBeLessThanOrEqual(n)
        ranges.slice(1).forEach((range, i) => {
          expect(range.from).toBeGreaterThan(ranges[i].to + 1)
        })
      }),
    )
  })

  it('are tight: on average no more than a third of their cells lies outside the box', () => {
    const waste: number[] = []
    for (let i = 0; i < 200; i++) {
      const b = boundsAround([120 + i * 0.00317, 30 + i * 0.00211], 300 + i * 40)
      const cells = coverBox(b).reduce((sum, { from, to }) => sum + to - from + 1, 0)
      const side = 360 / 2 ** 22
      waste.push(cells / (((b[2] - b[0]) / side) * ((b[3] - b[1]) / side)))
    }
    const mean = waste.reduce((a, b) => a + b) / waste.length
    expect(mean).toBeLessThan(1.5)
    expect(Math.max(...waste)).toBeLessThan(2.2)
  })
})
