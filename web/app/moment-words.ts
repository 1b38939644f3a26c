import { remember } from '../../domain/kit/remember.ts'
import { type Lang, langTag } from './i18n.ts'

/** A moment as the community's calendar and clock show it, e.g. `11月22日 星期日` and `14:05`. */
export function momentWords(
  at: number,
  timeZone: string,
  lang: Lang,
): { date: string; clock: string } {
  const { date, clock } = formats(timeZone, lang)
  return { date: date.format(at), clock: clock.format(at) }
}

/** The day of a moment in the community's calendar, `2026-11-22`. */
export const dayOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone }).format(at)

const made = new Map<string, Record<'date' | 'clock', Intl.DateTimeFormat>>()

// A formatter costs more than all it formats on a page.
function formats(timeZone: string, lang: Lang) {
  const make = () => ({
    date: new Intl.DateTimeFormat(langTag(lang), {
      timeZone,
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'short',
    }),
    clock: new Intl.DateTimeFormat(langTag(lang), {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    }),
  })
  return remember(made, `${timeZone} ${lang}`, make)
}
