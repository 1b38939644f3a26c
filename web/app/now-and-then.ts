/** Acts at once, when a network comes, and again after each so many milliseconds, until told to stop. */
export function nowAndThen(act: () => void, everyMs: number): () => void {
  act()
  addEventListener('online', act)
  const timer = setInterval(act, everyMs)
  return () => {
    removeEventListener('online', act)
    clearInterval(timer)
  }
}

/** The same, one at a time: asked for while it runs, it does not begin again. */
export const oneAtATime = (act: () => Promise<unknown>): (() => void) => {
  let isRunning = false
  return () => {
    if (isRunning) return
    isRunning = true
    void act().finally(() => {
      isRunning = false
    })
  }
}
