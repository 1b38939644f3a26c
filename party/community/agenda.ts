/** Whoever listens hears of what a lost call announced within this time. */
export const READ_EVERY_MS = 15_000

/** What the room has to wake up for. */
export interface Agenda {
  readonly someoneListens: boolean
  /** when the next lease or duty ends by itself */
  readonly nextDue: number | null
  /** when sessions of listeners end */
  readonly sessionEnds: readonly (number | null)[]
}

/** When the room is to wake by itself; null: it can sleep until somebody comes. */
export function nextAlarm(
  { someoneListens, nextDue, sessionEnds }: Agenda,
  now: number,
): number | null {
  const times = [nextDue, ...sessionEnds].filter((at) => at !== null)
  if (someoneListens) times.push(now + READ_EVERY_MS)
  if (times.length === 0) return null
  // What is overdue is done now; what cannot be done now is not tried in a circle.
  return Math.max(Math.min(...times), now + 1000)
}
