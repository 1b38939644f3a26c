import type { Bounds } from '../../domain/kit/geo.ts'
import type { ClientMessage } from '../../domain/live/client-message.ts'
import { boxOnGrid } from '../../domain/live/grid.ts'
import type { Ports } from '../../domain/live/ports.ts'
import type { Pass, Standing } from '../../domain/live/standing.ts'
import { type Row, WIRE_VERSION } from '../../domain/live/wire.ts'
import { Board } from './board.ts'
import { Crier } from './crier.ts'
import { type Greeted, Listener, type Socket } from './listener.ts'
import { type Desk, Recent } from './news.ts'
import { Seats } from './seats.ts'
import type { Sitting } from './sitting.ts'
import { read } from './slow.ts'

/** What outlives the hall's memory, and the way to the database. */
export interface Outside {
  readonly communityId: number
  readonly ports: Ports
  /** how far the journal was told; null: this room never told anything */
  told(): Promise<number | null>
  keepTold(seq: number): void
  /** the duties in which somebody does not want to be seen */
  hidden(): Promise<readonly string[]>
  keepHidden(dutyIds: readonly string[]): void
}

/** What a room remembers while it is awake: who listens, who is on duty and where, what was told. */
export class Hall {
  readonly bounds: Bounds
  readonly seats: Seats
  readonly crier: Crier
  readonly listeners = new Map<Socket, Listener>()
  readonly #outside: Outside
  readonly #recent: Recent
  #reading: Promise<Row[]> | null = null
  #readAgain = false

  /** Opens with what the database and the room's storage hold; throws when they do not answer. */
  static async open(outside: Outside, now: number): Promise<Hall> {
    const { ports, communityId } = outside
    const [bounds, told, crew, hidden] = await Promise.all([
      ports.ground(communityId),
      outside.told(),
      ports.onDuty(communityId, now),
      outside.hidden(),
    ])
    if (!bounds) throw new Error(`there is no community ${communityId}`)
    const from = told ?? (await ports.newestSeq())
    if (told === null) outside.keepTold(from)
    const recent = await Recent.open(readingFor(outside), from)
    const hall = new Hall(outside, bounds, recent)
    hall.seats.admit(crew, hidden)
    return hall
  }

  private constructor(outside: Outside, bounds: Bounds, recent: Recent) {
    const board = new Board()
    this.bounds = bounds
    this.seats = new Seats(bounds, board)
    this.crier = new Crier(bounds, board, this.seats)
    this.#outside = outside
    this.#recent = recent
  }

  /** Somebody who greeted before this hall was opened: the map is told to them afresh, the news go on. */
  welcomeBack(socket: Socket, sitting: Greeted): void {
    this.listeners.set(socket, new Listener(socket, sitting))
  }

  /** Tells somebody new all there is. */
  greet(socket: Socket, sitting: Sitting, after: number | null, now: number): void {
    const greeted = { ...sitting, since: Math.max(after ?? 0, this.#recent.told) }
    socket.setState(greeted)
    const listener = new Listener(socket, greeted)
    this.listeners.set(socket, listener)
    this.#welcome(listener, now)
    listener.say(this.#recent.since(after ?? this.#recent.told, sitting.standing))
    this.crier.greet(listener)
  }

  /** Takes what a listener says after the greeting. */
  heed(listener: Listener, message: Exclude<ClientMessage, { t: 'hello' }>): void {
    if (message.t === 'view') {
      const box = message.bounds && boxOnGrid(this.bounds, message.bounds)
      if (listener.watcher) look(listener.watcher, box)
      return
    }
    if (!listener.personId) return
    if (message.t === 'hide') this.seats.hide(listener.personId)
    else this.seats.show(listener.personId)
    this.#outside.keepHidden(this.seats.hiddenDuties())
    this.crier.recount()
  }

  acknowledge({ watcher }: Listener, tick: number): void {
    if (watcher) watcher.unread = read(watcher.unread, tick)
  }

  leave(socket: Socket): void {
    if (this.listeners.delete(socket)) this.crier.recount()
  }

  /** Tells the journal's rows behind the last one told; calls that come together share one reading. */
  readOn(): Promise<Row[]> {
    if (this.#reading) {
      this.#readAgain = true
      return this.#reading
    }
    this.#reading = this.#readAll().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  /** Looks again who is on duty. */
  async recrew(now: number): Promise<void> {
    const { ports, communityId } = this.#outside
    const hidden = this.seats.hiddenDuties()
    this.seats.admit(await ports.onDuty(communityId, now), hidden)
    if (hidden.length > 0) this.#outside.keepHidden(this.seats.hiddenDuties())
    this.crier.relist()
  }

  /** Looks again what everybody may hear and see; gives those who may not stay. */
  async recheck(now: number): Promise<readonly Listener[]> {
    const known = [...this.listeners.values()].filter(({ sitting }) => isKnown(sitting.pass))
    const { ports, communityId } = this.#outside
    const passes = known.map(({ sitting }) => sitting.pass)
    const standings = await ports.standings(communityId, passes, now)
    const leaving: Listener[] = []
    known.forEach((listener, i) => {
      const standing = standings[i]
      if (!standing) leaving.push(listener)
      else if (!isSame(standing, listener.sitting.standing)) this.#stand(listener, standing, now)
    })
    return leaving
  }

  async #readAll(): Promise<Row[]> {
    const rows: Row[] = []
    do {
      this.#readAgain = false
      rows.push(...(await this.#recent.readOn(this.#desk())))
    } while (this.#readAgain)
    return rows
  }

  #desk(): Desk {
    return {
      ...readingFor(this.#outside),
      tell: (rows, told) => {
        this.#outside.keepTold(told)
        for (const listener of this.listeners.values()) {
          listener.tell(this.#recent.newsFor(listener.sitting.standing, rows), told)
        }
      },
    }
  }

  #stand(listener: Listener, standing: Standing, now: number): void {
    listener.stand(standing)
    this.#welcome(listener, now)
    // What they have heard is more than they may know now, or less.
    listener.say({ t: 'refetch', seq: this.#recent.told })
    this.crier.greet(listener)
  }

  #welcome(listener: Listener, now: number): void {
    const { hears, sees } = listener.sitting.standing
    listener.say({ t: 'welcome', v: WIRE_VERSION, now, hears, sees, bounds: this.bounds })
  }
}

const readingFor = ({ ports, communityId }: Outside): Omit<Desk, 'tell'> => ({
  rowsAfter: (seq, limit) => ports.rowsAfter(communityId, seq, limit),
  rowsUpTo: (seq, limit) => ports.rowsUpTo(communityId, seq, limit),
  namesOf: (personIds) => ports.namesOf(personIds),
})

// What was outside of the view until now was told seldom.
function look(watcher: NonNullable<Listener['watcher']>, box: Bounds | null): void {
  watcher.box = box
  if (watcher.told !== null) watcher.told = watcher.toldAll
}

const isKnown = ({ personId, wallId }: Pass): boolean => personId !== null || wallId !== null

const isSame = (a: Standing, b: Standing): boolean =>
  a.hears === b.hears && a.sees === b.sees && a.named === b.named
