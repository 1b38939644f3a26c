import { expect, it } from 'vitest'
import { Held } from './held.ts'

const size = (text: string) => text.length

it('a value is loaded once, also by those who come while it loads', async () => {
  const held = new Held<string>(100)
  let loads = 0
  const load = async () => {
    loads++
    await Promise.resolve()
    return 'streets'
  }
  const both = await Promise.all([held.get('a', load, size), held.get('a', load, size)])
  expect(both).toEqual(['streets', 'streets'])
  await held.get('a', load, size)
  expect(loads).toBe(1)
})

it('a load that failed is tried again', async () => {
  const held = new Held<string>(100)
  await expect(held.get('a', () => Promise.reject(new Error('no file')), size)).rejects.toThrow(
    'no file',
  )
  expect(await held.get('a', async () => 'streets', size)).toBe('streets')
})

it('what was not used for longest makes room; the newest stays, however large', async () => {
  const held = new Held<string>(10)
  const loads: string[] = []
  const use = (key: string, value: string) => {
    const load = async () => {
      loads.push(key)
      return value
    }
    return held.get(key, load, size)
  }
  await use('a', '12345')
  await use('b', '12345')
  await use('a', '12345')
  await use('c', '12345')
  await use('a', '12345')
  expect(loads).toEqual(['a', 'b', 'c'])
  await use('b', '12345')
  expect(loads).toEqual(['a', 'b', 'c', 'b'])
  await use('large', 'x'.repeat(99))
  await use('large', 'x'.repeat(99))
  expect(loads.filter((key) => key === 'large')).toHaveLength(1)
})
