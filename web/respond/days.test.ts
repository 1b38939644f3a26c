import { expect, it } from 'vitest'
import { daysOffered, dayWritten, writeDay } from './days.ts'

const SHANGHAI = 'Asia/Shanghai'
const at = (text: string) => Date.parse(`${text}+08:00`)
const told = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16)

it('today, tomorrow and the day after end a minute before midnight by the community’s clock', () => {
  const days = daysOffered(at('2026-03-09T22:10'), SHANGHAI)
  expect(days.map(({ ahead }) => ahead)).toEqual([0, 1, 2])
  expect(days.map(({ dueAt }) => told(dueAt))).toEqual([
    '2026-03-09T23:59',
    '2026-03-10T23:59',
    '2026-03-11T23:59',
  ])
})

it('in the last minute of a day that day is no longer offered', () => {
  const [first] = daysOffered(at('2026-03-09T23:59:30'), SHANGHAI)
  expect(told(first.dueAt)).toBe('2026-03-10T23:59')
})

it('more time begins after the date there is, and never in the past', () => {
  const now = at('2026-03-09T10:00')
  const offered = (due: string) => daysOffered(now, SHANGHAI, Math.max(now, at(due)))
  expect(told(offered('2026-03-11T23:59')[0].dueAt)).toBe('2026-03-12T23:59')
  expect(told(offered('2026-03-11T15:00')[0].dueAt)).toBe('2026-03-11T23:59')
  expect(told(offered('2026-03-02T23:59')[0].dueAt)).toBe('2026-03-09T23:59')
})

it('where clocks are put forward a day still ends at its own midnight', () => {
  const berlin = 'Europe/Berlin'
  const now = Date.parse('2026-03-28T12:00:00+01:00')
  const ends = daysOffered(now, berlin).map(({ dueAt }) => new Date(dueAt).toISOString())
  expect(ends).toEqual([
    '2026-03-28T22:59:00.000Z',
    '2026-03-29T21:59:00.000Z',
    '2026-03-30T21:59:00.000Z',
  ])
})

it('a day is read as it was written, not one that is over, and none in a year', () => {
  const now = at('2026-03-09T10:00')
  expect(writeDay(3, now, SHANGHAI)).toBe('2026-03-12')
  const read = (written: string) => dayWritten(written, now, SHANGHAI)
  expect(told(read('2026-03-12')?.dueAt ?? 0)).toBe('2026-03-12T23:59')
  for (const wrong of ['2026-03-08', '2027-03-09', '', 'soon']) expect(read(wrong)).toBeNull()
})
