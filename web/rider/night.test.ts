import { expect, it } from 'vitest'
import { isNight } from './night.ts'

it.each([
  ['05:59', true],
  ['06:00', false],
  ['18:59', false],
  ['19:00', true],
  ['00:00', true],
])('at %s it is night: %s', (clock, night) => {
  expect(isNight(Date.parse(`2026-07-15T${clock}:00+08:00`), 'Asia/Shanghai')).toBe(night)
})
