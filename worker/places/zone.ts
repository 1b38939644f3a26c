import { remember } from '../../domain/kit/remember.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which clocks in an IANA zone are ahead of UTC at an instant. */
function offsetAt(timeZone: string, at: number): number {
  const name = offsetFormat(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
  const [, sign, hours, minutes = '0', seconds = '0'] =
    /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(name?.value ?? '') ?? []
  if (!sign) return 0
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -ms : ms
}

/** What a clock on the wall shows in a zone, written as if it were UTC. */
export const wallAt = (timeZone: string, at: number): number => at + offsetAt(timeZone, at)

/**
 * The instant at which a zone's clocks show `wall`. An hour that comes twice means the first of
 * the two, one that is skipped the moment of the skip.
 */
export function instantOf(timeZone: string, wall: number): number {
  const [early, late] = [wall - DAY, wall + DAY].map((near) => wall - offsetAt(timeZone, near))
  const candidates = [early, late].filter((at) => wallAt(timeZone, at) === wall)
  return candidates.length > 0 ? Math.min(...candidates) : Math.max(early, late)
}

const DAY = 24 * 3600_000

const offsetFormat = (timeZone: string): Intl.DateTimeFormat =>
  remember(
    formats,
    timeZone,
    () => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
  )
