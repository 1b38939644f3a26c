import OpeningHours from 'opening_hours'
import { expect, it } from 'vitest'
import { buildDemo } from './demo.ts'
import { LIUWAN } from './plan.ts'

const [lon, lat] = LIUWAN.center
const place = { lat, lon, address: { country_code: LIUWAN.country, state: '' } }

const { doc } = buildDemo()
const told = [...doc.nodes, ...doc.ways].flatMap(({ tags }) => tags.opening_hours ?? [])

it('every opening_hours value of the demo can be read, without a warning', () => {
  expect(new Set(told).size).toBeGreaterThan(30)
  for (const value of new Set(told)) {
    const hours = new OpeningHours(value, place)
    expect(hours.getWarnings(), value).toEqual([])
  }
})

it('some places never close, some rest at noon, some keep holidays', () => {
  for (const part of ['24/7', '12:00,13:30', 'PH off', 'sunrise'])
    expect(
      told.some((value) => value.includes(part)),
      part,
    ).toBe(true)
})
