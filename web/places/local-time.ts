import { remember } from '../../domain/kit/remember.ts'
import { type Lang, langTag } from '../app/i18n.ts'

/** A moment as a clock on the community's wall shows it. */
export interface LocalTime {
  /** days since the epoch, counted at that wall */
  readonly day: number
  readonly hour: number
  /** e.g. `7:00` */
  readonly clock: string
  readonly weekday: string
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Shops open at the same few times: what a page asks a hundred times it reads off a dozen. */
const read = new Map<string, LocalTime>()
const MOST_READ = 500

export function localTime(at: number, timeZone: string, lang: Lang): LocalTime {
  const key = `${Math.floor(at / MINUTE_MS)} ${timeZone} ${lang}`
  return remember(read, key, () => readOff(at, timeZone, lang), MOST_READ)
}

function readOff(at: number, timeZone: string, lang: Lang): LocalTime {
  const parts = Object.fromEntries(
    format(timeZone, lang)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const hour = Number(parts.hour)
  return {
    day: Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day)) / DAY_MS,
    hour,
    clock: `${hour}:${parts.minute.padStart(2, '0')}`,
    weekday: parts.weekday,
  }
}

// A formatter costs more than all it formats on a page.
function format(timeZone: string, lang: Lang): Intl.DateTimeFormat {
  const make = () =>
    new Intl.DateTimeFormat(langTag(lang), {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    })
  return remember(formats, `${timeZone} ${lang}`, make)
}
