import { expect, it, vi } from 'vitest'
import { remember } from './remember.ts'

it('works out what is asked for once, an answer of nothing too', () => {
  const kept = new Map<string, string | null>()
  const workOut = vi.fn((answer: string | null) => answer)
  const asked = ['a', 'b', 'a', 'b'].map((key) =>
    remember(kept, key, () => workOut(key === 'a' ? 'A' : null)),
  )
  expect(asked).toEqual(['A', null, 'A', null])
  expect(workOut).toHaveBeenCalledTimes(2)
})

it('never holds more than it may, and gives the right answer all the same', () => {
  const kept = new Map<number, number>()
  for (const key of [1, 2, 3, 1, 4, 5, 4]) {
    expect(remember(kept, key, () => key * 10, 2)).toBe(key * 10)
    expect(kept.size).toBeLessThanOrEqual(2)
  }
})

it('keeps nothing of what could not be worked out', () => {
  const kept = new Map<string, number>()
  const fail = () => {
    throw new Error('no')
  }
  expect(() => remember(kept, 'a', fail)).toThrow('no')
  expect(remember(kept, 'a', () => 1)).toBe(1)
})
