import { expect, it } from 'vitest'
import { latest } from './latest.ts'

it('of what is asked while one runs, only the newest is run', async () => {
  const gates: (() => void)[] = []
  const asked: number[] = []
  const ask = latest(
    (n: number) => {
      asked.push(n)
      return new Promise<number>((resolve) => gates.push(() => resolve(n)))
    },
    () => {},
  )
  for (const n of [1, 2, 3, 4]) ask(n)
  expect(asked).toEqual([1])
  gates[0]?.()
  await new Promise((r) => setTimeout(r))
  expect(asked).toEqual([1, 4])
})

it('with two at once, the third waits', () => {
  const asked: number[] = []
  const ask = latest(
    (n: number) => {
      asked.push(n)
      return new Promise<number>(() => {})
    },
    () => {},
    2,
  )
  for (const n of [1, 2, 3]) ask(n)
  expect(asked).toEqual([1, 2])
})

it('an answer comes with what was asked', async () => {
  const seen: string[] = []
  const ask = latest(
    async (n: number) => n * 2,
    (answer, n) => seen.push(`${n}→${answer}`),
  )
  ask(21)
  await new Promise((r) => setTimeout(r))
  expect(seen).toEqual(['21→42'])
})
