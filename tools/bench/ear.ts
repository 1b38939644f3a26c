import { WebSocket } from 'ws'
import { type ServerMessage, WIRE_VERSION } from '../../domain/live/wire.ts'

/** Somebody who listens to a room's news, through every cut. */
export interface Ear {
  /** what was heard, in the order of hearing */
  readonly heard: readonly number[]
  /** goes on from the last row heard */
  listen(url: string): Promise<void>
  /** waits until the row is heard; false when it is not within `ms` */
  hears(seq: number, ms: number): Promise<boolean>
  close(): void
}

/** An ear for all the news of a community after a row, with the session of who may hear them. */
export function openEar(slug: string, cookie: string, after: number): Ear {
  const heard: number[] = []
  let at = after
  let socket: WebSocket | null = null
  const take = (message: ServerMessage) => {
    if (message.t === 'refetch') throw new Error('more was missed than a room tells row by row')
    if (message.t !== 'news') return
    heard.push(...message.rows.map(({ seq }) => seq))
    at = message.seq
  }
  return {
    heard,
    listen: (url) =>
      new Promise((ready, fail) => {
        socket = new WebSocket(`${url.replace('http', 'ws')}/live/${slug}`, {
          headers: { cookie, origin: url },
        })
        socket.on('open', () => socket?.send(hello(at)))
        socket.on('error', fail)
        socket.on('message', (data, isBinary) => {
          if (isBinary) return
          const text = String(data)
          if (text.startsWith('{')) take(JSON.parse(text) as ServerMessage)
          ready()
        })
      }),
    hears: async (seq, ms) => {
      const until = Date.now() + ms
      while (!heard.includes(seq) && Date.now() < until)
        await new Promise((later) => setTimeout(later, 20))
      return heard.includes(seq)
    },
    close: () => socket?.terminate(),
  }
}

const hello = (after: number) => JSON.stringify({ t: 'hello', v: WIRE_VERSION, after })

/** How many rows were not heard exactly once, or out of turn. */
export function countMissed(heard: readonly number[], told: readonly number[]): number {
  const times = new Map<number, number>()
  for (const seq of heard) times.set(seq, (times.get(seq) ?? 0) + 1)
  const wrong = told.filter((seq) => times.get(seq) !== 1).length
  return wrong + heard.filter((seq, i) => i > 0 && seq <= heard[i - 1]).length
}
