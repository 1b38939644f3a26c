import { describe, expect, it } from 'vitest'
import type { LngLat } from '../kit/geo.ts'
import { cellOf } from './cell.ts'

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
