import type { Change } from '../app/change.ts'

/** A word that has not got through. It keeps its key: however often it is sent, it is said once. */
export interface WaitingWord {
  readonly placeId: string
  readonly wish: Change
  /** ms since the epoch, by this phone: a word says nothing of a later day */
  readonly saidAt: number
}

const NAME = 'yike.words'

/** What was seen so long ago is not told as if it were seen now. */
const TOLD_WITHIN_MS = 6 * 3_600_000

/** The words that wait on this phone, oldest first; those that are too old are let go. */
export function waitingWords(now: number, storage: () => Storage = () => localStorage) {
  try {
    const kept: WaitingWord[] = JSON.parse(storage().getItem(NAME) ?? '[]')
    return kept.filter(({ saidAt }) => now - saidAt < TOLD_WITHIN_MS)
  } catch {
    // Nothing can be kept here.
    return []
  }
}

export function keepWords(
  words: readonly WaitingWord[],
  storage: () => Storage = () => localStorage,
): boolean {
  try {
    if (words.length === 0) storage().removeItem(NAME)
    else storage().setItem(NAME, JSON.stringify(words))
    return true
  } catch {
    return false
  }
}

/**
 * Sends what waits, oldest first, until one does not get through; says how many are left. Where one
 * stood while saying it goes from the phone with the word.
 */
export async function sendWords(
  pass: (word: WaitingWord) => Promise<'done' | 'away'>,
  now: () => number = Date.now,
  storage: () => Storage = () => localStorage,
): Promise<number> {
  for (const first of waitingWords(now(), storage)) {
    if ((await pass(first)) === 'away') break
    // Read anew: meanwhile another may have been put behind.
    const left = waitingWords(now(), storage).filter(({ wish }) => wish.key !== first.wish.key)
    keepWords(left, storage)
  }
  return waitingWords(now(), storage).length
}
