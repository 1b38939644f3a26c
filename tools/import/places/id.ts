import { createHash } from 'node:crypto'

/** Without i, l, o and u, which are misread (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** 50 bits: among a million places two meet with a chance of one in two thousand. */
const LENGTH = 10

/** The id of an imported place, the same after every import: of its community and its source. */
export function placeId(slug: string, source: string): string {
  const digest = createHash('sha256').update(`${slug}/${source}`).digest()
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[digest[i] & 31]).join('')
}
