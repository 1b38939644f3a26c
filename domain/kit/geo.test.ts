import { describe, expect, it } from 'vitest'
import { boundsAround, contains, distanceM, planeAt } from './geo.ts'

describe('a plane around an origin', () => {
  it('has a degree of latitude of 111 km', () => {
    expect(planeAt([120, 30]).mPerLat).toBeCloseTo(111_133, 0)
  })

  it('narrows a degree of longitude by the cosine of the latitude', () => {
    expect(planeAt([25, 60]).mPerLng).toBeCloseTo(planeAt([25, 0]).mPerLng / 2, 0)
  })
})

it('a street of a thousandth of a degree north is 111 m long', () => {
  expect(distanceM([120, 30], [120, 30.001])).toBeCloseTo(111.13, 1)
})

it('a box around a centre holds what is near and not what is far', () => {
  const box = boundsAround([120.15, 30.27], 500)
  expect(contains(box, [120.154, 30.27])).toBe(true)
  expect(contains(box, [120.157, 30.27])).toBe(false)
  expect(distanceM([120.15, 30.27], [120.15, box[3]])).toBeCloseTo(500, 1)
})
