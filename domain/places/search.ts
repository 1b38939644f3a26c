/** What a place can be found by. */
export interface Findable {
  readonly name: string
  readonly nameEn?: string | null
  readonly address?: string | null
  /** first letters of the name's pinyin, e.g. `yyzx` for 医药中心 */
  readonly initials?: string | null
}

/** Nobody types more than this much of a name to find it. */
export const LONGEST_SUFFIX = 24

/** Bounds what one place can put into the index, whatever its name. */
const MOST = 64

const BETWEEN_WORDS = /[\s,.;:/()\-–—·、，。（）「」“”"'’]+/u

/** Scripts written without spaces between words: there a search may begin at any character. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * The form in which a search and what it finds are compared: compatibility forms (full width,
 * ligatures) and case folded, words parted by single spaces.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.split(BETWEEN_WORDS).filter(Boolean).join(' ')
}

/**
 * Every folded beginning at which a place can be found: each character of Chinese, each word of
 * other scripts, each letter of the initials. A search inside a name is then a search for a prefix.
 *
 * Names come first, so that a long address cannot push them beyond the bound of 64 entries.
 */
export function searchSuffixes({ name, nameEn, address, initials }: Findable): string[] {
  const found = new Set<string>()
  for (const text of [name, nameEn, address]) if (text) addSuffixes(fold(text), found)
  if (initials) addTails([...fold(initials)], found)
  return [...found].slice(0, MOST)
}

function addSuffixes(folded: string, into: Set<string>): void {
  const characters = [...folded]
  characters.forEach((character, i) => {
    if (beginsHere(characters[i - 1], character)) into.add(cutAt(characters, i))
  })
}

function beginsHere(before: string | undefined, character: string): boolean {
  if (character === ' ') return false
  return before === undefined || before === ' ' || UNSPACED.test(character) || UNSPACED.test(before)
}

// A lone last letter of initials would match half the quarter.
function addTails(letters: readonly string[], into: Set<string>): void {
  for (let i = 0; i < letters.length - 1; i++) into.add(cutAt(letters, i))
}

const cutAt = (characters: readonly string[], from: number): string =>
  characters.slice(from, from + LONGEST_SUFFIX).join('')
