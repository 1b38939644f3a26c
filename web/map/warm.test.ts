import { expect, it } from 'vitest'
import { boundsAround } from '../../domain/kit/geo.ts'
import { tileAt } from './mercator.ts'
import { tilesOf } from './warm.ts'

const center = [120.15, 30.27] as const

it('a quarter of three kilometres is some forty tiles', () => {
  const count = tilesOf(boundsAround(center, 1500), center, 1000).length
  expect(count).toBeGreaterThan(15)
  expect(count).toBeLessThan(45)
})

it('far views come first, so that a bound leaves no hole in the picture', () => {
  const tiles = tilesOf(boundsAround(center, 20_000), center, 60)
  expect(tiles).toHaveLength(60)
  expect(tiles[0]?.[0]).toBe(11)
})

it('in each view the centre comes first', () => {
  const deep = tilesOf(boundsAround(center, 3000), center, 1000).filter(([z]) => z === 15)
  expect(deep[0]?.slice(1)).toEqual(tileAt(center, 15))
})
