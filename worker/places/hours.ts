import OpeningHours from 'opening_hours'
import type { LngLat } from '../../domain/kit/geo.ts'
import { remember } from '../../domain/kit/remember.ts'
import type { HoursChange, OpenState } from '../../domain/places/hours.ts'
import { readableBy } from '../../domain/places/hours-syntax.ts'
import { instantOf, wallAt } from './zone.ts'

/** Where opening hours are read: they mean the clocks, the holidays and the sun of a place. */
export interface Where {
  readonly timeZone: string
  /** ISO 3166-1 alpha-2, lower case */
  readonly country: string
  readonly center: LngLat
}

export interface Hours {
  /** ascending; the first is the state in force at the beginning */
  readonly changes: readonly HoursChange[]
  /** ms since the epoch up to which `changes` is complete */
  readonly horizon: number
}

const HOUR = 3600_000

/** Hours are worked out once in this long, so that answers stay the same and can be cached. */
const KEPT_MS = 6 * HOUR

const AHEAD_MS = 54 * HOUR

/** A market with a dozen breaks a day is told less far ahead. */
const MOST_CHANGES = 16

const MOST_KEPT = 4000

const kept = new Map<string, Hours>()

/** The changes of a door from a little before `now` to about two days after it. */
export function hoursAround(text: string | null, where: Where, now: number): Hours {
  const begin = Math.floor(now / KEPT_MS) * KEPT_MS
  if (text === null) return nothingKnown(begin)
  const key = `${begin} ${where.timeZone} ${where.country} ${text}`
  return remember(kept, key, () => readHours(text, where, begin), MOST_KEPT)
}

/** Whether hours are in the syntax that doors are told by. */
export const isReadable = readableBy(OpeningHours)

const nothingKnown = (begin: number): Hours => ({
  changes: [{ at: begin, state: 'unknown' }],
  horizon: begin + AHEAD_MS,
})

function readHours(text: string, where: Where, begin: number): Hours {
  const holidays = [...new Set(text.match(/\b(PH|SH)\b/g))]
  const known = holidays.every((kind) => knowsHolidays(kind, where, begin))
  return tryChanges(known ? text : withoutHolidays(text), where, begin) ?? nothingKnown(begin)
}

const calendars = new Map<string, boolean>()

// Asked once: the library also complains to the log about a country it has no calendar of.
function knowsHolidays(kind: string, where: Where, begin: number): boolean {
  const ask = () => tryChanges(`24/7; ${kind} off`, where, begin) !== null
  return remember(calendars, `${where.country} ${kind}`, ask)
}

/** Null for what the library cannot read, which it throws on. */
function tryChanges(text: string, where: Where, begin: number): Hours | null {
  try {
    return changesOf(text, where, begin)
  } catch {
    return null
  }
}

/** Where nobody wrote down a country's holidays, its hours are better right on all other days than unknown. */
function withoutHolidays(text: string): string {
  const rules = text.split(';').filter((rule) => !/^\s*(PH|SH)\b/.test(rule))
  return rules.join(';').replace(/\b(PH|SH)\s*,\s*|,\s*(PH|SH)\b/g, '')
}

// workerd keeps its local time at UTC, and the library reads local time: it is given the clocks
// on the wall of the place as if they were UTC, and what it says is turned back.
function changesOf(text: string, where: Where, begin: number): Hours {
  const door = new OpeningHours(text, skyOver(where, begin)).getIterator(
    new Date(wallAt(where.timeZone, begin)),
  )
  const end = begin + AHEAD_MS
  const changes: HoursChange[] = [{ at: begin, state: stateOf(door) }]
  while (door.advance(new Date(wallAt(where.timeZone, end)))) {
    const at = instantOf(where.timeZone, door.getDate().getTime())
    if (at >= end) break
    if (changes.length === MOST_CHANGES) return { changes, horizon: at }
    const state = stateOf(door)
    if (state !== changes.at(-1)?.state) changes.push({ at, state })
  }
  return { changes, horizon: end }
}

const stateOf = (door: { getState(): boolean; getUnknown(): boolean }): OpenState =>
  door.getUnknown() ? 'unknown' : door.getState() ? 'open' : 'closed'

// Sunrise is looked up by longitude in UTC: a longitude turned back by the zone's offset makes it
// the sunrise on the wall. Numbers are ignored by the library, strings are not.
function skyOver({ timeZone, country, center: [lng, lat] }: Where, begin: number) {
  const aheadDegrees = ((wallAt(timeZone, begin) - begin) / HOUR) * 15
  const lon = ((lng - aheadDegrees + 540) % 360) - 180
  return {
    lat: String(lat),
    lon: String(lon),
    address: { country_code: country, state: '' },
  } as unknown as { lat: number; lon: number; address: { country_code: string; state: string } }
}
