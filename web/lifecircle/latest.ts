/**
 * One run at a time, and of what is asked meanwhile only the newest: a dragged start must never
 * wait for circles of positions it has already left.
 */
export function latest<A, R>(run: (ask: A) => Promise<R>, done: (answer: R, ask: A) => void) {
  let running = false
  let waiting: { ask: A } | null = null

  const next = async (ask: A): Promise<void> => {
    running = true
    try {
      done(await run(ask), ask)
    } finally {
      running = false
      const newest = waiting
      waiting = null
      if (newest) void next(newest.ask)
    }
  }

  return (ask: A): void => {
    if (running) waiting = { ask }
    else void next(ask)
  }
}
