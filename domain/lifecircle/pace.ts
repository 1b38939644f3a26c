/**
 * A pace: how one kind of walker crosses the street network. Data, not code.
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

/**
 * Mean wait of somebody who comes at any moment to lights of cycle C with a green of g seconds:
 * (C − g)² / 2C (uniform arrivals; Highway Capacity Manual 2010, eq. 18-71).
 */
const meanWaitS = (cycleS: number, greenS: number) => (cycleS - greenS) ** 2 / (2 * cycleS)

/**
 * The paces people can choose from, with their sources.
 *
 * - Stairs: horizontal speed on stairs is about half of that on the level (Fruin, Pedestrian
 *   Planning and Design, 1971).
 * - Lights: a cycle of 90 s with 30 s of green; who walks slowly can set out only in the first
 *   two thirds of it.
 */
export const PACES: Readonly<Record<PaceName, Pace>> = {
  /** free walking of adults on pavements, waits at crossings included */
  adult: {
    speedMps: 1.25,
    stairsFactor: 2,
    crossingS: 3,
    signalS: meanWaitS(90, 30),
    gateS: 3,
    needsStepFree: false,
  },
  /** measured over 65: 0.9 (men) and 0.8 m/s (women) in England; 0.80 at 65–74 in a cohort at risk */
  elder: {
    speedMps: 0.8,
    stairsFactor: 2,
    crossingS: 5,
    signalS: meanWaitS(90, 20),
    gateS: 5,
    needsStepFree: false,
  },
  /** 0.7 m/s on pavements; steps and kerbs stop it */
  wheelchair: {
    speedMps: 0.7,
    stairsFactor: Number.POSITIVE_INFINITY,
    crossingS: 5,
    signalS: meanWaitS(90, 20),
    gateS: 8,
    needsStepFree: true,
  },
  /** GB 50180-2018 measures circles as plain distance at 60 m a minute (15 min = 800–1000 m) */
  planning: {
    speedMps: 1,
    stairsFactor: 1,
    crossingS: 0,
    signalS: 0,
    gateS: 0,
    needsStepFree: false,
  },
  /** 5.1 km/h without waits, as routing engines count: for comparison with them */
  brisk: {
    speedMps: 5.1 / 3.6,
    stairsFactor: 1,
    crossingS: 0,
    signalS: 0,
    gateS: 0,
    needsStepFree: false,
  },
}
