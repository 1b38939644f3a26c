import { coverage, type Household, type KindCoverage, sharesWithin } from './coverage.ts'
import type { Graph } from './graph.ts'
import type { Pace } from './pace.ts'
import type { Walker } from './reach.ts'
import type { Snapped } from './snap.ts'

/** The bands of minutes in which streets are shown; what is farther than the last is `BEYOND`. */
export const CREW_MINUTES = [2, 5, 10, 15] as const
export const BEYOND = CREW_MINUTES.length

/** Within how many minutes somebody on duty should be at a home. */
export const CREW_BOUNDS = [5, 10] as const

/** A quarter of a minute's walk: a piece of this length is told by one time. */
const PIECE_M = 25

/** Somebody on duty, put onto the streets. */
export interface OnDuty {
  readonly at: Snapped
  readonly skills: readonly string[]
}

/** Streets cut into straight pieces of at most 25 m; typed arrays, one entry a piece. */
export interface Pieces {
  readonly count: number
  readonly edge: Uint32Array
  /** metres along the edge to the middle of the piece */
  readonly middleM: Float32Array
  /** x, y of both ends in the graph's plane: four numbers a piece */
  readonly endsXY: Float32Array
}

export interface CrewCoverage {
  /** share of all people, 0 … 1, within each of CREW_BOUNDS of somebody on duty */
  readonly shares: number[]
  /** the same for each skill that somebody on duty has, in alphabetical order */
  readonly bySkill: KindCoverage<string>[]
}

/** Cuts the streets of a graph into pieces, for as long as the graph is used. */
export function piecesOf(graph: Graph): Pieces {
  const { edgeCount, shapeStart, shapeXY: xy } = graph
  const edge: number[] = []
  const middleM: number[] = []
  const endsXY: number[] = []
  for (let e = 0; e < edgeCount; e++) {
    let alongM = 0
    for (let p = shapeStart[e]; p < shapeStart[e + 1] - 1; p++) {
      const [x, y] = [xy[2 * p], xy[2 * p + 1]]
      const [dx, dy] = [xy[2 * p + 2] - x, xy[2 * p + 3] - y]
      const spanM = Math.hypot(dx, dy)
      const parts = Math.max(1, Math.ceil(spanM / PIECE_M))
      for (let part = 0; part < parts; part++) {
        const [from, to] = [part / parts, (part + 1) / parts]
        edge.push(e)
        middleM.push(alongM + ((from + to) / 2) * spanM)
        endsXY.push(x + from * dx, y + from * dy, x + to * dx, y + to * dy)
      }
      alongM += spanM
    }
  }
  return {
    count: edge.length,
    edge: Uint32Array.from(edge),
    middleM: Float32Array.from(middleM),
    endsXY: Float32Array.from(endsXY),
  }
}

/**
 * How near everybody on duty is, all at once: writes the band of each piece into `bands` (an index
 * into CREW_MINUTES, or BEYOND) and tells what share of people is within CREW_BOUNDS.
 *
 * Times are those of a walk at `pace` from the nearest of the crew. Keeps nothing of where anybody
 * is but until the walker's next reach. Throws when `bands` is not as long as `pieces`.
 */
export function crewCoverage(
  walker: Walker,
  households: readonly Household[],
  pieces: Pieces,
  crew: readonly OnDuty[],
  pace: Pace,
  bands: Uint8Array,
): CrewCoverage {
  const bySkill = coverage(walker, households, skilled(crew), pace, CREW_BOUNDS)
  const everybody = crew.map(({ at }) => at)
  walker.reach(everybody, pace, 60 * Math.max(...CREW_MINUTES))
  bandPieces(walker, pieces, bands)
  return { shares: sharesWithin(walker, households, CREW_BOUNDS), bySkill }
}

function skilled(crew: readonly OnDuty[]): Map<string, Snapped[]> {
  const skills = [...new Set(crew.flatMap(({ skills }) => skills))].sort()
  return new Map(
    skills.map((skill) => [
      skill,
      crew.filter(({ skills }) => skills.includes(skill)).map(({ at }) => at),
    ]),
  )
}

/** The band of each piece in the walker's last reach, by the time to its middle. */
function bandPieces(walker: Walker, pieces: Pieces, bands: Uint8Array): void {
  if (bands.length !== pieces.count) {
    throw new RangeError(`crewCoverage: ${bands.length} bands for ${pieces.count} pieces`)
  }
  // One position for all pieces: thousands a second would be left to be collected.
  const middle = { edge: 0, alongM: 0, awayM: 0, at: [0, 0] as const }
  for (let i = 0; i < pieces.count; i++) {
    middle.edge = pieces.edge[i]
    middle.alongM = pieces.middleM[i]
    bands[i] = bandOf(walker.secondsTo(middle))
  }
}

function bandOf(seconds: number): number {
  let band = 0
  while (band < BEYOND && seconds > 60 * CREW_MINUTES[band]) band++
  return band
}
