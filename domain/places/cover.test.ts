import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, boundsAround, type LngLat, planeAt } from '../kit/geo.ts'
import { cellOf } from './cell.ts'
import { type CellRange, coverBox, coverDiscs, type Disc } from './cover.ts'

const position = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
) as fc.Arbitrary<LngLat>

const box: fc.Arbitrary<Bounds> = fc
  .record({ center: position, radiusM: fc.double({ min: 0, max: 20_000, noNaN: true }) })
  .map(({ center, radiusM }) => boundsAround(center, radiusM))

const hold = (ranges: readonly CellRange[], cell: number) =>
  ranges.some(({ from, to }) => cell >= from && cell <= to)

const cellsIn = (ranges: readonly CellRange[]) =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** The position `x` metres east and `y` metres north of another. */
function beside(center: LngLat, x: number, y: number): LngLat {
  const { mPerLng, mPerLat } = planeAt(center)
  return [center[0] + x / mPerLng, center[1] + y / mPerLat]
}

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
          expect(hold(coverBox(b, n), cellOf(inside))).toBe(true)
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
      const cells = cellsIn(coverBox(b))
      const side = 360 / 2 ** 22
      waste.push(cells / (((b[2] - b[0]) / side) * ((b[3] - b[1]) / side)))
    }
    const mean = waste.reduce((a, b) => a + b) / waste.length
    expect(mean).toBeLessThan(1.5)
    expect(Math.max(...waste)).toBeLessThan(2.2)
  })
})

describe('the ranges that cover discs', () => {
  const quarter: LngLat = [120.15, 30.27]
  const disc: fc.Arbitrary<Disc> = fc
    .record({
      x: fc.double({ min: -2000, max: 2000, noNaN: true }),
      y: fc.double({ min: -2000, max: 2000, noNaN: true }),
      radiusM: fc.double({ min: 0, max: 500, noNaN: true }),
    })
    .map(({ x, y, radiusM }) => ({ center: beside(quarter, x, y), radiusM }))

  it('hold the cell of every position inside, and are few', () => {
    fc.assert(
      fc.property(
        fc.array(disc, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.integer({ min: 1, max: 24 }),
        (discs, far, angle, n) => {
          const ranges = coverDiscs(discs, n)
          expect(ranges.length).toBeLessThanOrEqual(n)
          for (const { center, radiusM } of discs) {
            const [x, y] = [Math.cos(angle), Math.sin(angle)].map((part) => part * far * radiusM)
            expect(hold(ranges, cellOf(beside(center, x, y)))).toBe(true)
          }
        },
      ),
    )
  })

  it('leave out the corner between two streets, which a box would hold', () => {
    const along = Array.from({ length: 21 }, (_, i) => 50 * i)
    const discs = along.flatMap((m) => [
      { center: beside(quarter, m, 0), radiusM: 60 },
      { center: beside(quarter, 0, m), radiusM: 60 },
    ])
    const [x, y] = beside(quarter, 1060, 1060)
    const [west, south] = beside(quarter, -60, -60)
    expect(cellsIn(coverDiscs(discs, 24))).toBeLessThan(
      cellsIn(coverBox([west, south, x, y], 24)) / 2,
    )
  })

  it('of no disc are none, and also at the corners of the globe whole numbers', () => {
    expect(coverDiscs([])).toEqual([])
    for (const center of [
      [180, 85],
      [-180, -85],
    ] as LngLat[])
      expect(hold(coverDiscs([{ center, radiusM: 100 }]), cellOf(center))).toBe(true)
  })
})
