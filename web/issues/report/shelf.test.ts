import { expect, it } from 'vitest'
import type { Cupboard } from './kept.ts'
import type { WaitingReport } from './outbox.ts'
import { shelfIn } from './shelf.ts'

const report = (key: string, madeAt: number): WaitingReport => ({
  key,
  slug: 'guihuali',
  by: null,
  madeAt,
  words: { category: 'light', text: null, at: [120.15, 30.27], place_id: null },
  photos: [],
  refusal: null,
})

/** A database with room for so many things. */
function cupboard(room: number): Cupboard {
  const kept = new Map<string, unknown>()
  return {
    all: async <T>() => [...kept.values()] as T[],
    get: async <T>(_drawer: string, key: string) => (kept.get(key) as T) ?? null,
    put: async (_drawer, key, thing) => {
      if (!kept.has(key) && kept.size >= room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, thing)
    },
    drop: async (_drawer, key) => void kept.delete(key),
  }
}

it('what the device cannot keep waits in the page, in its order, and says so', async () => {
  const device = cupboard(1)
  const shelf = shelfIn(device)
  await shelf.put(report('b', 2))
  expect(shelf.isSafe.value).toBe(true)
  await shelf.put(report('a', 1))
  expect(shelf.isSafe.value).toBe(false)
  expect((await shelf.all()).map(({ key }) => key)).toEqual(['a', 'b'])
  expect((await shelfIn(device).all()).map(({ key }) => key)).toEqual(['b'])
  await shelf.drop('b')
  await shelf.put(report('a', 1))
  expect(shelf.isSafe.value).toBe(true)
  expect((await shelfIn(device).all()).map(({ key }) => key)).toEqual(['a'])
})

it('where storage is forbidden, reports wait for this visit', async () => {
  const forbidden = () => Promise.reject(new DOMException('no', 'SecurityError'))
  const shelf = shelfIn({ all: forbidden, get: forbidden, put: forbidden, drop: forbidden })
  await shelf.put(report('a', 1))
  expect(await shelf.all()).toHaveLength(1)
  await shelf.drop('a')
  expect(await shelf.all()).toEqual([])
})
