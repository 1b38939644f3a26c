import { type Connection, type ConnectionContext, Server, type WSMessage } from 'partyserver'
import type { Fix } from '../../domain/live/fixes.ts'
import { FrameRefusal } from '../../domain/live/frame.ts'
import { type Inbound, readInbound } from '../../domain/live/inbound.ts'
import type { Ports } from '../../domain/live/ports.ts'
import { CLOSE, PING, PONG, type Row, SILENT_MS, WIRE_VERSION } from '../../domain/live/wire.ts'
import { nextAlarm, READ_EVERY_MS } from './agenda.ts'
import { Hall, type Outside } from './hall.ts'
import type { Greeted, Listener } from './listener.ts'
import { readTicket, type Sitting } from './sitting.ts'
import { TICK_MS } from './ticker.ts'

const TOLD = 'told'
const HIDDEN = 'hidden'

/** When the database did not answer, it is asked again so much later. */
const AGAIN_MS = 5000

type Visitor = Connection<Sitting>

/** A community's live room: who is on duty and where, and what has just happened. */
export abstract class Room<Env extends object = object> extends Server<Env> {
  static override options = { hibernate: true }

  /** what the room may ask of the rest of the house */
  protected abstract readonly ports: Ports

  #opening: Promise<Hall> | null = null
  #awake: Hall | null = null
  #timer: { readonly id: ReturnType<typeof setTimeout>; readonly at: number } | null = null

