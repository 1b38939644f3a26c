import type { LngLat } from '../kit/geo.ts'
import { canPass } from './gait.ts'
import type { Ending, Graph } from './graph.ts'
import { landmarkBefore } from './landmark.ts'
import type { Pace } from './pace.ts'
import type { Route } from './route.ts'
import { type Passage, type Stride, stridesOf, type XY } from './strides.ts'

/** How one goes on from what came before; `start`: there was nothing before. */
export const TURNS = ['start', 'straight', 'left', 'right', 'back'] as const
export type Turn = (typeof TURNS)[number]

export const HEADINGS = [
  ...(['north', 'northeast', 'east', 'southeast'] as const),
  ...(['south', 'southwest', 'west', 'northwest'] as const),
] as const
export type Heading = (typeof HEADINGS)[number]

/** A part of a way that is one thing to do. */
export interface Leg {
  readonly turn: Turn
  readonly over: Passage | null
  /** where one looks at its beginning, once turned */
  readonly heading: Heading
  readonly metres: number
  readonly seconds: number
  /** where it begins */
  readonly at: LngLat
  /** the index of a landmark that one has just come to there, or null */
  readonly landmark: number | null
}

export interface Directions {
  readonly legs: readonly Leg[]
  /** where the goal is seen from the end of the way; `here` when it stands on the way itself */
  readonly arrival: 'left' | 'right' | 'ahead' | 'here'
}

export interface Sights {
  /** where the goal itself is, beside the street */
  readonly goal: LngLat
  /** what people know a corner by */
  readonly landmarks: readonly LngLat[]
}

/** A bend less than this is going straight on; more than the other, turning back. Degrees. */
const STRAIGHT_UP_TO = 40
const BACK_FROM = 150

/** What is nearer together than this is one thing to do. */
const TOGETHER_M = 15

/** So far apart are the halves of a crossing over a road with a strip in its middle. */
const SAME_CROSSING_M = 30

/** Nearer than this the goal stands on the way. */
const BESIDE_M = 3

/**
 * A route as what one does: legs that begin where there is a choice, a crossing, a gate, stairs or
 * a bridge. Where a street bends and offers no other way, nothing is said.
 *
 * The first leg has no turn but a heading. To which hand somebody leaves a door would follow from
 * the side of the street they are on, which a phone knows to ten metres: a toss of a coin.
 *
 * The streets of a graph have no names, so corners are known by landmarks: of those given, the one
 * passed nearest, within 15 m, in the 25 m before. Legs add up to the route in metres and seconds,
 * those off the street at both ends included.
 */
export function directions(graph: Graph, route: Route, { goal, landmarks }: Sights): Directions {
  const strides = stridesOf(graph, route)
  const happenings = happeningsOf(graph, route.pace, strides)
  const { drafts, seenFrom } = endedInSight(joined(happenings), strides)
  const spots = landmarks.map((at) => planar(graph, at))
  // What is not on the strides: the metres off the street, and a wait at a node where one stands.
  const awayS = route.from.awayM / route.pace.speedMps
  const restS = route.seconds - awayS - sum(strides.map(({ seconds }) => seconds))
  const legs = drafts.map((draft, i): Leg => {
    const { turn, over, begin, angleOut } = draft
    const [first, end] = [strides[begin], drafts[i + 1]?.begin ?? strides.length]
    const inLeg = strides.slice(begin, end)
    const isLast = end === strides.length
    const offM = (i === 0 ? route.from.awayM : 0) + (isLast ? route.to.awayM : 0)
    const offS = (i === 0 ? awayS : 0) + (isLast ? restS : 0)
    return {
      turn,
      over,
      heading: headingOf(angleOut),
      metres: offM + sum(inLeg.map(({ metres }) => metres)),
      seconds: offS + sum(inLeg.map(({ seconds }) => seconds)),
      at: graph.lngLat(first.xy[0], first.xy[1]),
      landmark: i === 0 ? null : landmarkBefore(strides, begin, spots),
    }
  })
  return { legs, arrival: arrivalAt(seenFrom, planar(graph, goal)) }
}

/** Something to be done where a stride begins. */
interface Happening {
  readonly stride: number
  /** metres from the start */
  readonly atM: number
  readonly isChoice: boolean
  readonly over: Passage | null
  readonly angleIn: number
  readonly angleOut: number
}

function happeningsOf(graph: Graph, pace: Pace, strides: readonly Stride[]): Happening[] {
  let atM = 0
  return strides.map((stride, i) => {
    const before = strides[i - 1]
    const isChoice = i > 0 && waysFrom(graph, pace, before.endNode) > 2
    const met = before && metBetween(before, stride)
    const isPassedBy =
      met === 'gate' && isChoice && turnOf(before.angleIn, stride.angleOut) === 'straight'
    const happening = {
      stride: i,
      atM,
      isChoice,
      // Every street that touches a gate's node ends in a gate: who goes straight on goes past it.
      over: (isPassedBy ? null : met) ?? begunBy(before, stride),
      angleIn: before ? before.angleIn : stride.angleOut,
      angleOut: stride.angleOut,
    }
    atM += stride.metres
    return happening
  })
}

