import type { Bounds } from '../../domain/kit/geo.ts'
import type { ClientMessage } from '../../domain/live/client-message.ts'
import { type Fix, writeFixes } from '../../domain/live/fixes.ts'
import { writeAck } from '../../domain/live/ticks.ts'
import {
  CLOSE,
  type NewsAnswer,
  PING,
  PING_MS,
  PONG,
  type ServerMessage,
  WIRE_VERSION,
} from '../../domain/live/wire.ts'
import type { Ended, LiveModel, LiveState } from './model.ts'
import { Told } from './told.ts'

/** A community's room, listened to. */
export interface Live {
  readonly model: LiveModel
  /** Tells where I am; dropped while there is no socket, for an old position is worth nothing. */
  report(fix: Fix): void
  /** The part of the map that is looked at; null: everything. */
  look(bounds: Bounds | null): void
  /** Takes me off every map at once; the duty goes on. */
  hide(): void
  show(): void
  close(): void
}

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 15_000
const POLL_MS = 15_000
/** A socket that says nothing for so long, not even to a ping, is dead. */
const SILENCE_MS = 45_000
/** After so long without a welcome it is asked for news in the other way. */
const PATIENCE_MS = 4000

const ENDED: Readonly<Record<number, Ended>> = {
  [CLOSE.reload]: 'reload',
  [CLOSE.signedOut]: 'signed_out',
  [CLOSE.notPermitted]: 'not_permitted',
}

/** Listens to a community's room until closed: over a socket, and by asking while there is none. */
export function listen(slug: string): Live {
  const line = new Line(slug)
  line.open()
  return line
}

class Line implements Live {
  readonly #slug: string
  readonly #told = new Told()
  readonly model: LiveModel = this.#told.model
  readonly #off = new AbortController()
  #socket: WebSocket | null = null
  #bounds: Bounds | null = null
  #failures = 0
  #ticks = 0
  #pingedAt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #poll: ReturnType<typeof setTimeout> | undefined

  constructor(slug: string) {
    this.#slug = slug
  }

  open(): void {
    const { signal } = this.#off
    addEventListener('online', () => this.#connectNow(), { signal })
    addEventListener('offline', () => this.#drop(), { signal })
    document.addEventListener('visibilitychange', () => this.#lookAgain(), { signal })
    const beat = setInterval(() => this.#beat(), 1000)
    signal.addEventListener('abort', () => clearInterval(beat))
    this.#connect()
  }

  report(fix: Fix): void {
    if (this.#isLive()) this.#socket?.send(writeFixes([fix]))
  }

  look(bounds: Bounds | null): void {
    this.#bounds = bounds
    if (this.#isLive()) this.#say({ t: 'view', bounds: bounds && [...bounds] })
  }

  hide(): void {
    this.#say({ t: 'hide' })
  }

  show(): void {
    this.#say({ t: 'show' })
  }

  close(): void {
    this.#off.abort()
    this.#rest()
    this.#socket?.close(1000)
    this.#socket = null
  }

  #connect(): void {
    this.#rest()
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live/${this.#slug}`)
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    this.#poll = setTimeout(() => this.#ask(), PATIENCE_MS)
    socket.onopen = () => this.#say({ t: 'hello', v: WIRE_VERSION, after: this.#told.seq })
    socket.onmessage = ({ data }) => this.#hear(data)
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) this.#lost(code)
    }
  }

  #hear(data: string | ArrayBuffer): void {
    if (typeof data !== 'string') this.#see(data)
    else if (data === PONG) this.#told.model.heardAt.value = Date.now()
    else this.#listenTo(JSON.parse(data) as ServerMessage)
  }

  #listenTo(message: ServerMessage): void {
    this.#told.hear(message, Date.now())
    if (message.t === 'welcome') this.#welcomed()
  }

  #see(bytes: ArrayBuffer): void {
    const tick = this.#told.see(bytes, Date.now())
    // One answer for two frames: the room counts, and waits for who does not keep up.
    if (tick !== null && ++this.#ticks % 2 === 0) this.#socket?.send(writeAck(tick))
  }

  #welcomed(): void {
    clearTimeout(this.#poll)
    this.#failures = 0
    this.#stand('live')
    if (this.#bounds) this.look(this.#bounds)
  }

  #lost(code: number): void {
    this.#socket = null
    const ended = ENDED[code]
    if (ended) this.#end(ended)
    else this.#comeBack()
  }

  #end(ended: Ended): void {
    this.#rest()
    this.#told.model.ended.value = ended
    this.#stand('offline')
  }

  #comeBack(): void {
    if (this.#isStanding('live')) this.#stand('connecting')
    const longest = Math.min(FIRST_RETRY_MS * 2 ** this.#failures++, LONGEST_RETRY_MS)
    // Spread out, or everybody comes back in the same moment.
    this.#retry = setTimeout(() => this.#connect(), longest * (0.5 + Math.random() / 2))
    if (this.#failures > 1) this.#ask()
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#poll)
    this.#poll = setTimeout(() => this.#ask(), POLL_MS)
    const state = await this.#fetchNews().catch((): LiveState => 'offline')
    if (!this.#off.signal.aborted && !this.#isLive()) this.#stand(state)
  }

  async #fetchNews(): Promise<LiveState> {
    const after = this.#told.seq === null ? '' : `?after=${this.#told.seq}`
    const { signal } = this.#off
    const answer = await fetch(`/api/communities/${this.#slug}/news${after}`, { signal })
    if (!answer.ok) return 'offline'
    const { seq, rows, refetch } = (await answer.json()) as NewsAnswer
    this.#told.model.heardAt.value = Date.now()
    if (refetch) this.#told.miss(seq)
    else this.#told.tell(rows, seq)
    return 'polling'
  }

  #beat(): void {
    const now = Date.now()
    const { heardAt, age } = this.#told.model
    const heard = heardAt.peek()
    age.value = heard === null ? null : Math.max(0, Math.floor((now - heard) / 1000))
    if (!this.#isLive()) return
    if (now - (heard ?? 0) > SILENCE_MS) this.#drop()
    else if (now - this.#pingedAt >= PING_MS) {
      this.#pingedAt = now
      this.#socket?.send(PING)
    }
  }

  #connectNow(): void {
    if (this.#isLive() || this.model.ended.peek()) return
    this.#forsake()
    this.#connect()
  }

  #lookAgain(): void {
    if (!document.hidden) this.#connectNow()
  }

  #drop(): void {
    if (!this.#socket) return
    this.#forsake()
    this.#lost(1006)
    this.#ask()
  }

  #forsake(): void {
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  #say(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message))
  }

  #stand(state: LiveState): void {
    this.#told.model.state.value = state
  }

  #isLive(): boolean {
    return this.#socket !== null && this.#isStanding('live')
  }

  #isStanding(state: LiveState): boolean {
    return this.model.state.peek() === state
  }

  #rest(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#poll)
  }
}
