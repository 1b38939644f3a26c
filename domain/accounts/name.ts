/** What somebody is called until they say. */
export const NO_NAME_YET = '新邻居'

/** What a row is called whose owner has left. */
export const GONE = '已注销'

export const LONGEST_NAME = 20

// Controls, and marks that turn the direction of what follows: they would rewrite the line around a name.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A name as it is kept: one line, no invisible characters; null when nothing is left, or too much. */
export function nameOf(written: string): string | null {
  const name = written.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
  return name !== '' && [...name].length <= LONGEST_NAME ? name : null
}