/** How many streets somebody at this pace can take from a node. */
function waysFrom({ arcStart, arcs, flags }: Graph, pace: Pace, node: number): number {
  let count = 0
  for (let i = arcStart[node]; i < arcStart[node + 1]; i++) {
    if (canPass(pace, flags[arcs[i] >> 1])) count++
  }
  return count
}

/** What is passed between two strides: who only turns off along a crossing's road has not crossed it. */
function metBetween(before: Stride, after: Stride): Passage | null {
  const [a, b] = [before.ahead, after.behind]
  if (a === 'open' || b === 'open') return null
  if (a === 'gate' || b === 'gate') return 'gate'
  return a === 'signal' || b === 'signal' ? 'signal' : 'crossing'
}

/** Stairs, a bridge, a tunnel that begin here; a crossing that is an edge of its own. */
function begunBy(before: Stride | undefined, { over, behind, ahead }: Stride): Passage | null {
  if (over) return before?.over === over ? null : over
  const isCrossing = (ending: Ending) => ending === 'crossing' || ending === 'signal'
  const isWhole = isCrossing(behind) && isCrossing(ahead) && before?.ahead === 'open'
  return isWhole ? (behind as Passage) : null
}

/** A leg while it is put together. */
interface Draft {
  turn: Turn
  over: Passage | null
  readonly begin: number
  readonly atM: number
  readonly angleIn: number
  /** where it last crossed something */
  overM: number
  /** where one looks after its corners */
  angleOut: number
}

/** Puts together what happens within a few steps, and leaves out what is nothing to do. */
function joined(happenings: readonly Happening[]): Draft[] {
  const drafts: Draft[] = []
  for (const each of happenings) {
    const current = drafts.at(-1)
    if (!current) drafts.push(draftOf(each, 'start'))
    else if (!continues(current, each)) {
      const turn = each.isChoice ? turnOf(each.angleIn, each.angleOut) : 'straight'
      if (turn !== 'straight' || each.over) drafts.push(draftOf(each, turn))
    }
  }
  return drafts.filter(({ turn, over }) => turn !== 'straight' || over !== null)
}

const draftOf = ({ stride, atM, over, angleIn, angleOut }: Happening, turn: Turn): Draft => ({
  ...{ turn, over, angleIn, angleOut, atM },
  begin: stride,
  overM: atM,
})

/** Whether what happens here is still part of the leg before; if so, the leg takes it up. */
function continues(leg: Draft, { atM, over, isChoice, angleOut }: Happening): boolean {
  const isHere = atM - leg.atM < TOGETHER_M
  if (over && isSame(leg.over, over) && atM - leg.overM < SAME_CROSSING_M) {
    if (over === 'signal') leg.over = over
    leg.overM = atM
    return true
  }
  if (over && leg.over === null && isHere) {
    leg.over = over
    leg.overM = atM
  } else if (over || leg.over !== null || !isChoice || !isHere) return false
  // Two corners within a few steps are one turn, or none.
  if (leg.turn !== 'start') leg.turn = turnOf(leg.angleIn, angleOut)
  leg.angleOut = angleOut
  return true
}

const CROSSINGS: readonly (Passage | null)[] = ['crossing', 'signal']

const isSame = (a: Passage | null, b: Passage): boolean =>
  a === b || (CROSSINGS.includes(a) && CROSSINGS.includes(b))

/** A last corner a few steps from the goal is not told: the goal is seen from it. */
function endedInSight(drafts: readonly Draft[], strides: readonly Stride[]) {
  const last = drafts.at(-1)
  const leftM = sum(strides.slice(last?.begin).map(({ metres }) => metres))
  const isInSight = last && drafts.length > 1 && last.over === null && leftM < TOGETHER_M
  return {
    drafts: isInSight ? drafts.slice(0, -1) : drafts,
    seenFrom: strides[(isInSight ? last.begin : strides.length) - 1],
  }
}

function turnOf(angleIn: number, angleOut: number): Turn {
  const right = (angleOut - angleIn + 720) % 360
  const bend = right > 180 ? 360 - right : right
  if (bend <= STRAIGHT_UP_TO) return 'straight'
  if (bend >= BACK_FROM) return 'back'
  return right < 180 ? 'right' : 'left'
}

const headingOf = (angle: number): Heading =>
  HEADINGS[Math.round(((angle + 360) % 360) / 45) % HEADINGS.length]

function arrivalAt({ xy, angleIn }: Stride, [x, y]: XY): Directions['arrival'] {
  const [endX, endY] = xy.slice(-2)
  if (Math.hypot(x - endX, y - endY) < BESIDE_M) return 'here'
  const turn = turnOf(angleIn, (Math.atan2(x - endX, y - endY) * 180) / Math.PI)
  return turn === 'left' || turn === 'right' ? turn : 'ahead'
}

function planar({ plane }: Graph, [lng, lat]: LngLat): XY {
  const { origin, mPerLng, mPerLat } = plane
  return [(lng - origin[0]) * mPerLng, (lat - origin[1]) * mPerLat]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
