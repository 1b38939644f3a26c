import { expect, vi } from 'vitest'
import type { CastKey } from '../../../domain/accounts/cast.ts'
import { readCells } from '../../../domain/live/cells.ts'
import type { ClientMessage } from '../../../domain/live/client-message.ts'
import { type Fix, writeFixes } from '../../../domain/live/fixes.ts'
import { typeOf } from '../../../domain/live/frame.ts'
import { readTick, type Tick, writeAck } from '../../../domain/live/ticks.ts'
import { type News, type ServerMessage, WIRE_VERSION } from '../../../domain/live/wire.ts'
import { call } from '../../testing/call.ts'
import { as } from '../../testing/cast.ts'

const ORIGIN = 'https://yike.test'

const open = new Set<Ear>()

/** Ends the sockets of a test: the room would wait for those who have gone deaf. */
export function hangUp(): void {
  for (const ear of open) ear.socket.close(1000)
  open.clear()
}

type Of<T extends ServerMessage['t']> = Extract<ServerMessage, { t: T }>

/** A socket of somebody, and all it was told. */
export class Ear {
  readonly socket: WebSocket
  readonly told: ServerMessage[] = []
  readonly ticks: Tick[] = []
  readonly cells: ReturnType<typeof readCells>[] = []
  closed: { code: number; reason: string } | null = null

  constructor(socket: WebSocket) {
    this.socket = socket
    open.add(this)
    socket.accept()
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('message', ({ data }) => this.#hear(data))
    socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
    })
  }

  say(message: ClientMessage | string | ArrayBuffer): void {
    const isText = typeof message === 'string' || message instanceof ArrayBuffer
    this.socket.send(isText ? message : JSON.stringify(message))
  }

  report(fix: Partial<Fix> & Pick<Fix, 'at'>): void {
    const where = { ageMs: 0, accuracyM: 8, heading: 90, speed: 3, ...fix }
    this.say(writeFixes([where]))
  }

  heard<T extends ServerMessage['t']>(t: T): Of<T>[] {
    return this.told.filter((message): message is Of<T> => message.t === t)
  }

  news(): News[] {
    return this.heard('news').flatMap(({ rows }) => rows)
  }

  /** Waits until something holds that the room makes so. */
  until(holds: () => unknown, what = 'the room to say so'): Promise<void> {
    return vi.waitFor(() => expect(holds(), what).toBeTruthy(), { timeout: 8000, interval: 20 })
  }

  /** Waits long enough for anything that is told to have been told. */
  silence(): Promise<void> {
    return new Promise((later) => setTimeout(later, 1500))
  }

  #hear(data: string | ArrayBuffer): void {
    if (typeof data === 'string') this.told.push(JSON.parse(data))
    else if (typeOf(data) === 'tick') this.#see(readTick(data))
    else this.cells.push(readCells(data))
  }

  #see(tick: Tick): void {
    this.ticks.push(tick)
    if (open.has(this)) this.say(writeAck(tick.tick))
  }
}

/** Opens a community's room as one of the cast, and greets it. */
export async function listenAs(
  key: CastKey | 'guest',
  { slug = 'guihuali', after = null as number | null, headers = {} } = {},
): Promise<Ear> {
  const ear = await knockAs(key, { slug, headers })
  ear.say({ t: 'hello', v: WIRE_VERSION, after })
  await ear.until(() => ear.heard('welcome').length > 0, 'a welcome')
  return ear
}

/** Opens the socket and says nothing. */
export async function knockAs(
  key: CastKey | 'guest',
  { slug = 'guihuali', headers = {} } = {},
): Promise<Ear> {
  const who = key === 'guest' ? {} : as(key)
  const answer = await call(`/live/${slug}`, {
    headers: { Upgrade: 'websocket', Origin: ORIGIN, ...who, ...headers },
  })
  expect(answer.status).toBe(101)
  return new Ear(answer.webSocket as WebSocket)
}
