import { type Freshness, freshness, UNKNOWN_AFTER_MS } from './freshness.ts'
import type { Rank, Says, Voice } from './voice.ts'

/** What holds of a fact. `out`: it is there, and used up; `unknown`: nobody knows any longer. */
export const FACT_STATES = ['present', 'out', 'broken', 'unknown'] as const

export type FactState = (typeof FACT_STATES)[number]

/** What holds of a fact by all that was said; times are ms since the epoch. */
export interface Standing {
  readonly state: FactState
  /** since when it is so; null: nobody said it */
  readonly since: number | null
  /** when somebody last said that it is so; null: nobody ever did */
  readonly confirmedAt: number | null
  readonly confirmedBy: Rank | null
  /** since when somebody fresh says otherwise, and a third is asked; null: nobody does */
  readonly disputedAt: number | null
}

/** Two who contradict each other within this time cannot both be told apart from a change of things. */
const CONTRADICTS_WITHIN_MS = 3 * 86_400_000

/** Where nobody has said anything: what the map, an import or an office wrote down. */
export const asRecorded = (state: FactState): Standing => ({
  state,
  since: null,
  confirmedAt: null,
  confirmedBy: null,
  disputedAt: null,
})

/**
 * What holds by the latest word of each person, in any order; without any, {@link asRecorded}`(recorded)`.
 * It is what is written down; what it is worth at a moment, and that words of more than fourteen days
 * ago say nothing any longer, tells {@link aged}.
 *
 * They are heard in order of time. A keeper's word decides. A neighbour's settles what nobody fresh
 * contradicts; where somebody did within three days, the state stays and a third is asked, whose word
 * decides (two of three). `out` and `broken` do not contradict each other: neither can be used, and
 * the later word says which it is.
 */
export const standing = (voices: readonly Voice[], recorded: FactState = 'unknown'): Standing =>
  voices.toSorted(inTime).reduce(hear, asRecorded(recorded))

/**
 * The voice that counts for somebody from now on, given the one that counted until now (null: none)
 * and what holds.
 *
 * Whoever says the same again confirms it, and does not become a second witness of themselves. Where
 * others have settled it against them, they have looked again: then it is a new word. A keeper's is
 * always new.
 */
export function say(
  said: Omit<Voice, 'since'>,
  before: Pick<Voice, 'says' | 'since'> | null,
  held: Pick<Standing, 'state' | 'disputedAt'>,
): Voice {
  const isSame =
    before !== null && canBeUsed(STATE_OF[before.says]) === canBeUsed(STATE_OF[said.says])
  const isOverruled =
    held.disputedAt === null && canBeUsed(held.state) !== canBeUsed(STATE_OF[said.says])
  const counts = isSame && !isOverruled && said.rank === 'neighbour'
  return { ...said, since: counts ? before.since : said.at }
}

/** A standing that was written down, as it is at `now`: what nobody has confirmed for long is not known. */
export function aged(held: Standing, now: number): Standing & { readonly freshness: Freshness } {
  const lastAt = Math.max(held.confirmedAt ?? 0, held.disputedAt ?? 0)
  const isOver = held.confirmedAt !== null && now - lastAt >= UNKNOWN_AFTER_MS
  // That it works is the rule, and its age is shown; that it is broken still, nobody can know.
  const state = isOver && held.state !== 'present' ? 'unknown' : held.state
  return {
    ...held,
    state,
    disputedAt: isOver ? null : held.disputedAt,
    freshness: freshness(held.confirmedAt, now),
  }
}

function hear(before: Standing, voice: Voice): Standing {
  const state = STATE_OF[voice.says]
  if (voice.rank === 'keeper' || before.confirmedAt === null) return settled(before, voice, state)
  if (canBeUsed(state) === canBeUsed(before.state)) return settled(before, voice, state)
  if (before.disputedAt !== null) return settled(before, voice, state)
  const isFresh = voice.at - before.confirmedAt <= CONTRADICTS_WITHIN_MS
  return isFresh ? { ...before, disputedAt: voice.since } : settled(before, voice, state)
}

/** As a voice says; who confirmed it later than this voice did stays the last who did. */
function settled(before: Standing, voice: Voice, state: FactState): Standing {
  const isSame = before.state === state && before.since !== null
  const isLast = !isSame || voice.at >= (before.confirmedAt ?? 0)
  return {
    state,
    since: isSame ? before.since : voice.since,
    confirmedAt: isLast ? voice.at : before.confirmedAt,
    confirmedBy: isLast ? voice.rank : before.confirmedBy,
    disputedAt: null,
  }
}

const STATE_OF: Readonly<Record<Says, FactState>> = {
  works: 'present',
  out: 'out',
  broken: 'broken',
}

const canBeUsed = (state: FactState): boolean => state === 'present'

// Of two in the same millisecond anything decides, if it is always the same.
const inTime = (a: Voice, b: Voice): number => a.since - b.since || (a.by < b.by ? -1 : 1)
