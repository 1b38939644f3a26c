import { expect, it } from 'vitest'
import { ago, left } from './ago.ts'

const S = 1000
const M = 60 * S
const H = 60 * M

it.each([
  [0, '刚刚', 'just now'],
  [-5 * S, '刚刚', 'just now'],
  [3 * S, '3 秒前', '3 s ago'],
  [59.9 * S, '59 秒前', '59 s ago'],
  [M, '1 分钟前', '1 min ago'],
  [90 * M, '90 分钟前', '90 min ago'],
  [2 * H, '2 小时前', '2 h ago'],
  [47 * H, '47 小时前', '47 h ago'],
  [72 * H, '3 天前', '3 d ago'],
])('what was %d ms ago was %s, %s', (passed, zh, en) => {
  expect(ago(1e12 - passed, 1e12, 'zh')).toBe(zh)
  expect(ago(1e12 - passed, 1e12, 'en')).toBe(en)
})

it.each([
  [18 * M, '18 分钟'],
  [17.1 * M, '18 分钟'],
  [45 * S, '45 秒'],
  [0, '0 秒'],
  [-M, '0 秒'],
])('what lasts %d ms more lasts %s', (ms, zh) => {
  expect(left(1e12 + ms, 1e12, 'zh')).toBe(zh)
})
