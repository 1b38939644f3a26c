import { WebSocket } from 'ws'
import { PING, type ServerMessage, WIRE_VERSION } from '../../domain/live/wire.ts'
import type { Someone } from './crowd.ts'

/** A coordinator's desk without its screen: it hears of reports and reads them as the page does. */
export interface Desk {
  /** when the desk had read an issue, by `performance.now()`; null where it has not within `ms` */
  read(no: number, ms: number): Promise<number | null>
  ping(): void
  close(): void
}

/** More changed at once than this: the page fetches its heap as a whole. */
const MOST_SINGLE = 4

/** Many rows of news are one look at the map. */
const REST_MS = 300

const HERE = '/api/communities/liuwan/issues'

export async function openDesk(url: string, { cookie }: Someone): Promise<Desk> {
  const readAt = new Map<number, number>()
  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers: { cookie } }).catch(() => null)
    return answer?.ok ? ((await answer.json()) as Partial<Seen>) : {}
  }
  const look = async (path: string) => {
    const { issue, issues = [] } = await get(path)
    const now = performance.now()
    for (const { no } of issue ? [issue] : issues) if (!readAt.has(no)) readAt.set(no, now)
  }
  let resting: ReturnType<typeof setTimeout> | undefined
  const lookAround = () => {
    clearTimeout(resting)
    resting = setTimeout(() => void get(`${HERE}/points`), REST_MS)
  }
  const hear = (message: ServerMessage) => {
    const numbers = message.t === 'news' ? numbersIn(message) : []
    if (message.t !== 'refetch' && numbers.length === 0) return
    if (message.t === 'refetch' || numbers.length > MOST_SINGLE) {
      void look(`${HERE}?phase=new&limit=100`)
    } else for (const no of numbers) void look(`/api/issues/${no}`)
    lookAround()
  }
  const socket = await listen(url, cookie, hear)
  return {
    ping: () => socket.send(PING),
    read: async (no, ms) => {
      const until = performance.now() + ms
      while (!readAt.has(no) && performance.now() < until)
        await new Promise((later) => setTimeout(later, 5))
      return readAt.get(no) ?? null
    },
    close: () => {
      clearTimeout(resting)
      socket.terminate()
    },
  }
}

interface Seen {
  readonly issue: { readonly no: number }
  readonly issues: readonly { readonly no: number }[]
}

function numbersIn({ rows }: Extract<ServerMessage, { t: 'news' }>): readonly number[] {
  const numbers = rows.map(({ payload }) => payload.issue_no)
  return [...new Set(numbers.filter((no) => typeof no === 'number'))]
}

function listen(
  url: string,
  cookie: string,
  hear: (message: ServerMessage) => void,
): Promise<WebSocket> {
  return new Promise((ready, fail) => {
    const headers = { cookie, origin: url }
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live/liuwan`, { headers })
    socket.on('open', () =>
      socket.send(JSON.stringify({ t: 'hello', v: WIRE_VERSION, after: null })),
    )
    socket.on('error', fail)
    socket.on('message', (data, isBinary) => {
      if (isBinary || !String(data).startsWith('{')) return
      hear(JSON.parse(String(data)) as ServerMessage)
      ready(socket)
    })
  })
}
