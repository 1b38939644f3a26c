import type { Bounds } from '../../domain/kit/geo.ts'
import type { Spot } from '../../domain/live/ticks.ts'

interface Placed {
  readonly spot: Spot
  /** the tick that first tells it so */
  tick: number
}

/** For so many ticks it is remembered who left: a minute. Who was told nothing since is told everything. */
const MEMORY_TICKS = 240

/** Who is where on the map, and which tick each change belongs to. */
export class Board {
  readonly #placed = new Map<number, Placed>()
  readonly #fresh = new Set<Placed>()
  #leaving = new Set<number>()
  #left: { readonly seat: number; readonly tick: number }[] = []
  #changedAt = 0

  get size(): number {
    return this.#placed.size
  }

  /** Whether something changed since the last turn. */
  get isChanged(): boolean {
    return this.#fresh.size > 0 || this.#leaving.size > 0
  }

  /** Whether somebody left since the last turn. */
  get isLeft(): boolean {
    return this.#leaving.size > 0
  }

  /** The tick of the last change. */
  get changedAt(): number {
    return this.#changedAt
  }

  put(spot: Spot): void {
    const before = this.#placed.get(spot.seat)
    if (before && isSame(before.spot, spot)) return
    if (before) this.#fresh.delete(before)
    const placed = { spot, tick: Number.POSITIVE_INFINITY }
    this.#placed.set(spot.seat, placed)
    this.#fresh.add(placed)
    this.#leaving.delete(spot.seat)
  }

  drop(seat: number): void {
    const before = this.#placed.get(seat)
    if (!before) return
    this.#placed.delete(seat)
    this.#fresh.delete(before)
    this.#leaving.add(seat)
  }

  /** What changed until now belongs to this tick. */
  turn(tick: number): void {
    if (this.isChanged) this.#changedAt = tick
    for (const placed of this.#fresh) placed.tick = tick
    this.#fresh.clear()
    for (const seat of this.#leaving) this.#left.push({ seat, tick })
    this.#leaving = new Set()
    this.#left = this.#left.filter((each) => tick - each.tick <= MEMORY_TICKS)
  }

  spots(): Spot[] {
    return Array.from(this.#placed.values(), ({ spot }) => spot)
  }

  /** Those that changed after a tick, all of them or those in a box of the grid. */
  spotsSince(tick: number, box: Bounds | null): Spot[] {
    const since: Spot[] = []
    for (const placed of this.#placed.values()) {
      if (placed.tick > tick && (box === null || isIn(box, placed.spot))) since.push(placed.spot)
    }
    return since
  }

  leftSince(tick: number): number[] {
    const seats = this.#left.filter((each) => each.tick > tick).map(({ seat }) => seat)
    return [...new Set(seats)].filter((seat) => !this.#placed.has(seat))
  }

  /** Whether it is still known what changed after a tick that was told last when `now` is the tick. */
  remembers(tick: number, now: number): boolean {
    return now - tick <= MEMORY_TICKS
  }
}

const isIn = ([west, south, east, north]: Bounds, { x, y }: Spot): boolean =>
  x >= west && x <= east && y >= south && y <= north

const isSame = (a: Spot, b: Spot): boolean =>
  a.x === b.x && a.y === b.y && a.motion === b.motion && a.heading === b.heading
