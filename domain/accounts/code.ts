/** Digits of a one-time code. */
const DIGITS = 6

const CODES = 10 ** DIGITS

/** How long a code is good for. */
export const CODE_MS = 5 * 60_000

/** How often a code may be guessed. */
export const MOST_TRIES = 5

/** After so many wrong guesses a phone gets no new code for this long. */
export const PAUSE_MS = 15 * 60_000

const WORDS = 2 ** 32

/**
 * A code from random words, each code as likely as any other.
 *
 * @param word gives 32 random bits at a call; words beyond the last whole multiple of a million are
 *   left out, which would make small codes likelier
 * @returns six digits
 */
export function codeFrom(word: () => number): string {
  const fair = WORDS - (WORDS % CODES)
  let drawn = word()
  while (drawn >= fair) drawn = word()
  return String(drawn % CODES).padStart(DIGITS, '0')
}
