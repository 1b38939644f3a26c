import { expect, it } from 'vitest'
import { toLngLat, worldX, worldY } from './mercator.ts'

it('a position comes back from the map’s plane', () => {
  const [lng, lat] = toLngLat(worldX(120.15), worldY(30.27))
  expect(lng).toBeCloseTo(120.15, 9)
  expect(lat).toBeCloseTo(30.27, 9)
})

it('north is up: a greater latitude lies at a smaller y', () => {
  expect(worldY(31)).toBeLessThan(worldY(30))
})
