/** What somebody says of a thing that others come for: it can be used, is used up, or is broken. */
export const SAYS = ['works', 'out', 'broken'] as const

export type Says = (typeof SAYS)[number]

/**
 * How they know: `near`, they stood before it; `code`, they read the code on its wall; `kept`, they
 * keep the place; `task`, they were asked to look; `fix`, they put it right or saw that it was; `wrote`, they wrote down
 * themselves how it is.
 */
export const HOWS = ['near', 'code', 'kept', 'task', 'fix', 'wrote'] as const

export type How = (typeof HOWS)[number]

/** A keeper answers for it: master of the place, staff, or who was sent to look. */
export const RANKS = ['neighbour', 'keeper'] as const

export type Rank = (typeof RANKS)[number]

/** The latest word of one person on one fact; an earlier word of theirs counts no more. */
export interface Voice {
  /** whose it is: two voices of one fact never have the same */
  readonly by: string
  readonly says: Says
  /** when they said it last, ms since the epoch */
  readonly at: number
  /** from when on they count as saying it: up to `at`, see `say` */
  readonly since: number
  readonly how: How
  readonly rank: Rank
}

/** For so long a word can be taken back as if it had not been said. */
export const UNSAY_MS = 10_000
