import { once } from 'node:events'
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerHeadersOf, headersOf } from './headers.ts'
import { Lines } from './lines.ts'

export interface FrontOptions {
  /** where the runtime listens */
  readonly inner: URL
  readonly host: string
  readonly port: number
  /** whether a server of ours stands in front, which ends TLS and says for whom it asks */
  readonly byProxy: boolean
  /** what has to be done before a change is acknowledged */
  readonly beforeAcknowledging: () => Promise<void>
}

/** The runtime ends an idle connection after 5 s: it must not be given a request just then. */
const IDLE_MS = 2500

/** So long what is under way may take, once we are to stop. */
const LONGEST_GOODBYE_MS = 10_000

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The door of a house that serves by itself. The runtime behind it believes what some headers say and
 * ends at once when it ends; here it is seen to that nobody else says them, that a change is
 * acknowledged when it is safe, and that what is under way is finished before the end.
 */
export class Front {
  readonly #options: FrontOptions
  readonly #server: Server
  readonly #agent = new Agent({ keepAlive: true, timeout: IDLE_MS })
  readonly #lines: Lines
  #underWay = 0
  #isClosing = false

  private constructor(options: FrontOptions) {
    this.#options = options
    this.#lines = new Lines(options)
    this.#server = createServer((asked, answer) => this.#pass(asked, answer))
    this.#server.on('upgrade', (asked, socket, head) => {
      if (this.#isClosing) socket.destroy()
      else this.#lines.open(asked, socket, head)
    })
  }

  static async open(options: FrontOptions): Promise<Front> {
    const front = new Front(options)
    front.#server.listen(options.port, options.host)
    await once(front.#server, 'listening')
    return front
  }

  /** Lets nobody in any more, tells those who listen, and waits for what is under way. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#server.close()
    const told = this.#lines.close()
    const until = Date.now() + LONGEST_GOODBYE_MS
    while (this.#underWay > 0 && Date.now() < until) await sleep(10)
    await told
    this.#server.closeAllConnections()
    this.#agent.destroy()
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    if (this.#isClosing) refuse(answer, 503, 'restarting')
    // The runtime answers there to whoever develops it.
    else if (asked.url?.startsWith('/cdn-cgi/')) refuse(answer, 404, 'unknown_route')
    else {
      this.#underWay++
      answer.once('close', () => this.#underWay--)
      this.#ask(asked, answer)
    }
  }

  #ask(asked: IncomingMessage, answer: ServerResponse): void {
    const { inner, byProxy } = this.#options
    const isRead = READS.has(asked.method ?? '')
    const onward = request({
      ...{ host: inner.hostname, port: inner.port, path: asked.url, method: asked.method },
      agent: this.#agent,
      headers: headersOf({
        headers: asked.headers,
        address: asked.socket.remoteAddress,
        byProxy,
      }),
    })
    onward.once('response', async (answered) => {
      if (!isRead) await this.#options.beforeAcknowledging()
      answer.writeHead(answered.statusCode ?? 502, answerHeadersOf(answered.headers))
      answered.pipe(answer)
      answered.once('error', () => answer.destroy())
    })
    onward.once('error', () => {
      if (answer.headersSent || answer.destroyed) answer.destroy()
      // The runtime let the connection go while we took it: what only reads is asked again.
      else if (isRead && onward.reusedSocket) this.#ask(asked, answer)
      else refuse(answer, 502, 'unwell')
    })
    answer.once('close', () => onward.destroy())
    if (isRead) onward.end()
    else asked.pipe(onward)
  }
}

function refuse(answer: ServerResponse, status: number, error: string): void {
  const problem = JSON.stringify({ type: 'about:blank', status, error })
  answer.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(status >= 500 && { 'retry-after': '2', connection: 'close' }),
  })
  answer.end(problem)
}
