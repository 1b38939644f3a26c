/**
 * Of what is asked while others run, only the newest is kept: a dragged start must never wait for
 * circles of positions it has already left. Two `atOnce` hide the way to the worker and back.
 */
export function latest<A, R>(
  run: (ask: A) => Promise<R>,
  done: (answer: R, ask: A) => void,
  atOnce = 1,
) {
  let running = 0
  let waiting: { ask: A } | null = null

  const next = async (ask: A): Promise<void> => {
    running++
    try {
      done(await run(ask), ask)
    } finally {
      running--
      const newest = waiting
      waiting = null
      if (newest) void next(newest.ask)
    }
  }

  return (ask: A): void => {
    if (running >= atOnce) waiting = { ask }
    else void next(ask)
  }
}
