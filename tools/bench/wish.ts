import type { Someone } from './crowd.ts'

/** What is wanted of the server once, however often it has to be sent: it keeps its key. */
export interface Wish {
  readonly who: Someone
  readonly path: string
  readonly key: string
  /** what it says; a file is sent as it is */
  readonly says: object | Uint8Array<ArrayBuffer>
}

export interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly headers: Headers
  /** as JSON tells it */
  readonly body: unknown
}

/** Sends once. Throws where no answer comes, or one that says that the server failed. */
export async function send(url: string, { who, path, key, says }: Wish): Promise<Answer> {
  const isFile = says instanceof Uint8Array
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: {
      cookie: who.cookie,
      'content-type': isFile ? 'image/jpeg' : 'application/json',
      'idempotency-key': key,
    },
    body: isFile ? says : JSON.stringify(says),
  })
  const text = await answer.text()
  if (answer.status >= 500) throw new Error(`${path}: ${answer.status} ${text}`)
  const { ok, status, headers } = answer
  return { ok, status, headers, body: JSON.parse(text) }
}

/**
 * Sends until it is answered; null when the server was gone before that. A busy runtime closes a line
 * now and then: who is not answered asks again, by the same key.
 */
export async function sendUntil(
  url: string,
  wish: Wish,
  killed: AbortSignal,
): Promise<Answer | null> {
  for (;;) {
    try {
      return await send(url, wish)
    } catch (error) {
      if (!isCut(error)) throw error
      if (killed.aborted) return null
    }
  }
}

const PATIENCE_MS = 60_000

/** Sends until it is answered by a server that runs. */
export async function insist(url: string, wish: Wish): Promise<Answer> {
  const answer = await sendUntil(url, wish, AbortSignal.timeout(PATIENCE_MS))
  if (!answer) throw new Error(`${wish.path}: no answer in ${PATIENCE_MS / 1000} seconds`)
  return answer
}

/** Whether a line was cut, rather than anything answered; what stands in front may die a moment later, and say so. */
export const isCut = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && /terminated|socket|Network connection lost/.test(error.message))
