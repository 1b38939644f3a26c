/** What is known of a place's door at one moment. `unknown`: no hours were recorded, or they cannot be read. */
export type OpenState = 'open' | 'closed' | 'unknown'

/** From `at` (ms since the epoch) on, the state is `state`. */
export interface HoursChange {
  readonly at: number
  readonly state: OpenState
}

/** What a person needs to know at the door, now. */
export type DoorState =
  | { readonly is: 'open' }
  | { readonly is: 'closes_soon'; readonly at: number }
  | { readonly is: 'closed'; readonly until: number | null }
  | { readonly is: 'unknown' }

/** A place that closes within this many milliseconds “closes soon”. */
const CLOSES_SOON_MS = 30 * 60_000

/**
 * The state of a door at `now`, from the changes known around it.
 *
 * @param changes ascending; the first one is the state in force when they were computed
 * @param horizon ms since the epoch up to which the changes are complete; later than that is `unknown`
 */
export function doorState(
  changes: readonly HoursChange[],
  now: number,
  horizon: number,
): DoorState {
  if (now > horizon) return { is: 'unknown' }
  const index = changes.findLastIndex((change) => change.at <= now)
  const current = changes[index]
  if (!current || current.state === 'unknown') return { is: 'unknown' }
  const next = changes[index + 1]
  if (current.state === 'closed') {
    const opening = changes.slice(index + 1).find((change) => change.state === 'open')
    return { is: 'closed', until: opening?.at ?? null }
  }
  const closes = next?.state === 'closed' && next.at - now <= CLOSES_SOON_MS
  return closes ? { is: 'closes_soon', at: next.at } : { is: 'open' }
}
