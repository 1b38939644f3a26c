import { expect, it } from 'vitest'
import { planeAt } from '../../domain/kit/geo.ts'
import { buildHomes } from '../../domain/lifecircle/homes.ts'
import { gapCells } from './gap-cells.ts'

const homes = buildHomes([
  { at: [120.15, 30.27], population: 40 },
  { at: [120.15001, 30.27001], population: 60 },
  { at: [120.16, 30.27], population: 5 },
])
const plane = planeAt([120.1, 30.2])

it('homes of one cell are told as one figure', () => {
  expect(
    gapCells(homes, [0, 1, 2], plane)
      .map(({ people }) => people)
      .sort(),
  ).toEqual([100, 5])
})

it('a cell stays where it is, whichever of its homes are asked for', () => {
  expect(gapCells(homes, [1], plane)[0]?.at).toEqual(gapCells(homes, [0, 1], plane)[0]?.at)
})

it('nobody beyond leaves nothing to shade', () => {
  expect(gapCells(homes, [], plane)).toEqual([])
})
