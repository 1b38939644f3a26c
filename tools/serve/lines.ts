import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Boundaries, RESTARTING } from './frames.ts'
import { headersOf } from './headers.ts'

interface Line {
  /** ends it with a word, as soon as the message that is on its way is through */
  tell(): void
  end(): void
}

/** Whoever was told has so long to hear it. */
const HEARING_MS = 500

/** The sockets that lead through the door. */
export class Lines {
  readonly #inner: URL
  readonly #byProxy: boolean
  readonly #open = new Set<Line>()

  constructor({ inner, byProxy }: { readonly inner: URL; readonly byProxy: boolean }) {
    this.#inner = inner
    this.#byProxy = byProxy
  }

  open(asked: IncomingMessage, outer: Duplex, head: Buffer): void {
    const onward = request({
      ...{ host: this.#inner.hostname, port: this.#inner.port, path: asked.url },
      headers: {
        ...headersOf({
          headers: asked.headers,
          address: asked.socket.remoteAddress,
          byProxy: this.#byProxy,
        }),
        connection: 'Upgrade',
        upgrade: asked.headers.upgrade,
      },
    })
    outer.on('error', () => onward.destroy())
    onward.on('error', () => outer.destroy())
    onward.once('response', (answered) => {
      outer.write(headOf(answered.statusCode ?? 502, { ...answered.headers, connection: 'close' }))
      answered.pipe(outer)
    })
    onward.once('upgrade', (answered, inner, first) => {
      outer.write(headOf(101, answered.headers))
      if (head.length > 0) inner.write(head)
      this.#join(outer, inner, first)
    })
    onward.end()
  }

  /** Tells everybody, and ends. */
  async close(): Promise<void> {
    if (this.#open.size === 0) return
    for (const line of this.#open) line.tell()
    await sleep(HEARING_MS)
    for (const line of this.#open) line.end()
  }

  #join(outer: Duplex, inner: Duplex, first: Buffer): void {
    const boundaries = new Boundaries()
    let isTelling = false
    const sayGoodbye = () => {
      outer.end(RESTARTING)
      inner.destroy()
    }
    const pass = (piece: Buffer) => {
      const whole = boundaries.pass(piece)
      const isThrough = isTelling && whole > 0
      const isRoom = outer.write(isThrough ? piece.subarray(0, whole) : piece)
      if (isThrough) sayGoodbye()
      else if (!isRoom) inner.pause()
    }
    const line: Line = {
      tell: () => {
        isTelling = true
        if (boundaries.isBetween) sayGoodbye()
      },
      end: () => {
        outer.destroy()
        inner.destroy()
      },
    }
    const leave = () => {
      line.end()
      this.#open.delete(line)
    }
    this.#open.add(line)
    inner.on('data', pass)
    outer.on('drain', () => inner.resume())
    outer.pipe(inner)
    inner
      .once('end', () => outer.end())
      .once('error', leave)
      .once('close', () => outer.end())
    outer.once('close', leave)
    if (first.length > 0) pass(first)
  }
}

function headOf(status: number, headers: OutgoingHttpHeaders): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((each) => `${name}: ${each}`),
  )
  return [
    `HTTP/1.1 ${status} ${status === 101 ? 'Switching Protocols' : '-'}`,
    ...lines,
    '',
    '',
  ].join('\r\n')
}
