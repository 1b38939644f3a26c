import { expect, it } from 'vitest'
import { canBeUsed, linesOf, neediest } from './lines.ts'
import { lineWords } from './state-words.ts'

const NOW = Date.parse('2026-07-15T12:00:00+08:00')
const HOUR = 3_600_000

const place = {
  amenities: ['water', 'charging', 'wifi', 'umbrella', 'seats'],
  amenity_states: [
    { id: 'water', state: 'present', confirmed_at: NOW - 2 * HOUR, disputed: false },
    { id: 'charging', state: 'broken', confirmed_at: NOW - HOUR, disputed: false },
    { id: 'umbrella', state: 'out', confirmed_at: NOW - 3 * HOUR, disputed: true },
    { id: 'wifi', state: 'present', confirmed_at: NOW - 20 * 24 * HOUR, disputed: false },
  ],
} as const

it('each thing is told with its age; what nobody knows is said to be so', () => {
  expect(linesOf(place, NOW).map((line) => lineWords(line, NOW, 'zh'))).toEqual([
    '能用 · 2 小时前有人确认',
    '坏了 · 60 分钟前有人说',
    '说不准 · 20 天没人确认了',
    '用完了 · 有人说法不一样',
    '没人确认过',
  ])
})

it('what one looks for comes first, then what is disputed, then what nobody has confirmed for longest', () => {
  const order = neediest(linesOf(place, NOW), ['charging']).map(({ id }) => id)
  expect(order).toEqual(['charging', 'umbrella', 'seats', 'wifi', 'water'])
})

it('who looks for a thing is not sent where it is broken or used up', () => {
  expect(place.amenities.filter((id) => canBeUsed(id, place))).toEqual(['water', 'wifi', 'seats'])
  expect(canBeUsed('toilet', place)).toBe(false)
})
