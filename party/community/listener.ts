import type { Standing } from '../../domain/live/standing.ts'
import type { News, ServerMessage, Shown } from '../../domain/live/wire.ts'
import { type Allowance, full, type Rate, spend } from './allowance.ts'
import type { Sitting } from './sitting.ts'
import { newWatcher, type Watcher } from './ticker.ts'

/** As much of a WebSocket as a listener needs. */
export interface Socket {
  send(data: string | ArrayBuffer): void
  close(code: number, reason: string): void
  /** remembers who sits there beyond an eviction */
  setState(sitting: Sitting): unknown
}

/** Who has greeted. */
export type Greeted = Sitting & { readonly since: number }

/** Whatever one socket sends: positions, acks, views. */
const MESSAGES: Rate = { atOnce: 40, aSecond: 20 }

/** Somebody who has greeted and now listens. Made anew from the sitting after an eviction. */
export class Listener {
  readonly socket: Socket
  #sitting: Greeted
  /** null: sees cells, which need no account of what was told */
  watcher: Watcher | null = null
  #allowance: Allowance = full(MESSAGES)
  #shown = ''

  constructor(socket: Socket, sitting: Greeted) {
    this.socket = socket
    this.#sitting = sitting
    this.#watch()
  }

  get sitting(): Greeted {
    return this.#sitting
  }

  get personId(): string | null {
    return this.#sitting.pass.personId
  }

  /** Something else is theirs to hear and see from now on. */
  stand(standing: Standing): void {
    this.#sitting = { ...this.#sitting, standing }
    this.socket.setState(this.#sitting)
    this.#watch()
  }

  /** Whether one more message now is not one too many. */
  maySend(now: number): boolean {
    const left = spend(this.#allowance, MESSAGES, now)
    if (left) this.#allowance = left
    return left !== null
  }

  say(message: ServerMessage): void {
    this.send(JSON.stringify(message))
  }

  send(data: string | ArrayBuffer): void {
    // A socket that closes just now throws; its close is told by itself.
    try {
      this.socket.send(data)
    } catch {}
  }

  /** Tells rows that it has not been told. */
  tell(rows: readonly News[], seq: number): void {
    const fresh = rows.filter((row) => row.seq > this.sitting.since)
    if (fresh.length > 0) this.say({ t: 'news', seq, rows: fresh })
  }

  /** Tells how they are shown to others, when that has changed. */
  tellShown(you: { shown: Shown; untilAt: number | null }): void {
    const shown = `${you.shown} ${you.untilAt}`
    if (shown === this.#shown) return
    this.#shown = shown
    this.say({ t: 'you', ...you })
  }

  // The map begins afresh: the next tick tells everything.
  #watch(): void {
    this.watcher = this.#sitting.standing.sees === 'cells' ? null : newWatcher()
  }
}
