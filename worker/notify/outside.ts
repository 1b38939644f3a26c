/** How another server is asked; tests hand in their own. */
export type Call = (url: URL | string, init: RequestInit) => Promise<Response>

export const after = (ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms))

/** What goes into a log of a message that was not taken: who refused it and their code, nothing of the message. */
export const refusedBy = (who: string, code: string): Error =>
  new Error(`${who}: ${code.replace(/[^\w.:-]/g, ' ').slice(0, 80)}`)

/** Sends JSON out of the house; null where nothing came back. */
export const postJson = (
  call: Call,
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response | null> =>
  call(url, {
    method: 'POST',
    // Whoever answers may lead elsewhere, also inside.
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
    headers: { 'content-type': 'application/json', ...headers },
    body,
  }).catch(() => null)
