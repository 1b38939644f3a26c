import { type Lang, langTag } from '../../app/i18n.ts'
import { localTime } from '../../places/local-time.ts'

/** When a reader reads, where, and in which language. */
export interface Reading {
  readonly now: number
  readonly lang: Lang
  readonly timeZone: string
}

const DAY_MS = 86_400_000

const NEAR: Readonly<Record<Lang, Readonly<Record<number, string>>>> = {
  zh: { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** A moment as one says it: `今天 14:05`, `11月22日 周日 14:05`. */
export const momentOf = (at: number, reading: Reading): string =>
  `${dayOf(at, reading)} ${localTime(at, reading.timeZone, reading.lang).clock}`

/** The same without the time of day: `明天`, `11月24日 周二`. */
export function dayOf(at: number, { now, lang, timeZone }: Reading): string {
  const there = localTime(at, timeZone, lang)
  return (
    NEAR[lang][there.day - localTime(now, timeZone, lang).day] ??
    `${dateOf(there.day, lang)} ${there.weekday}`
  )
}

const dateOf = (day: number, lang: Lang): string =>
  new Intl.DateTimeFormat(langTag(lang), {
    timeZone: 'UTC',
    month: lang === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(day * DAY_MS)
