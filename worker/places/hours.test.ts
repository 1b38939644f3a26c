import { describe, expect, it } from 'vitest'
import { doorState } from '../../domain/places/hours.ts'
import { hoursAround, isReadable, type Where } from './hours.ts'

const hangzhou: Where = { timeZone: 'Asia/Shanghai', country: 'cn', center: [120.15, 30.27] }
const helsinki: Where = { timeZone: 'Europe/Helsinki', country: 'fi', center: [24.94, 60.17] }
const newYork: Where = { timeZone: 'America/New_York', country: 'us', center: [-73.99, 40.73] }
const stJohns: Where = { timeZone: 'America/St_Johns', country: 'ca', center: [-52.7, 47.56] }
const nowhere: Where = { timeZone: 'Asia/Hong_Kong', country: 'hk', center: [114.17, 22.3] }

const door = (text: string | null, where: Where, iso: string) => {
  const now = Date.parse(iso)
  const { changes, horizon } = hoursAround(text, where, now)
  return doorState(changes, now, horizon)
}

const until = (iso: string) => ({ is: 'closed', until: Date.parse(iso) })

describe('a door is read by the clocks on its own wall', () => {
  const daily = 'Mo-Su 08:00-20:00'

  it.each([
    [hangzhou, '2026-03-02T07:59:00+08:00', { is: 'closed' }],
    [hangzhou, '2026-03-02T08:00:00+08:00', { is: 'open' }],
    [hangzhou, '2026-03-02T19:31:00+08:00', { is: 'closes_soon' }],
    [hangzhou, '2026-03-02T20:00:00+08:00', { is: 'closed' }],
    [helsinki, '2026-01-12T08:00:00+02:00', { is: 'open' }],
    [helsinki, '2026-07-13T07:59:00+03:00', { is: 'closed' }],
    [helsinki, '2026-07-13T08:00:00+03:00', { is: 'open' }],
    [newYork, '2026-07-13T08:00:00-04:00', { is: 'open' }],
    [stJohns, '2026-01-12T07:59:00-03:30', { is: 'closed' }],
    [stJohns, '2026-01-12T08:00:00-03:30', { is: 'open' }],
  ])('%o at %s', (where, at, state) => {
    expect(door(daily, where, at)).toMatchObject(state)
  })

  it('tells when it opens, also behind a change of the clocks', () => {
    // Finland's clocks go forward on 29 March 2026 at three in the night.
    expect(door(daily, helsinki, '2026-03-28T21:00:00+02:00')).toEqual(
      until('2026-03-29T08:00:00+03:00'),
    )
    expect(door(daily, helsinki, '2026-10-24T21:00:00+03:00')).toEqual(
      until('2026-10-25T08:00:00+02:00'),
    )
  })

  it('an hour that is skipped is skipped, one that comes twice is open once more', () => {
    expect(door('Su 03:30-05:00', helsinki, '2026-03-29T04:30:00+03:00').is).not.toBe('closed')
    expect(door('Su 02:00-05:00', helsinki, '2026-10-25T03:30:00+03:00')).toEqual({ is: 'open' })
    expect(door('Su 02:00-05:00', helsinki, '2026-10-25T03:30:00+02:00')).toEqual({ is: 'open' })
  })

  it('a night that goes over midnight belongs to the day it began', () => {
    expect(door('Fr 22:00-02:00', hangzhou, '2026-03-07T01:00:00+08:00')).toEqual({ is: 'open' })
    expect(door('Fr 22:00-02:00', hangzhou, '2026-03-06T01:00:00+08:00')).toMatchObject({
      is: 'closed',
    })
  })
})

describe('holidays', () => {
  it('are those of the country', () => {
    const text = 'Mo-Fr 09:00-17:00; PH off'
    expect(door(text, hangzhou, '2026-10-01T10:00:00+08:00')).toMatchObject({ is: 'closed' })
    expect(door(text, helsinki, '2026-10-01T10:00:00+03:00')).toEqual({ is: 'open' })
  })

  it('nobody wrote down leave the other days right', () => {
    expect(door('Mo-Fr 09:00-17:00; PH off', nowhere, '2026-03-02T10:00:00+08:00')).toEqual({
      is: 'open',
    })
    expect(door('Mo-Fr,PH 09:00-17:00', nowhere, '2026-03-02T18:00:00+08:00')).toMatchObject({
      is: 'closed',
    })
  })
})

describe('hours that are written down', () => {
  it.each([
    '24/7',
    '08:00-11:30,14:00-17:00',
    'sunrise-sunset',
    'Mo-Fr 08:00-18:00; PH off',
    'Mo-Sa,PH 08:00-12:00',
    'Mo-Fr 08:00-12:00; SH off',
  ])('as %s can be read', (hours) => expect(isReadable(hours)).toBe(true))

  it.each(['', '随缘', 'Mo-Fr 08:00-', '25:99', 'PH sometimes'])('as “%s” cannot', (hours) =>
    expect(isReadable(hours)).toBe(false),
  )
})

it('the sun rises over the place, not over Greenwich', () => {
  // Hangzhou, 21 June: sunrise at 4:59, sunset at 19:03.
  expect(door('sunrise-sunset', hangzhou, '2026-06-21T04:30:00+08:00')).toMatchObject({
    is: 'closed',
  })
  expect(door('sunrise-sunset', hangzhou, '2026-06-21T05:30:00+08:00')).toEqual({ is: 'open' })
  expect(door('sunrise-sunset', hangzhou, '2026-06-21T19:30:00+08:00')).toMatchObject({
    is: 'closed',
  })
})

describe('what cannot be known', () => {
  it.each([
    '',
    'banana',
    '25:99',
    'Mo-Fr',
    '"by appointment"',
    'x'.repeat(5000),
    '((((',
    '‮',
    'Mo-Su 08:00-20:00;;;;;;PH',
  ])('“%s” never throws', (text) => {
    expect(['unknown', 'open', 'closed', 'closes_soon']).toContain(
      door(text, hangzhou, '2026-03-02T10:00:00+08:00').is,
    )
  })

  it('is said so', () => {
    for (const text of [null, '', 'banana', '"by appointment"']) {
      expect(door(text, hangzhou, '2026-03-02T10:00:00+08:00')).toEqual({ is: 'unknown' })
    }
  })
})

describe('what is told ahead', () => {
  it('is two days at least, from a little before now', () => {
    const now = Date.parse('2026-03-02T10:00:00+08:00')
    const { changes, horizon } = hoursAround('Mo-Su 08:00-20:00', hangzhou, now)
    expect(changes[0].at).toBeLessThanOrEqual(now)
    expect(horizon - now).toBeGreaterThanOrEqual(48 * 3600_000)
    expect(changes.map(({ state }) => state)).toEqual(['open', 'closed', 'open', 'closed', 'open'])
  })

  it('is few entries, however restless the door', () => {
    const text = Array.from(
      { length: 24 },
      (_, h) => `${String(h).padStart(2, '0')}:00-${String(h).padStart(2, '0')}:30`,
    ).join(',')
    const now = Date.parse('2026-03-02T10:00:00+08:00')
    const { changes, horizon } = hoursAround(text, hangzhou, now)
    expect(changes.length).toBeLessThanOrEqual(16)
    expect(horizon).toBeGreaterThan(changes.at(-1)?.at ?? 0)
  })
})
