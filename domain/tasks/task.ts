/** What kinds of small things there are (小微任务). */
export const TASK_KINDS = ['leaflets', 'patrol', 'guide', 'survey', 'deliver', 'help'] as const

export type TaskKind = (typeof TASK_KINDS)[number]

/** How it is shown that a task was done: by word, by a tick, by a photo, by a code that is read out. */
export const PROOFS = ['none', 'tick', 'photo', 'code'] as const

export type Proof = (typeof PROOFS)[number]

/** How long a claim holds, and by how much it can be extended, once. */
export const LEASE_MS = 30 * 60_000

/** For so long a claim, a release or a “done” can be taken back as if it had not been. */
export const UNDO_MS = 10_000
