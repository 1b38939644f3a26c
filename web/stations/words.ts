import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type StationWords, zh } from './zh.ts'

export const stationWords = (lang: Lang): StationWords => (lang === 'en' ? en : zh)

export const useStationWords = (): StationWords => stationWords(useFrame().lang)

/** A day and a time as the clocks of a place show them. */
export const dayWords = (at: number, timeZone: string, lang: Lang): string =>
  new Date(at).toLocaleString(lang === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    month: lang === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
