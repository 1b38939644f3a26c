/** Milliseconds that something took, once for each time it was done. */
export type Timings = number[]

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.round(share * (sorted.length - 1))]
}

/** How many subjects in a row one act is timed for: enough to stay warm, few enough to be fair. */
const TURN = 10

/**
 * Does each of `acts` for each subject, ten subjects at a time in turn, so that what else the machine
 * does falls on all acts alike; the timings of each act. A first round warms up and is not counted.
 */
export async function timedInTurn<S>(
  subjects: readonly S[],
  acts: readonly ((subject: S) => unknown)[],
): Promise<Timings[]> {
  for (const act of acts) await timed(subjects, act)
  const timings: Timings[] = acts.map(() => [])
  for (let i = 0; i < subjects.length; i += TURN) {
    for (const [a, act] of acts.entries()) {
      timings[a].push(...(await timed(subjects.slice(i, i + TURN), act)))
    }
  }
  return timings
}

async function timed<S>(subjects: readonly S[], act: (subject: S) => unknown): Promise<Timings> {
  const timings: Timings = []
  for (const subject of subjects) {
    const start = performance.now()
    const outcome = act(subject)
    if (outcome instanceof Promise) await outcome
    timings.push(performance.now() - start)
  }
  return timings
}
