import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { WIRE_VERSION } from '../../../domain/live/wire.ts'

export interface StormFigures {
  readonly sockets: number
  /** from the first socket that comes back to the last that knows what it missed */
  readonly backMs: number
  readonly failed: number
  /** sockets that were told a row twice, out of order, or not at all */
  readonly wrong: number
}

interface Guest {
  readonly headers: Record<string, string>
  after: number | null
  socket: WebSocket | null
}

const PATIENCE_MS = 60_000

/**
 * Cuts off so many who listen, lets things happen while nobody is there, and has all of them come back
 * in one moment.
 *
 * @param happen makes news; gives their sequence numbers
 */
export async function storm(
  url: string,
  headers: readonly Record<string, string>[],
  happen: () => Promise<readonly number[]>,
): Promise<StormFigures> {
  const guests: Guest[] = headers.map((each) => ({ headers: each, after: null, socket: null }))
  for (let i = 0; i < guests.length; i += 100) {
    await Promise.all(guests.slice(i, i + 100).map((guest) => come(url, guest)))
  }
  for (const { socket } of guests) socket?.terminate()
  await sleep(500)
  const happened = await happen()
  const began = performance.now()
  const heard = await Promise.all(guests.map((guest) => come(url, guest).catch(() => null)))
  const backMs = performance.now() - began
  for (const { socket } of guests) socket?.terminate()
  const expected = happened.join()
  return {
    sockets: guests.length,
    backMs,
    failed: heard.filter((seqs) => seqs === null).length,
    wrong: heard.filter((seqs) => seqs !== null && seqs.join() !== expected).length,
  }
}

/** Opens a socket and waits for the first news; gives the rows it was told. */
async function come(url: string, guest: Guest): Promise<number[]> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live/liuwan`, {
    headers: guest.headers,
    perMessageDeflate: false,
  })
  guest.socket = socket
  const hello = JSON.stringify({ t: 'hello', v: WIRE_VERSION, after: guest.after })
  socket.on('error', () => undefined)
  const news = firstNews(socket)
  socket.on('open', () => socket.send(hello))
  const { seq, rows } = await news
  guest.after = seq
  return rows.map((row) => row.seq)
}

function firstNews(socket: WebSocket): Promise<{ seq: number; rows: { seq: number }[] }> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no news')), PATIENCE_MS)
    // Messages come several at once: to wait for one after the other would lose some.
    socket.on('message', (data, isBinary) => {
      const message = isBinary ? null : JSON.parse(String(data))
      if (message?.t !== 'news') return
      clearTimeout(late)
      resolve(message)
    })
    socket.on('close', () => reject(new Error('closed')))
  })
}
