import { type LngLat, planeAt } from '../../domain/kit/geo.ts'
import type { Graph } from '../../domain/lifecircle/graph.ts'
import { type Isochrone, isochrone } from '../../domain/lifecircle/isochrone.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { Walker } from '../../domain/lifecircle/reach.ts'
import { type Snapped, Snapper } from '../../domain/lifecircle/snap.ts'

const PACE = PACES.brisk

/** The kernel as the bench asks it: like its peer, it starts from positions and not from streets. */
export class Ours {
  readonly snapper: Snapper
  readonly walker: Walker

  constructor(graph: Graph) {
    this.snapper = new Snapper(graph)
    this.walker = new Walker(graph)
  }

  search(from: LngLat, limitS: number): void {
    this.walker.reach([this.#streetAt(from)], PACE, limitS)
  }

  circle(from: LngLat, minutes: readonly number[]): Isochrone[] {
    this.search(from, 60 * Math.max(...minutes))
    return isochrone(this.walker, minutes)
  }

  /** Seconds from one position to each of many; Infinity beyond the limit. */
  seconds(from: LngLat, to: readonly LngLat[], limitS: number): number[] {
    const targets = to.map((position) => this.snapper.nearest(position))
    const found = targets.filter((target) => target !== null)
    this.walker.reach([this.#streetAt(from)], PACE, limitS, found)
    return targets.map((target) => (target ? this.walker.secondsTo(target) : Infinity))
  }

  reachFromAll(from: readonly Snapped[], limitS: number): void {
    this.walker.reach(from, PACE, limitS)
  }

  #streetAt(position: LngLat): Snapped {
    return this.snapper.nearest(position) as Snapped
  }
}

/** Moves a position up to `withinM` metres to each side. */
export function astray([lng, lat]: LngLat, withinM: number, random: () => number): LngLat {
  const { mPerLng, mPerLat } = planeAt([lng, lat])
  const off = () => (2 * random() - 1) * withinM
  return [lng + off() / mPerLng, lat + off() / mPerLat]
}
