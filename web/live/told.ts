import { batch } from '@preact/signals'
import type { Bounds } from '../../domain/kit/geo.ts'
import { cellBounds, readCells } from '../../domain/live/cells.ts'
import { typeOf } from '../../domain/live/frame.ts'
import { offGrid } from '../../domain/live/grid.ts'
import { readTick, type Spot, type Tick } from '../../domain/live/ticks.ts'
import type { News, ServerMessage, Sight } from '../../domain/live/wire.ts'
import { type Dot, KEPT_NEWS, type LiveSignals, liveModel } from './model.ts'

/** Makes signals of what a room tells. It reads messages and frames, and knows nothing of sockets. */
export class Told {
  readonly model: LiveSignals = liveModel()
  /** the last row of the journal that is known; null: none yet */
  seq: number | null = null
  #bounds: Bounds | null = null

  hear(message: ServerMessage, now: number): void {
    batch(() => {
      this.model.heardAt.value = now
      this.#take(message, now)
    })
  }

  /** Reads a binary frame; gives the tick to acknowledge, or null where there is none. */
  see(bytes: ArrayBuffer, now: number): number | null {
    return batch(() => {
      this.model.heardAt.value = now
      const bounds = this.#bounds
      if (!bounds) return null
      if (typeOf(bytes) === 'tick') return this.#move(readTick(bytes), bounds)
      this.model.cells.value = readCells(bytes).map((cell) => ({
        bounds: cellBounds(bounds, cell),
        count: cell.count,
      }))
      return null
    })
  }

  /** Rows that came by whatever way; what is known already is not told again. */
  tell(rows: readonly News[], seq: number): void {
    const known = this.seq ?? -1
    const fresh = rows.filter((row) => row.seq > known)
    this.seq = Math.max(known, seq)
    if (fresh.length === 0) return
    const { news } = this.model
    news.value = [...fresh.toReversed(), ...news.peek()].slice(0, KEPT_NEWS)
  }

  /** More was missed than is told. */
  miss(seq: number): void {
    this.seq = seq
    this.model.refetch.value++
  }

  #take(message: ServerMessage, now: number): void {
    const { model } = this
    switch (message.t) {
      case 'welcome':
        this.#bounds = message.bounds
        model.clockOff.value = message.now - now
        this.#see(message.sees)
        break
      case 'news':
        this.tell(message.rows, message.seq)
        break
      case 'refetch':
        this.miss(message.seq)
        break
      case 'seats':
        model.seats.value = new Map(message.seats.map((seat) => [seat.seat, seat]))
        break
      case 'figures':
        model.figures.value = { onDuty: message.onDuty, watching: message.watching }
        break
      case 'you':
        model.you.value = { shown: message.shown, untilAt: message.untilAt }
    }
  }

  // What may no longer be seen goes at once; the rest stays until the first frame replaces it.
  #see(sees: Sight): void {
    const { model } = this
    model.sees.value = sees
    if (sees !== 'people') model.seats.value = new Map()
    if (sees === 'cells') model.dots.value = new Map()
    else model.cells.value = []
  }

  #move({ tick, whole, spots, left }: Tick, bounds: Bounds): number {
    const dots = new Map(whole ? [] : this.model.dots.peek())
    for (const spot of spots) dots.set(spot.seat, dotOf(spot, bounds))
    for (const seat of left) dots.delete(seat)
    this.model.dots.value = dots
    return tick
  }
}

const dotOf = ({ seat, motion, heading, ...point }: Spot, bounds: Bounds): Dot => ({
  seat,
  at: offGrid(bounds, point),
  motion,
  heading,
})
