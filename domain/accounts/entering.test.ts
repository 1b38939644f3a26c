import { expect, it } from 'vitest'
import { codeFrom } from './code.ts'
import { nameOf } from './name.ts'
import { hiddenPhone, phoneOf } from './phone.ts'

it.each([
  ['13800138000', '+8613800138000'],
  [' 138 0013-8000 ', '+8613800138000'],
  ['１３８００１３８０００', '+8613800138000'],
  ['+86 138 0013 8000', '+8613800138000'],
  ['008613800138000', '+8613800138000'],
  ['8613800138000', '+8613800138000'],
  ['+1 (650) 253-0000', '+16502530000'],
  ['12800138000', null],
  ['1380013800', null],
  ['057187654321', null],
  ['+8657187654321', null],
  ['6502530000', null],
  ['+0123456789', null],
  ['+123456789012345678', null],
  ['', null],
  ['一三八', null],
])('the phone %s is %s', (written, phone) => {
  expect(phoneOf(written)).toBe(phone)
})

it('of a phone four digits are shown', () => {
  expect(hiddenPhone('+8613800138000')).toBe('••• 8000')
})

it('every code is as likely: words that would favour small ones are drawn again', () => {
  const words = [4_294_967_295, 4_294_000_000, 4_293_999_999]
  expect(codeFrom(() => words.shift() ?? 0)).toBe('999999')
  expect(words).toHaveLength(0)
  expect(codeFrom(() => 7)).toBe('000007')
})

it('a name is one short line that shows', () => {
  expect(nameOf('  王 \n 阿姨 ')).toBe('王 阿姨')
  expect(nameOf('\u202Egnp.exe')).toBe('gnp.exe')
  expect(nameOf('\u200B\u0000 ')).toBeNull()
  expect(nameOf('长'.repeat(21))).toBeNull()
})
