import { type ReadonlySignal, signal } from '@preact/signals'

/** A wish to change something. Its key makes it one act, however often it has to be sent. */
export interface Change {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body: object
  readonly key: string
}

/** Why something was not changed: the members of the server's problem+json, or that it could not be asked. */
export interface Refusal {
  /** the server's stable code; `no_network` when nothing came back */
  readonly error: string
  readonly status?: number
  readonly title?: string
  readonly detail?: string
  /** the input at fault */
  readonly field?: string
  /** what to quote when a fault is reported */
  readonly ref?: string
  /** seconds after which it may be asked again, where the server says so */
  readonly retryAfterS?: number
}

export type Verdict<Receipt> =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly refusal: Refusal }

/** What sending needs of the browser; a test brings its own. */
export interface Wire {
  fetch(path: string, init: RequestInit): Promise<Response>
  pause(ms: number): Promise<void>
}

const BROWSER: Wire = {
  fetch: (path, init) => fetch(path, init),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

export const change = (
  path: string,
  body: object = {},
  method: Change['method'] = 'POST',
): Change => ({ method, path, body, key: newKey() })

/** Pauses between the tries of one act: together as long as people wait before they press again. */
const PAUSES_MS = [400, 1200, 3000]

/** No answer in this time is none. */
const PATIENCE_MS = 12_000

/**
 * Sends a change until the server has said something about it. A network that fails, or a server that
 * is not there just now, is tried again with the same key, so that it happens once.
 */
export async function send<Receipt>(wish: Change, wire: Wire = BROWSER): Promise<Verdict<Receipt>> {
  for (const pause of [...PAUSES_MS, null]) {
    const answer = await attempt(wish, wire)
    if (answer && (pause === null || !isAway(answer))) return read(answer)
    if (pause !== null) await wire.pause(pause)
  }
  return { ok: false, refusal: { error: 'no_network' } }
}

/** One place on a page from where something is sent: a form, a row's buttons. */
export interface Sender {
  readonly busy: ReadonlySignal<boolean>
  /** of what was sent last; null while it is under way, and when it went well */
  readonly refusal: ReadonlySignal<Refusal | null>
  /**
   * Sends a change. Pressed twice it is one wish with one verdict; another wish waits its turn. What
   * did not get through and is wished again, word by word, keeps its key.
   */
  send<Receipt>(wish: Change): Promise<Verdict<Receipt>>
  /** forgets the refusal, as when the input has been amended */
  clear(): void
}

export function createSender(wire: Wire = BROWSER): Sender {
  const busy = signal(false)
  const refusal = signal<Refusal | null>(null)
  let underWay: { wish: Change; verdict: Promise<Verdict<unknown>> } | null = null
  let unheard: Change | null = null

  async function run(wish: Change): Promise<Verdict<unknown>> {
    refusal.value = null
    const verdict = await send(wish, wire)
    refusal.value = verdict.ok ? null : verdict.refusal
    unheard = !verdict.ok && verdict.refusal.error === 'no_network' ? wish : null
    return verdict
  }

  return {
    busy,
    refusal,
    send<Receipt>(wish: Change) {
      if (underWay && isSame(underWay.wish, wish)) {
        return underWay.verdict as Promise<Verdict<Receipt>>
      }
      const kept = unheard && isSame(unheard, wish) ? unheard : wish
      const turn = underWay?.verdict ?? Promise.resolve()
      busy.value = true
      const mine = { wish: kept, verdict: turn.then(() => run(kept)) }
      underWay = mine
      void mine.verdict.then(() => {
        if (underWay !== mine) return
        underWay = null
        busy.value = false
      })
      return mine.verdict as Promise<Verdict<Receipt>>
    },
    clear: () => (refusal.value = null),
  }
}

async function attempt({ method, path, body, key }: Change, wire: Wire): Promise<Response | null> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  const signal = AbortSignal.timeout(PATIENCE_MS)
  return wire.fetch(path, { method, headers, body: JSON.stringify(body), signal }).catch(() => null)
}

/**
 * A gateway speaks for a server that is not there, in words that are not ours: whether it has acted
 * is unknown, and the key makes it safe to ask again.
 */
const isAway = ({ status, headers }: Response): boolean =>
  status === 503 || (status >= 500 && !headers.get('Content-Type')?.includes('json'))

async function read<Receipt>(answer: Response): Promise<Verdict<Receipt>> {
  const said = await answer.json().catch(() => null)
  if (answer.ok) return { ok: true, receipt: said as Receipt }
  const retryAfter = Number(answer.headers.get('Retry-After'))
  const problem = typeof said?.error === 'string' ? (said as Refusal) : null
  return {
    ok: false,
    refusal: {
      status: answer.status,
      ...problem,
      error: problem?.error ?? 'fault',
      ...(retryAfter > 0 ? { retryAfterS: retryAfter } : {}),
    },
  }
}

const isSame = (a: Change, b: Change): boolean =>
  a.method === b.method && a.path === b.path && JSON.stringify(a.body) === JSON.stringify(b.body)

/**
 * A key by which something that is sent again is known. `randomUUID` is missing where the page is not
 * served over https, as in an office's own network.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
