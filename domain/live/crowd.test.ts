import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundsAround, distanceM } from '../kit/geo.ts'
import { type Cell, cellBounds, deepestLevel } from './cells.ts'
import { crowd, LEAST_CROWD } from './crowd.ts'

const quarter = boundsAround([120.15, 30.27], 3000)
const deepest = deepestLevel(quarter)
const coordinate = fc.integer({ min: 0, max: 0xffff })
const people = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 60 })
// Crowded corners, where there is something to keep apart.
const gathered = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 4000 }), y: fc.integer({ min: 0, max: 4000 }) }),
  { maxLength: 60 },
)

const total = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)

const holds = ({ level, column, row }: Cell, { x, y }: { x: number; y: number }) =>
  x >> (16 - level) === column && y >> (16 - level) === row

it('no cell is told with fewer than three people, and nobody is counted twice or left out', () => {
  fc.assert(
    fc.property(fc.oneof(people, gathered), (each) => {
      const cells = crowd(each, deepest)
      expect(total(cells)).toBe(each.length)
      const tooFew = cells.filter(({ level, count }) => level > 0 && count < LEAST_CROWD)
      expect(tooFew).toEqual([])
      for (const cell of cells) {
        expect(each.filter((one) => holds(cell, one)).length).toBeGreaterThanOrEqual(cell.count)
      }
    }),
    { numRuns: 500 },
  )
})

it('fewer than three in all are one number for the whole community', () => {
  expect(crowd([{ x: 9, y: 9 }], deepest)).toEqual([{ level: 0, column: 0, row: 0, count: 1 }])
  expect(crowd([], deepest)).toEqual([])
})

// Two at the market, four at the station: that it is the market is told to nobody.
it('who is nearly alone is counted where at least three are, at last in the whole community', () => {
  const market = [1, 2].map((x) => ({ x: 60_000 + x, y: 60_000 }))
  const station = [1, 2, 3, 4].map((x) => ({ x, y: 7 }))
  expect(crowd([...market, ...station], deepest)).toEqual([
    { level: deepest, column: 0, row: 0, count: 4 },
    { level: 0, column: 0, row: 0, count: 2 },
  ])
  const beside = { x: 34_000, y: 60_000 }
  expect(crowd([...market, beside], deepest)).toEqual([{ level: 1, column: 1, row: 1, count: 3 }])
})

it('of one person who comes, only that they came is learnt', () => {
  const before = [10, 11, 12].map((x) => ({ x, y: 9 }))
  const after = crowd([...before, { x: 50_000, y: 50_000 }], deepest)
  expect(after).toEqual([...crowd(before, deepest), { level: 0, column: 0, row: 0, count: 1 }])
})

it('the smallest squares are at least 50 m wide and high, in every size of community', () => {
  for (const radius of [60, 300, 900, 3000, 9000]) {
    const bounds = boundsAround([120.15, 30.27], radius)
    const level = deepestLevel(bounds)
    const [west, south, east, north] = cellBounds(bounds, { level, column: 0, row: 0 })
    expect(distanceM([west, north], [east, north])).toBeGreaterThanOrEqual(50)
    expect(distanceM([west, south], [west, north])).toBeGreaterThanOrEqual(50)
  }
})
