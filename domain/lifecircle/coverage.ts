import type { LngLat } from '../kit/geo.ts'
import type { Homes } from './homes.ts'
import type { Pace } from './pace.ts'
import type { Walker } from './reach.ts'
import type { Snapped, Snapper } from './snap.ts'

/** A home on the street network; `door` is null where no street is near. */
export interface Household {
  readonly door: Snapped | null
  readonly population: number
}

export interface KindCoverage<K> {
  readonly kind: K
  /** share of all people, 0 … 1, within each of the bounds asked for, in their order */
  readonly shares: number[]
}

export interface Site {
  /** a position on a street */
  readonly at: LngLat
  readonly newlyCovered: number
  readonly shareBefore: number
  readonly shareAfter: number
}

/** Puts homes onto the streets that this pace can walk; the result serves every coverage at the pace. */
export function householdsOf(homes: Homes, snapper: Snapper, pace: Pace): Household[] {
  return Array.from({ length: homes.count }, (_, i) => ({
    door: snapper.nearest(homes.lngLat(i), undefined, pace),
    population: homes.population(i),
  }))
}

/** For each kind of service, the share of people who walk to the nearest one within each of `minutes`. */
export function coverage<K>(
  walker: Walker,
  households: readonly Household[],
  services: ReadonlyMap<K, readonly Snapped[]>,
  pace: Pace,
  minutes: readonly number[],
): KindCoverage<K>[] {
  return [...services].map(([kind, places]) => {
    walker.reach(places, pace, 60 * Math.max(...minutes))
    return { kind, shares: sharesWithin(walker, households, minutes) }
  })
}

/** The share of all people, 0 … 1, within each of `minutes` of where the walker last set out. */
export function sharesWithin(
  walker: Walker,
  households: readonly Household[],
  minutes: readonly number[],
): number[] {
  const within = minutes.map(() => 0)
  for (const { door, population } of households) {
    const seconds = door ? walker.secondsTo(door) : Number.POSITIVE_INFINITY
    minutes.forEach((bound, b) => {
      if (seconds <= 60 * bound) within[b] += population
    })
  }
  const total = peopleIn(households)
  return within.map((people) => share(people, total))
}

/** The numbers of the households that are farther than `minutes` from every one of `places`. */
export function gaps(
  walker: Walker,
  households: readonly Household[],
  places: readonly Snapped[],
  pace: Pace,
  minutes: number,
): number[] {
  walker.reach(places, pace, 60 * minutes)
  return households.flatMap(({ door }, i) =>
    door && walker.secondsTo(door) <= 60 * minutes ? [] : [i],
  )
}

/**
 * Where one more service would newly bring most people within `minutes`: the street corner that most
 * uncovered people reach. Null when nobody who has a street is uncovered.
 *
 * Corners are chosen by walking from every uncovered home; homes within CLUSTER_M of one another on a
 * street walk together. The figures are then counted exactly, home by home.
 */
export function bestSite(
  walker: Walker,
  households: readonly Household[],
  places: readonly Snapped[],
  pace: Pace,
  minutes: number,
): Site | null {
  const beyond = gaps(walker, households, places, pace, minutes).map((i) => households[i])
  const corner = mostReached(walker, clusters(beyond), pace, minutes)
  if (!corner) return null
  walker.reach([corner], pace, 60 * minutes)
  const newlyCovered = peopleIn(
    beyond.filter(({ door }) => door && walker.secondsTo(door) <= 60 * minutes),
  )
  const total = peopleIn(households)
  const before = total - peopleIn(beyond)
  return {
    at: corner.at,
    newlyCovered,
    shareBefore: share(before, total),
    shareAfter: share(before + newlyCovered, total),
  }
}

/** Half a minute's walk of an elder: finer than what a site is chosen by. */
const CLUSTER_M = 25

function clusters(households: readonly Household[]): Household[] {
  const byStretch = new Map<number, { door: Snapped; population: number }>()
  for (const { door, population } of households) {
    if (!door) continue
    const stretch = door.edge * 4096 + Math.floor(door.alongM / CLUSTER_M)
    const known = byStretch.get(stretch)
    if (known) known.population += population
    else byStretch.set(stretch, { door, population })
  }
  return [...byStretch.values()]
}

/** The corner that most people reach within `minutes`, as a position on one of its streets. */
function mostReached(
  walker: Walker,
  households: readonly Household[],
  pace: Pace,
  minutes: number,
): Snapped | null {
  const people = new Float64Array(walker.graph.nodeCount)
  for (const { door, population } of households) {
    walker.reach([door as Snapped], pace, 60 * minutes)
    for (let i = 0; i < walker.reachedCount; i++) people[walker.reached[i]] += population
  }
  const node = people.indexOf(people.reduce((most, at) => Math.max(most, at), 0))
  return people[node] > 0 ? cornerAt(walker, node) : null
}

/** On the street there that costs this pace least to set out on. */
function cornerAt({ graph, gait }: Walker, node: number): Snapped {
  const setOutS = (arc: number) => {
    const waitS = arc & 1 ? gait.waitAtToS : gait.waitAtFromS
    return gait.edgeS[arc >> 1] < Number.POSITIVE_INFINITY ? waitS[arc >> 1] : Infinity
  }
  const arcs = graph.arcs.subarray(graph.arcStart[node], graph.arcStart[node + 1])
  const arc = arcs.reduce((best, next) => (setOutS(next) < setOutS(best) ? next : best))
  const edge = arc >> 1
  return {
    edge,
    alongM: arc & 1 ? graph.edgeLengthM[edge] : 0,
    at: graph.lngLat(graph.nodeXY[2 * node], graph.nodeXY[2 * node + 1]),
    awayM: 0,
  }
}

function peopleIn(households: readonly Household[]): number {
  return households.reduce((sum, { population }) => sum + population, 0)
}

const share = (people: number, total: number) => (total > 0 ? people / total : 0)
