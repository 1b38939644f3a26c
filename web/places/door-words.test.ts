import { expect, it } from 'vitest'
import { doorWords } from './door-words.ts'

const SHANGHAI = 'Asia/Shanghai'
/** Wednesday 2026-07-15, by the clock on a wall in Shanghai. */
const at = (clock: string, day = 15) => Date.parse(`2026-07-${day}T${clock}:00+08:00`)
const horizon = at('00:00', 18)

const shop = {
  hours_changes: [
    { at: at('07:00'), state: 'open' as const },
    { at: at('20:00'), state: 'closed' as const },
    { at: at('07:00', 16), state: 'open' as const },
  ],
  hours_horizon: horizon,
}

const say = (door: typeof shop, now: number) => doorWords(door, now, SHANGHAI, 'zh')

it('an open door says when it closes', () => {
  expect(say(shop, at('12:00'))).toEqual({ tone: 'open', text: '营业中 · 20:00 关门' })
})

it('a door that closes within half an hour counts the minutes', () => {
  expect(say(shop, at('19:40'))).toEqual({ tone: 'soon', text: '还有 20 分钟关门' })
})

it('a closed door says when it opens, tomorrow morning', () => {
  expect(say(shop, at('21:00'))).toEqual({ tone: 'closed', text: '已关门 · 明早 7:00 开' })
})

it('a closed door says when it opens later today', () => {
  const evening = {
    ...shop,
    hours_changes: [{ at: at('05:00'), state: 'closed' as const }, ...shop.hours_changes],
  }
  expect(say(evening, at('05:30')).text).toBe('已关门 · 今天 7:00 开')
})

it('a door that opens in two days names the weekday', () => {
  const closed = [
    { at: at('12:00'), state: 'closed' as const },
    { at: at('09:00', 17), state: 'open' as const },
  ]
  expect(say({ ...shop, hours_changes: closed }, at('13:00')).text).toBe('已关门 · 周五 9:00 开')
})

it('a door that never closes is open all day', () => {
  const always = { ...shop, hours_changes: [{ at: at('00:00'), state: 'open' as const }] }
  expect(say(always, at('12:00')).text).toBe('全天营业')
})

it('beyond what is known a door is unknown, whatever it was', () => {
  expect(say(shop, horizon + 1)).toEqual({ tone: 'unknown', text: '营业时间未知' })
})
