const HOUR_MS = 3_600_000

/** Nobody is said to be there for longer without saying so again. */
export const MOST_PRESENT_HOURS = 12

/** Whether the master of a station is there at `now` (ms); `none`: it has no master. */
export type Presence = 'here' | 'away' | 'none'

/**
 * What is told of the master of a station at `now`.
 *
 * @param presentUntil ms since the epoch, 0 for nobody there, null for a station without a master
 */
export function presenceAt(presentUntil: number | null, now: number): Presence {
  if (presentUntil === null) return 'none'
  return presentUntil > now ? 'here' : 'away'
}

/** Whether somebody may say at `now` that they are there until `until` (both ms). */
export const isPresentable = (until: number, now: number): boolean =>
  until > now && until <= now + MOST_PRESENT_HOURS * HOUR_MS
