import type { Env } from '../env.ts'

/** With fewer a code's hash could be searched for. */
const FEWEST_CHARACTERS = 32

/**
 * What sessions are signed and codes are hashed with.
 *
 * @throws where the house was put up without one: nobody can sign in, and the log says why
 */
export function secretOf({ AUTH_SECRET }: Pick<Env, 'AUTH_SECRET'>): string {
  if (!AUTH_SECRET || AUTH_SECRET.length < FEWEST_CHARACTERS) {
    throw new Error(
      `AUTH_SECRET is missing or shorter than ${FEWEST_CHARACTERS} characters: set it as a secret of the Worker`,
    )
  }
  return AUTH_SECRET
}
