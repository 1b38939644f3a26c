import type { Env } from '../env.ts'
import { hex } from '../http/caching.ts'
import { secretOf } from './secret.ts'

const utf8 = new TextEncoder()

/**
 * The hash of something that must not be stored as it is: without the house's secret nobody can try
 * all phones or all codes. `what` keeps the hashes of different things apart.
 */
export async function keyedHash(
  env: Pick<Env, 'AUTH_SECRET'>,
  what: string,
  value: string,
): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8.encode(secretOf(env)), algorithm, false, [
    'sign',
  ])
  return hex(await crypto.subtle.sign('HMAC', key, utf8.encode(`${what}\n${value}`)))
}

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export const isSame = (a: string, b: string): boolean =>
  crypto.subtle.timingSafeEqual(utf8.encode(a), utf8.encode(b))
