/** Runs one request at a time: a newer one ends the one before, so that answers never come out of order. */
export function latest(): (run: (signal: AbortSignal) => Promise<void>) => Promise<void> {
  let running: AbortController | null = null
  return async (run) => {
    running?.abort()
    const own = new AbortController()
    running = own
    try {
      await run(own.signal)
    } catch {
      // Superseded, or without a network: what is shown stays, and the banner says how old it is.
    }
  }
}

/** Waits, unless it is ended before. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