  override onStart(): void {
    // Answered by the platform: a socket shows that it is alive without waking the room.
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG))
  }

  /** Something was written into the journal: read on from the last row told. */
  async announce(): Promise<void> {
    await this.#quietly(async () => {
      await this.#readOn(await this.#hall())
      await this.#arm()
    })
  }

  /** Somebody's rights changed where the journal of this community does not say so. */
  async recheck(): Promise<void> {
    await this.#quietly(async () => this.#recheck(await this.#hall()))
  }

  /** Positions that came by another way than a socket. */
  async report(personId: string, fixes: readonly Fix[]): Promise<void> {
    await this.#quietly(async () => {
      const hall = await this.#hall()
      hall.seats.take(personId, fixes, Date.now())
      this.#schedule(hall)
    })
  }

  /** For those who keep the house: how busy the room is. */
  async figures(): Promise<{ listeners: number; onDuty: number; dropped: Record<string, number> }> {
    const { listeners, seats } = await this.#hall()
    return { listeners: listeners.size, onDuty: seats.onDuty, dropped: { ...seats.dropped } }
  }

  // Thrown out of here, an error would be sent to the client with its stack.
  override onConnect(connection: Visitor, { request }: ConnectionContext): void {
    try {
      const ticket = readTicket(request.headers)
      connection.setState({ ...ticket, cameAt: Date.now(), since: null })
    } catch (error) {
      console.error('a socket without a ticket', error)
      connection.close(CLOSE.notPermitted, 'no ticket')
    }
  }

  override async onMessage(connection: Visitor, message: WSMessage): Promise<void> {
    try {
      const hall = this.#awake ?? (await this.#hall())
      this.#hear(hall, connection, message, Date.now())
      this.#schedule(hall)
    } catch (error) {
      this.#turnAway(connection, error)
    }
  }

  // Whom the hall knows need not be looked up by what is attached to the socket, a thousand times a second.
  override async webSocketMessage(socket: WebSocket, message: WSMessage): Promise<void> {
    const visitor = socket as Visitor
    if (!this.#awake?.listeners.has(visitor)) return super.webSocketMessage(socket, message)
    await this.onMessage(visitor, message)
  }

  override onClose(connection: Visitor): void {
    void this.#opening?.then((hall) => hall.leave(connection))
  }

  override onError(connection: Visitor): void {
    this.onClose(connection)
  }

  // After six failures the platform tries no more: it never fails, and always says when next.
  override async onAlarm(): Promise<void> {
    await this.#quietly(async () => {
      const hall = await this.#hall()
      const now = Date.now()
      await this.ports.endDue(Number(this.name), now)
      await this.#readOn(hall)
      await this.#recheck(hall)
      this.#clear(hall, now)
      this.#schedule(hall)
    })
    await this.#quietly(() => this.#arm())
  }

  #hear(hall: Hall, connection: Visitor, message: WSMessage, now: number): void {
    const listener = hall.listeners.get(connection)
    if (listener && !listener.maySend(now)) throw new FrameRefusal('too_many')
    const said = readInbound(message)
    if (said.t === 'hello') this.#greet(hall, listener, connection, said, now)
    else if (!listener) throw new FrameRefusal('hello_first')
    else if (said.t === 'ack') hall.acknowledge(listener, said.tick)
    else if (said.t !== 'fixes') hall.heed(listener, said)
    else if (!listener.personId) throw new FrameRefusal('guests_report_nothing')
    else hall.seats.take(listener.personId, said.fixes, now)
  }

  #greet(
    hall: Hall,
    listener: Listener | undefined,
    connection: Visitor,
    hello: Extract<Inbound, { t: 'hello' }>,
    now: number,
  ): void {
    if (listener || !connection.state) throw new FrameRefusal('greeted_before')
    if (hello.v !== WIRE_VERSION) {
      connection.send(JSON.stringify({ t: 'reload' }))
      connection.close(CLOSE.reload, 'another version')
      return
    }
    hall.greet(connection, connection.state, hello.after, now)
    void this.#quietly(() => this.#armBy(now + READ_EVERY_MS))
  }

  #turnAway(connection: Visitor, error: unknown): void {
    const theirs = error instanceof FrameRefusal
    if (!theirs) console.error('the room could not answer', error)
    const reason = theirs ? error.message : 'not_ready'
    try {
      connection.send(JSON.stringify({ t: 'refused', error: reason }))
      connection.close(theirs ? CLOSE.garbage : CLOSE.notReady, reason)
    } catch {}
  }

  async #readOn(hall: Hall): Promise<void> {
    const rows = await hall.readOn()
    if (rows.some(concernsDuty)) await hall.recrew(Date.now())
    if (rows.some(concernsRights)) await this.#recheck(hall)
    this.#schedule(hall)
  }

  async #recheck(hall: Hall): Promise<void> {
    const leaving = await hall.recheck(Date.now())
    for (const listener of leaving) {
      const wall = listener.sitting.pass.wallId !== null
      this.#close(hall, listener, wall ? 'notPermitted' : 'signedOut')
    }
    this.#schedule(hall)
  }

  /** Closes those whose session has ended, and sockets that are open and dead. */
  #clear(hall: Hall, now: number): void {
    for (const listener of hall.listeners.values()) {
      const { until, cameAt } = listener.sitting
      const alive = this.ctx.getWebSocketAutoResponseTimestamp(listener.socket as Visitor)
      const heardAt = Math.max(cameAt, alive?.getTime() ?? 0)
      if (until !== null && until <= now) this.#close(hall, listener, 'signedOut')
      else if (now - heardAt > SILENT_MS) this.#close(hall, listener, 'tooSlow')
    }
  }

  #close(hall: Hall, { socket }: Listener, why: keyof typeof CLOSE): void {
    hall.leave(socket)
    socket.close(CLOSE[why], why)
  }

  // A timer keeps the room awake: there is one only while something on the map will change.
  #schedule(hall: Hall): void {
    const now = Date.now()
    if (this.#timer && this.#timer.at <= now + TICK_MS) return
    const at = hall.crier.nextTurn(hall.listeners.values())
    if (at === null || (this.#timer && this.#timer.at <= at)) return
    if (this.#timer) clearTimeout(this.#timer.id)
    const id = setTimeout(() => this.#turn(hall), Math.max(0, at - now))
    this.#timer = { id, at }
  }

  #turn(hall: Hall): void {
    this.#timer = null
    const slow = hall.crier.turn(hall.listeners.values(), Date.now())
    for (const listener of slow) this.#close(hall, listener, 'tooSlow')
    this.#schedule(hall)
  }

  /** Sets the alarm to the next thing there is to do by itself. */
  async #arm(): Promise<void> {
    const hall = await this.#hall()
    const sittings = Array.from(hall.listeners.values(), ({ sitting }) => sitting)
    const agenda = {
      someoneListens: sittings.length > 0,
      nextDue: await this.ports.nextDue(Number(this.name)),
      sessionEnds: sittings.map(({ until }) => until),
    }
    const at = nextAlarm(agenda, Date.now())
    await (at === null ? this.ctx.storage.deleteAlarm() : this.#armBy(at))
  }

  // Never later: where something happens every second, what is due would be put off for ever.
  async #armBy(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || set > at) await this.ctx.storage.setAlarm(at)
  }

  /** Does what nobody waits for; what fails is logged, and tried again by the alarm. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      console.error('the room will try again', error)
      await this.#armBy(Date.now() + AGAIN_MS)
    }
  }

  #hall(): Promise<Hall> {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = null
      throw error
    })
    return this.#opening
  }

  async #open(): Promise<Hall> {
    const hall = await Hall.open(this.#outside(), Date.now())
    for (const connection of this.getConnections<Sitting>()) {
      const { state } = connection
      if (state && hasGreeted(state)) hall.welcomeBack(connection, state)
    }
    this.#awake = hall
    return hall
  }

  #outside(): Outside {
    const { storage } = this.ctx
    return {
      communityId: Number(this.name),
      ports: this.ports,
      told: async () => (await storage.get<number>(TOLD)) ?? null,
      // What is sent after it waits until it is written: that is the platform's promise.
      keepTold: (seq) => void storage.put(TOLD, seq),
      hidden: async () => (await storage.get<string[]>(HIDDEN)) ?? [],
      keepHidden: (dutyIds) => void storage.put(HIDDEN, dutyIds),
    }
  }
}

const hasGreeted = (sitting: Sitting): sitting is Greeted => sitting.since !== null

const concernsDuty = ({ kind }: Row): boolean => /^(duty|membership|account)\./.test(kind)

const concernsRights = ({ kind }: Row): boolean => /^(membership|session|wall|account)\./.test(kind)
