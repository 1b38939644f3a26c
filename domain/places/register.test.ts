import { expect, it } from 'vitest'
import { entriesOf, readRegister } from './register.ts'

const register = readRegister(
  JSON.stringify({
    market: [
      ['d', 120_150_000, 30_270_000],
      ['b', -73_990_001, -30_270_001],
    ],
    toilet: [
      ['a', 120_150_100, 30_270_000],
      ['c', 120_150_000, 30_270_100],
    ],
  }),
)
const ids = (...asked: Parameters<typeof entriesOf>[1][]) =>
  asked.map((each) =>
    entriesOf(register, each)
      .map(({ id }) => id)
      .join(''),
  )

it('a register is in the order of ids, whatever the kinds, in degrees', () => {
  expect(register.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  expect(register[1]).toEqual({ id: 'b', kind: 'market', at: [-73.990001, -30.270001] })
  expect(readRegister('{}')).toEqual([])
})

it('entries are found by kind, by a box with its edges, and behind an id that may be gone', () => {
  expect(
    ids({}, { kinds: ['market'] }, { kinds: ['bank'] }, { kinds: ['toilet', 'market'] }),
  ).toEqual(['abcd', 'bd', '', 'abcd'])
  expect(ids({ bounds: [120.15, 30.27, 120.1501, 30.27] }, { bounds: [0, 0, 1, 1] })).toEqual([
    'ad',
    '',
  ])
  expect(
    ids({ after: 'b' }, { after: 'bb' }, { after: 'd' }, { after: 'a', kinds: ['toilet'] }),
  ).toEqual(['cd', 'cd', '', 'c'])
})
