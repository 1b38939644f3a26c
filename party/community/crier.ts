import type { Bounds } from '../../domain/kit/geo.ts'
import { deepestLevel, writeCells } from '../../domain/live/cells.ts'
import { crowd } from '../../domain/live/crowd.ts'
import type { ServerMessage } from '../../domain/live/wire.ts'
import type { Board } from './board.ts'
import type { Listener } from './listener.ts'
import type { Seats } from './seats.ts'
import { type Holder, isBehind, TICK_MS, tickAt, turn } from './ticker.ts'

/** The public's cells follow so slowly that nobody is walked after; who leaves is gone from them at once. */
const CELLS_MS = 5000

/** Figures, the list of seats, and to each how they are shown, are told no more often. */
const WORDS_MS = 1000

type Watching = Listener & Holder

/** Tells all who listen where those on duty are: each in the way that is theirs, and no oftener than it helps. */
export class Crier {
  readonly #board: Board
  readonly #seats: Seats
  readonly #deepest: number
  #tick = 0
  #turnedAt = 0
  #cells: { readonly frame: ArrayBuffer; readonly tick: number; readonly at: number }
  #wordsAt = 0
  #wordsDue = true
  #list: string | null = null
  #listDue = false
  #figures = ''

  constructor(bounds: Bounds, board: Board, seats: Seats) {
    this.#board = board
    this.#seats = seats
    this.#deepest = deepestLevel(bounds)
    this.#cells = { frame: writeCells([]), tick: 0, at: 0 }
  }

  /** What somebody who has just come is told at once; the map follows with the next turn. */
  greet(listener: Listener): void {
    const { sees } = listener.sitting.standing
    if (sees === 'people') listener.send(this.#written())
    if (sees === 'cells') listener.send(this.#cells.frame)
    if (this.#figures) listener.send(this.#figures)
    if (listener.personId) listener.tellShown(this.#seats.shown(listener.personId))
    this.#wordsDue = true
  }

  /** Something changed that is told in words: who watches, who hides. */
  recount(): void {
    this.#wordsDue = true
  }

  /** The crew changed: its list is written anew, which is long work, and told once a second at most. */
  relist(): void {
    this.#list = null
    this.#listDue = true
    this.#wordsDue = true
  }

  /** Tells what there is to tell now; gives those who do not read what they are sent. */
  turn(listeners: Iterable<Listener>, now: number): readonly Listener[] {
    const all = [...listeners]
    this.#turnedAt = now
    this.#tick = Math.max(this.#tick + 1, tickAt(now))
    const onDuty = this.#seats.onDuty
    this.#seats.age(now)
    if (this.#seats.onDuty !== onDuty) this.relist()
    const atOnce = this.#board.isLeft
    if (this.#board.isChanged) this.#wordsDue = true
    const { frames, slow } = turn(this.#board, all.filter(isWatching), this.#tick, now)
    for (const [listener, frame] of frames) listener.send(frame)
    if (this.#areCellsStale() && (atOnce || now >= this.#cells.at + CELLS_MS)) {
      this.#tellCells(all, now)
    }
    if (this.#wordsDue && now >= this.#wordsAt + WORDS_MS) this.#tellWords(all, now)
    return slow
  }

  /** When the next turn is due; null: nothing changes by itself. */
  nextTurn(listeners: Iterable<Listener>): number | null {
    const soon = this.#turnedAt + TICK_MS
    if (this.#board.isChanged) return soon
    const all = [...listeners]
    if (all.some(({ watcher }) => watcher && isBehind(this.#board, watcher))) return soon
    const times = [
      this.#seats.nextChange(),
      this.#areCellsStale() ? this.#cells.at + CELLS_MS : null,
      this.#wordsDue ? this.#wordsAt + WORDS_MS : null,
    ].filter((at) => at !== null)
    return times.length > 0 ? Math.min(...times) : null
  }

  #areCellsStale(): boolean {
    return this.#cells.tick < this.#board.changedAt
  }

  #tellCells(all: readonly Listener[], now: number): void {
    const frame = writeCells(crowd(this.#board.spots(), this.#deepest))
    this.#cells = { frame, tick: this.#tick, at: now }
    for (const listener of all) {
      if (listener.sitting.standing.sees === 'cells') listener.send(frame)
    }
  }

  #tellWords(all: readonly Listener[], now: number): void {
    this.#wordsDue = false
    this.#wordsAt = now
    if (this.#listDue) {
      this.#listDue = false
      const list = this.#written()
      for (const each of all) if (each.sitting.standing.sees === 'people') each.send(list)
    }
    const figures = this.#figures
    this.#figures = write({
      t: 'figures',
      onDuty: this.#seats.onDuty,
      watching: all.filter(isWatching).length,
    })
    if (this.#figures !== figures) for (const each of all) each.send(this.#figures)
    for (const each of all) if (each.personId) each.tellShown(this.#seats.shown(each.personId))
  }

  #written(): string {
    this.#list ??= write({ t: 'seats', seats: this.#seats.list() })
    return this.#list
  }
}

const isWatching = (listener: Listener): listener is Watching => listener.watcher !== null

const write = (message: ServerMessage): string => JSON.stringify(message)
