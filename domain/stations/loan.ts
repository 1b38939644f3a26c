const DAY_MS = 86_400_000

/** An umbrella is wanted back when the next rain comes. */
const LENT_FOR_MS = 3 * DAY_MS

/** When something that is taken at `takenAt` (ms) is due back. */
export const dueBack = (takenAt: number): number => takenAt + LENT_FOR_MS
