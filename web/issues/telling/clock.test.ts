import { expect, it } from 'vitest'
import { clockWords, urgencyOf } from './clock.ts'

const H = 3_600_000
const REPORTED = 1e12
const issue = {
  reported_at: REPORTED,
  due_at: REPORTED + 24 * H,
  stopped_at: null,
  paused_ms: 0,
  state: 'triaged',
  phase: 'open',
} as const

it('a running clock tells what is over and what is left', () => {
  expect(clockWords(issue, REPORTED + 5 * H, 'zh')).toBe('已 5 小时 · 还剩 19 小时')
  expect(clockWords(issue, REPORTED + 5 * H, 'en')).toBe('5 h so far · 19 h left')
})

it('a late one tells by how much', () => {
  expect(clockWords(issue, REPORTED + 27 * H, 'zh')).toBe('已 27 小时 · 超时 3 小时')
})

it('fixed, it stands: how long it took, and whether that was in time', () => {
  const fixed = { ...issue, state: 'fixed', phase: 'fixed' } as const
  const inTime = { ...fixed, stopped_at: REPORTED + 6 * H }
  expect(clockWords(inTime, REPORTED + 500 * H, 'zh')).toBe('用了 6 小时 · 按时')
  const late = { ...fixed, stopped_at: REPORTED + 30 * H }
  expect(clockWords(late, REPORTED + 500 * H, 'zh')).toBe('用了 30 小时 · 晚了 6 小时')
})

it('the time for which it stood before it was reopened is not counted', () => {
  const reopened = { ...issue, state: 'reopened', paused_ms: 10 * H } as const
  expect(clockWords(reopened, REPORTED + 15 * H, 'zh')).toBe('已 5 小时 · 还剩 9 小时')
})

it('what was rejected or merged is neither in time nor late', () => {
  const gone = {
    ...issue,
    phase: 'gone',
    state: 'rejected',
    stopped_at: REPORTED + 50 * H,
  } as const
  expect(clockWords(gone, REPORTED + 90 * H, 'zh')).toBe('2 天后停止计时')
})

it.each([
  [5, 'calm'],
  [19.9, 'calm'],
  [20, 'soon'],
  [24, 'late'],
])('after %d of 24 hours it is %s', (hours, urgency) => {
  expect(urgencyOf(issue, REPORTED + hours * H)).toBe(urgency)
})

it('a clock that stands is not late any more', () => {
  expect(urgencyOf({ ...issue, stopped_at: REPORTED + 30 * H }, REPORTED + 90 * H)).toBe('stopped')
})
