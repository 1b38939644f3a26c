/**
 * A pace: how one kind of walker crosses the street network. Data, not code.
 *
 * Speeds: GB 50180-2018 plans with 1.0 m/s (15 min = 800–1000 m); measured walking speed over 65
 * is 0.9 (men) and 0.8 m/s (women) in England; wheelchair 0.7 m/s on pavements.
 */
export interface Pace {
  /** metres a second on the level */
  readonly speedMps: number
  /** how many times longer a metre of stairs takes; Infinity = cannot */
  readonly stairsFactor: number
  /** mean wait in seconds at a zebra or unmarked crossing */
  readonly crossingS: number
  /** mean wait in seconds at a crossing with lights */
  readonly signalS: number
  /** seconds to pass a gate */
  readonly gateS: number
  /** whether ways and barriers that stop a wheelchair stop this walker */
  readonly needsStepFree: boolean
}

export const PACE_NAMES = ['adult', 'elder', 'wheelchair', 'planning', 'brisk'] as const
export type PaceName = (typeof PACE_NAMES)[number]
