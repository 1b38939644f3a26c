import { parse } from 'valibot'
import { expect, it } from 'vitest'
import { DifficultyValue } from '../../domain/facts/difficulty.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { toldOf } from './told.ts'

const [lng, lat] = [104.5, 38.19]
const ring: LngLat[] = [
  [lng, lat],
  [lng + 0.002, lat],
  [lng + 0.002, lat + 0.001],
  [lng, lat + 0.001],
  [lng, lat],
]
const around = {
  ring,
  gates: [
    [lng, lat + 0.0005],
    [lng + 0.001, lat],
  ] as LngLat[],
  places: [
    { id: 'stop', kind: 'rest_stop', name: '驿站', lng, lat },
    { id: 'far', kind: 'restaurant', name: '远处的面馆', lng: lng + 0.1, lat },
    { id: 'noodles', kind: 'restaurant', name: '面馆', lng: lng + 0.003, lat },
  ] as const,
}

it('what riders of the demonstration tell is what the server takes from riders', () => {
  for (let nth = 0; nth < 20; nth++) {
    const told = toldOf(around, nth)
    for (const { value } of told) expect(parse(DifficultyValue, value)).toEqual(value)
    const [first] = told
    expect(first).toMatchObject({ name: '西门', value: { kind: 'entry', hours: null } })
    expect(first?.value).not.toMatchObject({ how: 'shut' })
  }
  const places = toldOf(around, 0).flatMap(({ value: { where } }) =>
    'place' in where ? [where.place] : [],
  )
  expect(places).toEqual(['stop', 'noodles'])
})
