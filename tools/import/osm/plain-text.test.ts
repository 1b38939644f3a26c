import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['  柳湾药店 ', '柳湾药店'],
  ['line\nbreak\ttab\u2028end\u0000', 'line break tab end'],
  ['\u202eevil\u2066 name', 'evil name'],
  ['a\ufeffb\u200b', 'ab'],
  ['\u200b\n', ''],
  ['👩‍👧 店', '👩‍👧 店'],
])('%j is shown as %j', (value, shown) => {
  expect(plainText(value)).toBe(shown)
})

it('ends after 255 characters, not in the middle of one', () => {
  expect(plainText('x'.repeat(10_000))).toHaveLength(255)
  expect([...plainText('😀'.repeat(300))]).toHaveLength(255)
  expect(plainText('😀'.repeat(300))).not.toMatch(/\p{Cs}/u)
})
