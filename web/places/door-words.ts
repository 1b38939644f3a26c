import { doorState, type HoursChange } from '../../domain/places/hours.ts'
import { type Lang, words } from '../app/i18n.ts'
import type { PlaceItem } from '../app/page.ts'
import { type LocalTime, localTime } from './local-time.ts'

export interface DoorWords {
  readonly tone: 'open' | 'soon' | 'closed' | 'unknown'
  readonly text: string
}

type Door = Pick<PlaceItem, 'hours_changes' | 'hours_horizon'>

const MINUTE_MS = 60_000

/** What a person at the door would say, now, in the community's own time. */
export function doorWords(door: Door, now: number, timeZone: string, lang: Lang): DoorWords {
  const t = words(lang).door
  const state = doorState(door.hours_changes, now, door.hours_horizon)
  switch (state.is) {
    case 'unknown':
      return { tone: 'unknown', text: t.unknown }
    case 'closes_soon':
      return {
        tone: 'soon',
        text: t.closesIn(Math.max(1, Math.ceil((state.at - now) / MINUTE_MS))),
      }
    case 'open':
      return { tone: 'open', text: openWords(door, now, timeZone, lang) }
    case 'closed': {
      if (state.until === null) return { tone: 'closed', text: t.closed }
      const when = dayWords(
        localTime(state.until, timeZone, lang),
        localTime(now, timeZone, lang),
        lang,
      )
      return { tone: 'closed', text: t.closedUntil(when) }
    }
  }
}

function openWords(door: Door, now: number, timeZone: string, lang: Lang): string {
  const t = words(lang).door
  const next = door.hours_changes.find((change: HoursChange) => change.at > now)
  if (next) {
    const closing = localTime(next.at, timeZone, lang)
    return t.openUntil(closing.clock)
  }
  const knownForADay = door.hours_horizon - now > 24 * 60 * MINUTE_MS
  return knownForADay ? t.allDay : t.open
}

function dayWords(then: LocalTime, now: LocalTime, lang: Lang): string {
  const t = words(lang).door
  if (then.day === now.day) return t.today(then.clock)
  if (then.day !== now.day + 1) return `${then.weekday} ${then.clock}`
  return then.hour < 12 ? t.tomorrowMorning(then.clock) : t.tomorrow(then.clock)
}
