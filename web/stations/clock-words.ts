import type { Lang } from '../app/i18n.ts'

/** A time of day as the clocks of a place show it. */
export const clockWords = (at: number, timeZone: string, lang: Lang): string =>
  new Date(at).toLocaleTimeString(lang === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
