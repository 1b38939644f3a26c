import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distanceM } from '../kit/geo.ts'
import { placeFeature } from './geojson.ts'
import type { Place } from './place.ts'

const station: Place = {
  id: 'guihuastn1',
  kind: 'station',
  name: '桂花里志愿服务站',
  nameEn: null,
  at: [120.150_000_449, 30.270_000_551],
  address: null,
  phone: '+86 571 5550 0118',
  hours: 'Mo-Su 08:00-20:00',
  wheelchair: 'yes',
  amenities: ['water'],
}

it('a place is a feature with its id outside its properties, and nothing nested within', () => {
  const { id, geometry, properties } = placeFeature(station)
  expect(id).toBe('guihuastn1')
  expect(geometry).toEqual({ type: 'Point', coordinates: [120.15, 30.270001] })
  expect(properties).toMatchObject({ kind_name: '志愿服务站', kind_name_en: 'Volunteer station' })
  for (const value of Object.values(properties)) {
    const flat = Array.isArray(value) ? value : [value]
    expect(flat.every((each) => each === null || typeof each !== 'object')).toBe(true)
  }
})

it('the state of a door is told only where it is given', () => {
  expect(placeFeature(station).properties).not.toHaveProperty('open')
  expect(placeFeature(station, 'closed').properties.open).toBe('closed')
})

it('a position is told within a tenth of a metre of where it is', () => {
  const lng = fc.double({ min: -179, max: 179, noNaN: true })
  const lat = fc.double({ min: -85, max: 85, noNaN: true })
  fc.assert(
    fc.property(lng, lat, (x, y) => {
      const { coordinates } = placeFeature({ ...station, at: [x, y] }).geometry
      expect(distanceM([x, y], coordinates)).toBeLessThan(0.1)
    }),
  )
})
