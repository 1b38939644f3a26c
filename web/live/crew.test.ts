import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Kernel } from '../lifecircle/kernel.ts'
import type { Asks } from '../lifecircle/protocol.ts'
import { followCrew } from './crew.ts'
import { type Dot, liveModel } from './model.ts'

const dot = (seat: number): Dot => ({ seat, at: [120, 30], motion: 'moving', heading: null })
const room = (...seats: number[]) => new Map(seats.map((seat) => [seat, dot(seat)]))

function followed() {
  const asked: Asks['crew'][] = []
  const answer = { shares: [0.5, 1], bySkill: [], bands: new Uint8Array() }
  const kernel = {
    ask: async (_: string, what: Asks['crew']) => {
      asked.push(what)
      return answer
    },
  } as unknown as Kernel
  const live = liveModel()
  return { asked, live, crew: followCrew(live, kernel) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('asks once a second at most, and not while nobody moves', async () => {
  const { asked, live, crew } = followed()
  live.state.value = 'live'
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toHaveLength(1)
  for (const seats of [[1], [1, 2], [1, 2, 3]]) live.dots.value = room(...seats)
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toHaveLength(2)
  expect(asked[1]?.positions).toHaveLength(6)
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(2)
  crew.stop()
})

it('knows nothing of now while the line is broken, and asks anew when it is back', async () => {
  const { asked, live, crew } = followed()
  live.dots.value = room(1)
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toHaveLength(0)
  live.state.value = 'live'
  await vi.advanceTimersByTimeAsync(0)
  expect(crew.reach.value?.shares).toEqual([0.5, 1])
  live.state.value = 'polling'
  expect(crew.reach.value).toBeNull()
  await vi.advanceTimersByTimeAsync(3000)
  expect(asked).toHaveLength(1)
  live.state.value = 'live'
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(2)
  expect(crew.reach.value).not.toBeNull()
  crew.stop()
})

it('tells of each what they can do, where the room names them', async () => {
  const { asked, live, crew } = followed()
  live.dots.value = room(1, 2)
  const named = {
    seat: 2,
    personId: 'p',
    name: '小李',
    role: 'rider',
    skills: ['lifting'],
    untilAt: 0,
  }
  live.seats.value = new Map([[2, named]])
  live.state.value = 'live'
  await vi.advanceTimersByTimeAsync(0)
  expect(asked[0]?.skills).toEqual([[], ['lifting']])
  crew.stop()
})

it('stops when it is told to', async () => {
  const { asked, live, crew } = followed()
  crew.stop()
  live.state.value = 'live'
  live.dots.value = room(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(asked).toHaveLength(0)
})
