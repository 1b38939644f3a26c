import type { Lang } from './i18n.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago something was, in one unit: `刚刚`, `3 秒前`, `5 分钟前`. What a clock ahead of ours says is just now. */
export function ago(at: number, now: number, lang: Lang): string {
  const passed = now - at
  if (passed < SECOND) return lang === 'zh' ? '刚刚' : 'just now'
  const [n, unit] = inOneUnit(passed, Math.floor)
  return lang === 'zh' ? `${n} ${ZH[unit]}前` : `${n} ${EN[unit]} ago`
}

/** How long something still lasts: whole minutes rounded up, so that nobody is late who trusts them; seconds in the last one. */
export function left(until: number, now: number, lang: Lang): string {
  const [n, unit] = inOneUnit(Math.max(0, until - now), Math.ceil)
  return lang === 'zh' ? `${n} ${ZH[unit]}` : `${n} ${EN[unit]}`
}

/** How long something has lasted, in one unit, as much as is full. */
export function lasted(ms: number, lang: Lang): string {
  const [n, unit] = inOneUnit(Math.max(0, ms), Math.floor)
  return lang === 'zh' ? `${n} ${ZH[unit]}` : `${n} ${EN[unit]}`
}

type Unit = 'second' | 'minute' | 'hour' | 'day'

const ZH: Record<Unit, string> = { second: '秒', minute: '分钟', hour: '小时', day: '天' }
const EN: Record<Unit, string> = { second: 's', minute: 'min', hour: 'h', day: 'd' }

function inOneUnit(ms: number, round: (n: number) => number): [number, Unit] {
  if (ms < MINUTE) return [round(ms / SECOND), 'second']
  // An hour and a half is told in minutes: “1 hour” would be half an hour wrong.
  if (ms < 2 * HOUR) return [round(ms / MINUTE), 'minute']
  if (ms < 2 * DAY) return [round(ms / HOUR), 'hour']
  return [round(ms / DAY), 'day']
}
