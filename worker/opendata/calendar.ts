import type { Community } from '../communities/store.ts'
import { aheadAt, type ClockChange, clockChanges } from './timezone.ts'

const YEAR_MS = 366 * 86_400_000

/** A line of a calendar holds so many bytes; the rest goes on behind a space. */
const MOST_BYTES = 75

/**
 * The calendar of a community (RFC 5545), with the clocks of its own zone: they are what makes it
 * valid while nothing is announced in it, for a calendar needs one component.
 */
export const calendarOf = (community: Community, url: string, now: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yike//Yike//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${textOf(community.name)}`,
    `X-WR-CALNAME:${textOf(community.name)}`,
    `X-WR-TIMEZONE:${textOf(community.timeZone)}`,
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...zoneOf(community.timeZone, now),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('')

/** TEXT of RFC 5545, 3.3.11: what would end the value is escaped, other control characters go. */
const textOf = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u001f\u007f]/g, '')

/** The clocks of a zone from a year ago to three years ahead. */
function zoneOf(timeZone: string, now: number): string[] {
  const since = now - YEAR_MS
  const changes = clockChanges(timeZone, since, now + 3 * YEAR_MS)
  const ahead = aheadAt(timeZone, since)
  const winter = Math.min(ahead, ...changes.map(({ to }) => to))
  const first: ClockChange = { at: -ahead, from: ahead, to: ahead }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${textOf(timeZone)}`,
    ...[first, ...changes].flatMap((change) => observance(change, winter)),
    'END:VTIMEZONE',
  ]
}

function observance({ at, from, to }: ClockChange, winter: number): string[] {
  const kind = to > winter ? 'DAYLIGHT' : 'STANDARD'
  // A change is written as the clocks showed it that were in force until then.
  const wall = new Date(at + from).toISOString()
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.replace(/[-:]|\.\d+Z/g, '')}`,
    `TZOFFSETFROM:${offsetOf(from)}`,
    `TZOFFSETTO:${offsetOf(to)}`,
    `END:${kind}`,
  ]
}

function offsetOf(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}

/** A line, folded so that no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > MOST_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return `${text}\r\n`
}
