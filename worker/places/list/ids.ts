/** Without i, l, o and u, which are misread (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The ids of what rows of a list add, by their line: the same however often they are sent. */
export async function idsOfLines(
  slug: string,
  list: string,
  lines: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const ids = lines.map(async (line): Promise<[number, string]> => {
    const source = new TextEncoder().encode(`${slug}/list ${list} ${line}`)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', source))
    return [line, Array.from(digest.slice(0, 10), (byte) => ALPHABET[byte & 31]).join('')]
  })
  return new Map(await Promise.all(ids))
}
