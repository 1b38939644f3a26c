import { describe, expect, it } from 'vitest'
import { BLANK, posted, untilAt } from './draft.ts'

const at = (text: string) => Date.parse(text)
const SHANGHAI = 'Asia/Shanghai'

describe('a window ends', () => {
  const afternoon = at('2026-07-15T16:20:30+08:00')

  it('never, where there is no hurry', () => {
    expect(untilAt('none', afternoon, SHANGHAI)).toBeNull()
  })

  it('two hours on', () => {
    expect(untilAt('hours', afternoon, SHANGHAI)).toBe(at('2026-07-15T18:20:30+08:00'))
  })

  it('at the midnight of the community', () => {
    expect(untilAt('today', afternoon, SHANGHAI)).toBe(at('2026-07-16T00:00:00+08:00'))
    expect(untilAt('tomorrow', afternoon, SHANGHAI)).toBe(at('2026-07-17T00:00:00+08:00'))
  })

  it('after a whole day, from the stroke of midnight', () => {
    const midnight = at('2026-07-15T00:00:00+08:00')
    expect(untilAt('today', midnight, SHANGHAI)).toBe(at('2026-07-16T00:00:00+08:00'))
  })

  it.each([
    ['the longest day', '2026-10-25T12:00:00+01:00', '2026-10-26T00:00:00+01:00'],
    ['its eve', '2026-10-24T12:00:00+02:00', '2026-10-25T00:00:00+02:00'],
    ['the morning of the shortest day', '2026-03-29T01:30:00+01:00', '2026-03-30T00:00:00+02:00'],
  ])('at midnight also on %s', (_day, from, until) => {
    expect(untilAt('today', at(from), 'Europe/Berlin')).toBe(at(until))
  })
})

it('what is posted says what was written, and no code where the proof is none', () => {
  const draft = { ...BLANK, title: ' 送药 ', code: '1234' }
  expect(posted(draft, [120, 30], 0, SHANGHAI)).toMatchObject({
    title: '送药',
    note: null,
    seats: 1,
    proof: 'none',
    expected_minutes: 10,
  })
  expect(posted(draft, [120, 30], 0, SHANGHAI)).not.toHaveProperty('code')
  expect(posted({ ...draft, proof: 'code', two: true }, [120, 30], 0, SHANGHAI)).toMatchObject({
    seats: 2,
    code: '1234',
  })
})
