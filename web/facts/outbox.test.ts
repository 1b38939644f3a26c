import { expect, it } from 'vitest'
import { change } from '../app/change.ts'
import { keepWords, sendWords, type WaitingWord, waitingWords } from './outbox.ts'

function shelf(): () => Storage {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
  return () => storage as unknown as Storage
}

const word = (key: string, saidAt: number): WaitingWord => ({
  placeId: 'stop',
  wish: change(`/api/places/stop/amenities/${key}/voice`, { says: 'works' }),
  saidAt,
})

it('words go out in order, each with its own key, and stop where the network does', async () => {
  const storage = shelf()
  const [water, wifi, seats] = ['water', 'wifi', 'seats'].map((key, i) => word(key, i)) as [
    WaitingWord,
    WaitingWord,
    WaitingWord,
  ]
  keepWords([water, wifi, seats], storage)
  const sent: string[] = []
  const pass = async ({ wish }: WaitingWord) => {
    sent.push(wish.key)
    return wish.key === wifi.wish.key ? 'away' : 'done'
  }
  expect(await sendWords(pass, () => 10, storage)).toBe(2)
  expect(sent).toEqual([water.wish.key, wifi.wish.key])
  expect(
    await sendWords(
      async () => 'done',
      () => 10,
      storage,
    ),
  ).toBe(0)
})

it('what was seen in the morning is not said in the evening', () => {
  const storage = shelf()
  keepWords([word('water', 0), word('wifi', 5 * 3_600_000)], storage)
  const left = waitingWords(7 * 3_600_000, storage)
  expect(left.map(({ wish }) => wish.path)).toEqual(['/api/places/stop/amenities/wifi/voice'])
})

it('where nothing can be kept, nothing waits', () => {
  const forbidden = () => {
    throw new Error('no storage')
  }
  expect(keepWords([word('water', 0)], forbidden)).toBe(false)
  expect(waitingWords(0, forbidden)).toEqual([])
})
