import type { GridPoint } from '../../../domain/live/grid.ts'

/** So many movers have a row of the grid of their own. */
export const MOST_MOVERS = 5000

const ROW = 13
/** Steps between two positions of a mover: 18 m in six kilometres, a second apart. */
const STRIDE = 200
const TURN_AT = 300
/** So many positions back it is known when they were sent. */
const MEMORY = 32

/**
 * When each position was sent, shared by all threads. A mover goes to and fro in a row of the grid that
 * is theirs: so a position says whose it is and, among the last few, which.
 */
export class Track {
  readonly #counts: Int32Array
  readonly #times: Float64Array
  readonly shared: SharedArrayBuffer

  constructor(shared = new SharedArrayBuffer(MOST_MOVERS * (4 + MEMORY * 8))) {
    this.shared = shared
    this.#times = new Float64Array(shared, 0, MOST_MOVERS * MEMORY)
    this.#counts = new Int32Array(shared, MOST_MOVERS * MEMORY * 8, MOST_MOVERS)
  }

  /** Notes that the next position of a mover is sent now, and gives it. */
  next(mover: number): GridPoint {
    const count = this.#counts[mover] + 1
    this.#times[mover * MEMORY + (count % MEMORY)] = now()
    Atomics.store(this.#counts, mover, count)
    return { x: xOf(count), y: ROW * (mover + 1) }
  }

  /** When a position was sent that is seen now; null: longer ago than is known. */
  sentAt({ x, y }: GridPoint): number | null {
    const mover = Math.round(y / ROW) - 1
    const last = Atomics.load(this.#counts, mover)
    for (let count = last; count > Math.max(0, last - MEMORY + 1); count--) {
      if (xOf(count) === x) return this.#times[mover * MEMORY + (count % MEMORY)]
    }
    return null
  }
}

/** Milliseconds, the same in every thread. */
export const now = (): number => performance.timeOrigin + performance.now()

function xOf(count: number): number {
  const step = count % (2 * TURN_AT)
  return 1000 + STRIDE * (step < TURN_AT ? step : 2 * TURN_AT - step)
}
