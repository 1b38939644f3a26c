/** Milliseconds that something took, once for each time it was done. */
export type Timings = number[]

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.round(share * (sorted.length - 1))]
}

/**
 * Does each of `acts` for each subject in turn, so that what else the machine does falls on all of
 * them alike; the timings of each act. A first round warms up and is not counted.
 */
export async function timedInTurn<S>(
  subjects: readonly S[],
  acts: readonly ((subject: S) => unknown)[],
): Promise<Timings[]> {
  for (const subject of subjects) for (const act of acts) await act(subject)
  const timings: Timings[] = acts.map(() => [])
  for (const subject of subjects) {
    for (const [i, act] of acts.entries()) {
      const start = performance.now()
      const outcome = act(subject)
      if (outcome instanceof Promise) await outcome
      timings[i].push(performance.now() - start)
    }
  }
  return timings
}

/** Numbers between 0 and 1, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
