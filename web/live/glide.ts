import type { LngLat } from '../../domain/kit/geo.ts'
import { worldX, worldY } from '../map/mercator.ts'
import type { Dot } from './model.ts'

/** As long as the room lets pass between two ticks. */
export const GLIDE_MS = 250

/** Whoever is this far from where they were has not walked there. */
const LEAP_UNITS = 400

/** Where a mark is drawn now, in units of web/map/mercator.ts. */
export interface Placed {
  readonly dot: Dot
  readonly x: number
  readonly y: number
}

interface Way {
  dot: Dot
  fromX: number
  fromY: number
  toX: number
  toY: number
  begun: number
}

/** Moves marks smoothly from tick to tick. Whoever is gone is gone at once: nothing fades of where they were. */
export class Glide {
  readonly #ways = new Map<number, Way>()
  readonly #glideMs: number
  #restsAt = 0

  /** @param glideMs 0 jumps, for who asks for less motion */
  constructor(glideMs: number) {
    this.#glideMs = glideMs
  }

  /** Takes over where everybody is since `now`. */
  show(dots: ReadonlyMap<number, Dot>, now: number): void {
    for (const seat of this.#ways.keys()) if (!dots.has(seat)) this.#ways.delete(seat)
    for (const [seat, dot] of dots) {
      const way = this.#ways.get(seat)
      if (way?.dot === dot) continue
      this.#ways.set(seat, this.#wayTo(dot, way, now))
      this.#restsAt = now + this.#glideMs
    }
  }

  /** How many are shown. */
  get count(): number {
    return this.#ways.size
  }

  /** How fast the fastest moves now, in units a millisecond; 0 when everybody has arrived. */
  speed(now: number): number {
    if (now >= this.#restsAt) return 0
    let fastest = 0
    for (const { fromX, fromY, toX, toY, begun } of this.#ways.values()) {
      if (now - begun < this.#glideMs)
        fastest = Math.max(fastest, Math.hypot(toX - fromX, toY - fromY))
    }
    return fastest / this.#glideMs
  }

  /** Calls back with each mark and where it is. */
  each(now: number, draw: (placed: Placed) => void): void {
    for (const way of this.#ways.values()) draw({ dot: way.dot, ...this.#at(way, now) })
  }

  #wayTo(dot: Dot, before: Way | undefined, now: number): Way {
    const [toX, toY] = worldOf(dot.at)
    const from = before && this.#at(before, now)
    const isLeap = !from || Math.hypot(toX - from.x, toY - from.y) > LEAP_UNITS
    const [fromX, fromY] = isLeap ? [toX, toY] : [from.x, from.y]
    return { dot, fromX, fromY, toX, toY, begun: now }
  }

  #at({ fromX, fromY, toX, toY, begun }: Way, now: number): { x: number; y: number } {
    const share = this.#glideMs > 0 ? Math.min(1, (now - begun) / this.#glideMs) : 1
    return { x: fromX + share * (toX - fromX), y: fromY + share * (toY - fromY) }
  }
}

const worldOf = ([lng, lat]: LngLat): [number, number] => [worldX(lng), worldY(lat)]
