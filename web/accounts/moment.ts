import { type Lang, langTag } from '../app/i18n.ts'

/** A moment on the reader's own clock: the time today, otherwise with its day. Only after the first paint. */
export function momentOf(at: number, lang: Lang): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(langTag(lang), {
    ...(isToday ? {} : { month: 'short', day: 'numeric' }),
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}
