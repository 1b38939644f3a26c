import { expect, it } from 'vitest'
import { worldX, worldY } from '../map/mercator.ts'
import { layOut } from './rings.ts'

it('rings of all polygons follow one another, each known by its end', () => {
  const square = (at: number) =>
    [
      [at, 0],
      [at + 1, 0],
      [at + 1, 1],
      [at, 0],
    ] as [number, number][]
  const ring = layOut(
    { minutes: 5, areaM2: 1, coordinates: [[square(0), square(2)], [square(4)]] },
    [worldX(0), worldY(0)],
  )
  expect([...ring.ends]).toEqual([4, 8, 12])
  expect(ring.points).toHaveLength(24)
  expect(ring.points[0]).toBe(0)
})
