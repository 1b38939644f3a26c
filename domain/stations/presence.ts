const HOUR_MS = 3_600_000

/** Nobody is said to be there for longer without saying so again. */
export const MOST_PRESENT_HOURS = 12

/** Whether the master of a station is there at `now` (ms); `none`: it has no master. */
export type Presence = 'here' | 'away' | 'none'

/**
 * What is told of the master of a station at `now`.
 *
 * @param until ms since the epoch, 0 for nobody there, null for a station without a master
 */
export function presenceAt(until: number | null, now: number): Presence {
  if (until === null) return 'none'
  return until > now ? 'here' : 'away'
}

/** Until when somebody is there (ms) who says at `now` that it is for so many hours. */
export const presentUntil = (hours: number, now: number): number =>
  now + Math.round(hours * HOUR_MS)
