import { hex } from '../http/caching.ts'

const SALT_BYTES = 12

/**
 * `salt.hash` of a code, with a salt of its own. So short a code could be found from its hash by
 * whoever had the table; what keeps it is that tries are counted.
 */
export const hashCode = (code: string): Promise<string> =>
  saltedHash(code, hex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)).buffer))

/** `salt.hash` of a code under a salt that stands before the dot, or alone. */
export async function saltedHash(code: string, salted: string): Promise<string> {
  const [salt] = salted.split('.')
  const words = new TextEncoder().encode(`${salt}.${code}`)
  return `${salt}.${hex(await crypto.subtle.digest('SHA-256', words))}`
}
