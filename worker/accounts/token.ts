import type { Env } from '../env.ts'
import { hex } from '../http/caching.ts'
import type { Act } from '../journal/record.ts'
import { keyedHash } from './keyed.ts'

/**
 * A token that is shown once and kept as a hash. It follows from the request that asks for it, so that
 * the same request sent again, whose first answer was lost, is given the same.
 */
export async function tokenFor(env: Env, what: string, { actor, request }: Act) {
  const token = (await keyedHash(env, `token/${what}`, `${actor} ${request?.key}`)).slice(0, 40)
  return { token, tokenHash: await hashOf(token) }
}

/** What is kept of a token: 160 random bits need no key and no salt. */
export const hashOf = async (token: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
