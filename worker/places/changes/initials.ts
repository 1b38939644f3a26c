/**
 * The first character of each letter in the order of pinyin. Dictionaries sort by it, so that a
 * character stands between the first of its own letter and the first of the next.
 */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'

const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/**
 * First letters of the pinyin of a name, by the order of a dictionary: of a character that is read in
 * several ways, the usual one. Null where there is no Chinese in it.
 */
export function initialsOf(name: string): string | null {
  if (!/\p{Script=Han}/u.test(name)) return null
  const letters = [...name.toLowerCase()].map((sign) =>
    /\p{Script=Han}/u.test(sign) ? letterOf(sign) : sign,
  )
  return letters.join('').replace(/[^a-z0-9]/g, '')
}

function letterOf(character: string): string {
  const next = [...FIRSTS].findIndex((first) => order.compare(first, character) > 0)
  return LETTERS.at(next < 0 ? -1 : next - 1) ?? ''
}
