const HOUR = 3

/** The next three o'clock at night where this machine stands. */
export function nextNight(now: Date): Date {
  const tonight = new Date(now.getFullYear(), now.getMonth(), now.getDate(), HOUR)
  return tonight > now
    ? tonight
    : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, HOUR)
}
