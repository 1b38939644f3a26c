import { ENDINGS, type Ending, type Graph, STREET } from './graph.ts'
import type { Route, Stretch } from './route.ts'

/** What a leg begins with: it is passed first, and then one walks on. */
export const PASSAGES = ['crossing', 'signal', 'gate', 'steps', 'bridge', 'tunnel'] as const
export type Passage = (typeof PASSAGES)[number]

export type XY = readonly [x: number, y: number]

/** A direction is taken over so many metres: the kerb's own little corner is none. */
const LOOK_M = 10

/** A stretch with its points in the order of walking. */
export interface Stride extends Pick<Stretch, 'edge' | 'seconds'> {
  readonly metres: number
  /** x, y of each point */
  readonly xy: readonly number[]
  readonly over: Passage | null
  /** what is met at both ends */
  readonly ahead: Ending
  readonly behind: Ending
  readonly endNode: number
  /** the direction in which it is left and entered, degrees clockwise from north */
  readonly angleIn: number
  readonly angleOut: number
}

/** The stretches of a route that lead somewhere; where none does, the one on which one stands. */
export function stridesOf(graph: Graph, { stretches }: Route): Stride[] {
  const moving = stretches.filter(({ fromM, toM }) => fromM !== toM)
  return (moving.length > 0 ? moving : stretches.slice(0, 1)).map((stretch) => {
    const { edge, fromM, toM, seconds } = stretch
    const xy = pointsOf(graph, stretch)
    const isForward = toM >= fromM
    const [atFrom, atTo] = [graph.endings[edge] & 3, graph.endings[edge] >> 2]
    return {
      edge,
      seconds,
      metres: Math.abs(toM - fromM),
      xy,
      over: overOf(graph.flags[edge]),
      ahead: ENDINGS[isForward ? atTo : atFrom],
      behind: ENDINGS[isForward ? atFrom : atTo],
      endNode: graph.arcTail[2 * edge + (isForward ? 1 : 0)],
      angleOut: angleFrom(xy),
      angleIn: (angleFrom(reversedXY(xy)) + 180) % 360,
    }
  })
}

function overOf(flags: number): Passage | null {
  if (flags & STREET.steps) return 'steps'
  if (flags & STREET.bridge) return 'bridge'
  return flags & STREET.tunnel ? 'tunnel' : null
}

/** The points of a part of an edge, both ends included, turned round where it is walked backwards. */
function pointsOf({ shapeStart, shapeXY }: Graph, { edge, fromM, toM }: Stretch): number[] {
  const [low, high] = fromM < toM ? [fromM, toM] : [toM, fromM]
  const points: number[] = []
  let alongM = 0
  for (let p = shapeStart[edge]; p < shapeStart[edge + 1] - 1; p++) {
    const [x, y] = [shapeXY[2 * p], shapeXY[2 * p + 1]]
    const [dx, dy] = [shapeXY[2 * p + 2] - x, shapeXY[2 * p + 3] - y]
    const spanM = Math.hypot(dx, dy)
    const share = (metres: number) => (spanM > 0 ? clamp((metres - alongM) / spanM) : 0)
    const isIn = high >= alongM && low <= alongM + spanM
    if (isIn && points.length === 0) points.push(x + share(low) * dx, y + share(low) * dy)
    if (isIn) points.push(x + share(high) * dx, y + share(high) * dy)
    alongM += spanM
  }
  return fromM < toM ? points : reversedXY(points)
}

/** The same points in the other order. */
export function reversedXY(xy: readonly number[]): number[] {
  const back: number[] = []
  for (let i = xy.length - 2; i >= 0; i -= 2) back.push(xy[i], xy[i + 1])
  return back
}

/** The direction of a line over its first metres, degrees clockwise from north. */
function angleFrom(xy: readonly number[]): number {
  let [walkedM, i] = [0, 0]
  while (walkedM < LOOK_M && i + 3 < xy.length) {
    walkedM += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1])
    i += 2
  }
  return (Math.atan2(xy[i] - xy[0], xy[i + 1] - xy[1]) * 180) / Math.PI
}

/** A share of a segment, kept within it. */
export const clamp = (share: number): number => Math.max(0, Math.min(share, 1))
