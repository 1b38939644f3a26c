import { parentPort, workerData } from 'node:worker_threads'
import type { WebSocket } from 'ws'
import type { Bounds } from '../../../domain/kit/geo.ts'
import { SIDES, type SideName } from './sides.ts'
import { openSockets } from './sockets.ts'
import { now, Track } from './track.ts'

/** What a thread of movers or of watchers is to do. */
export interface Load {
  readonly role: 'mover' | 'watcher'
  readonly side: SideName
  readonly url: string
  readonly bounds: Bounds
  readonly headers: readonly Record<string, string>[]
  readonly shared: SharedArrayBuffer
  /** of so many watchers every position is timed; of the rest only bytes are counted */
  readonly timed: number
}

/** What it tells in the end, of what was sent between two moments. */
export interface Told {
  sent: number
  received: number
  latencies: Float32Array
  bytes: number
  closed: number
}

const load = workerData as Load
const side = SIDES[load.side]
const track = new Track(load.shared)
const window = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const told = { sent: 0, received: 0, bytes: 0, closed: 0 }
const latencies: number[] = []

const urls = load.headers.map(() => load.url.replace(/^http/, 'ws') + side.path(load.role))
const sockets = await openSockets(urls, load.headers, side.hello)
for (const socket of sockets) socket.on('close', () => told.closed++)
const end = load.role === 'mover' ? move() : watch()

parentPort?.on('message', (message: { from: number; to: number } | 'stop') => {
  if (message === 'stop') stop()
  else Object.assign(window, message)
})
parentPort?.postMessage('ready')

function stop(): void {
  end()
  parentPort?.postMessage({ ...told, latencies: Float32Array.from(latencies) } satisfies Told)
  for (const socket of sockets) socket.terminate()
  parentPort?.close()
}

/** Each mover sends once a second, all of them spread over the second. */
function move(): () => void {
  const started = now()
  const due = sockets.map((_, i) => started + (1000 * i) / sockets.length)
  const timer = setInterval(() => {
    const time = now()
    sockets.forEach((socket, i) => {
      if (due[i] > time) return
      due[i] += 1000
      if (time >= window.from && time < window.to) told.sent++
      socket.send(side.position(track.next(i), load.bounds))
    })
  }, 4)
  return () => clearInterval(timer)
}

function watch(): () => void {
  sockets.forEach((socket, i) => {
    let frames = 0
    socket.on('message', (data, isBinary) => {
      const time = now()
      const bytes = bytesOf(data as ArrayBuffer | Buffer)
      const counted = time >= window.from && time < window.to
      if (counted && (isBinary || load.side === 'naive')) told.bytes += bytes.byteLength
      if (i >= load.timed) return acknowledge(socket, bytes, isBinary, ++frames)
      const { points, ack } = side.read(bytes, isBinary, load.bounds)
      if (ack && ++frames % 2 === 0) socket.send(ack)
      for (const point of points) note(track.sentAt(point), time)
    })
  })
  return () => undefined
}

// Who is only counted must answer as well, or the room waits for it.
function acknowledge(socket: WebSocket, bytes: ArrayBuffer, isBinary: boolean, frames: number) {
  if (!isBinary || frames % 2 !== 0) return
  const { ack } = side.read(bytes, isBinary, load.bounds)
  if (ack) socket.send(ack)
}

function note(sentAt: number | null, time: number): void {
  if (sentAt === null || sentAt < window.from || sentAt >= window.to) return
  told.received++
  latencies.push(time - sentAt)
}

const bytesOf = (data: ArrayBuffer | Buffer): ArrayBuffer =>
  data instanceof ArrayBuffer
    ? data
    : (data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer)
