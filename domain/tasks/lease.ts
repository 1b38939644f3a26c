import { LEASE_MS } from './task.ts'

/**
 * How long a claim of a task of so many expected minutes holds, in ms: half an hour, or twice what the
 * task should take where that is longer, because who is called away in the middle is not late yet.
 */
export const leaseMs = (expectedMinutes: number): number =>
  Math.max(LEASE_MS, 2 * 60_000 * expectedMinutes)

/** The first moment at which something falls due by itself; null where nothing ever does. */
export function nextDue(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((at) => at !== null)
  return known.length > 0 ? Math.min(...known) : null
}
