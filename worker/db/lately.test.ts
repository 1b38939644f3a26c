import { expect, it, vi } from 'vitest'
import { forgetAll } from './forget.ts'
import { Lately } from './lately.ts'

it('a value is loaded once while it is fresh, also by those who come while it loads', async () => {
  const lately = new Lately<string, string>(1000)
  const load = vi.fn(async () => 'streets')
  await Promise.all([lately.get('a', 0, load), lately.get('a', 0, load)])
  expect(await lately.get('a', 999, load)).toBe('streets')
  expect(load).toHaveBeenCalledTimes(1)
  await lately.get('a', 1000, load)
  expect(load).toHaveBeenCalledTimes(2)
})

it('what failed and what was not there is asked again', async () => {
  const lately = new Lately<string, string | null>(1000)
  await expect(lately.get('a', 0, () => Promise.reject(new Error('no rows')))).rejects.toThrow()
  expect(await lately.get('a', 0, async () => null)).toBeNull()
  expect(await lately.get('a', 0, async () => 'streets')).toBe('streets')
})

it('many keys are let go before they fill the isolate', async () => {
  const lately = new Lately<number, number>(1000)
  const load = vi.fn(async () => 1)
  for (let key = 0; key <= 200; key++) await lately.get(key, 0, load)
  await lately.get(0, 0, load)
  expect(load).toHaveBeenCalledTimes(202)
})

it('an isolate that forgets asks again', async () => {
  const lately = new Lately<string, string>(1000)
  await lately.get('a', 0, async () => 'old')
  forgetAll()
  expect(await lately.get('a', 0, async () => 'new')).toBe('new')
})
