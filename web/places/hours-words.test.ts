import { expect, it } from 'vitest'
import { hoursWords } from './hours-words.ts'

it.each([
  ['24/7', '全天', 'all day'],
  ['Mo-Su 07:00-20:00', '每天 7:00–20:00', 'daily 7:00–20:00'],
  [
    'Mo-Fr 09:00-12:00,13:30-17:30',
    '周一至周五 9:00–12:00、13:30–17:30',
    'Mon–Fri 9:00–12:00, 13:30–17:30',
  ],
  [
    'Mo,We,Fr 06:00-11:00; PH off',
    '周一、周三、周五 6:00–11:00；节假日 休息',
    'Mon, Wed, Fri 6:00–11:00; holidays closed',
  ],
])('%s is said in plain words', (recorded, zh, en) => {
  expect(hoursWords(recorded, 'zh')).toBe(zh)
  expect(hoursWords(recorded, 'en')).toBe(en)
})

it('what cannot be said better stays as recorded', () => {
  expect(hoursWords('sunrise-sunset', 'zh')).toBe('sunrise-sunset')
})
