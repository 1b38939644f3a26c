/** What in a line could tell strangers who somebody is. */
export type PersonalKind = 'phone' | 'id_number' | 'plate'

/** Where it stands: `text.slice(from, to)`. */
export interface Spot {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
}

// A digit beside it makes it a part of a longer number, which is another thing.
const ALONE = (pattern: string) => new RegExp(`(?<![0-9])(?:${pattern})(?![0-9])`, 'g')

/** 18 characters, the last of which proves the others (GB 11643-1999, 4.2.3; ISO 7064 MOD 11-2). */
const ID_NUMBER = ALONE('[1-9][0-9]{16}[0-9X]')

/** Mobile phones as people write them, in groups or not; landlines with their area code alone. */
const MOBILE = ALONE('(?:(?:\\+|00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}')
const LANDLINE = ALONE('0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}')

/**
 * Number plates (GA 36-2018): province and office, then five signs, of which the last may be a word;
 * or six with new energy, small cars with a letter in front, large ones with it behind. I and O are
 * in none.
 */
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]'
const SIGN = '[A-HJ-NP-Z0-9]'
const SERIAL = `[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK]|${SIGN}{4}(?:${SIGN}|[挂学警港澳])`
const PLATE = new RegExp(`${PROVINCE}[A-HJ-NP-Z][-·. ]?(?:${SERIAL})(?![A-Z0-9])`, 'g')

/**
 * Finds phones, resident identity numbers (with a right check digit) and number plates in a line, in
 * their order and never overlapping. Full-width signs and small letters count as what they stand for.
 * Short numbers for everybody, such as 110 or 12345, are nobody's and are passed over.
 */
export function spotPersonal(text: string): Spot[] {
  const plain = plainly(text)
  const found = [
    ...spots(plain, 'id_number', ID_NUMBER).filter(({ from }) => isIdNumber(plain.slice(from))),
    ...spots(plain, 'phone', MOBILE),
    ...spots(plain, 'phone', LANDLINE),
    ...spots(plain, 'plate', PLATE),
  ]
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((spot, i, all) => all.slice(0, i).every((before) => before.to <= spot.from))
}

/** The line without what was spotted in it, and without the gap that it leaves. */
export function withoutPersonal(
  text: string,
  spotted: readonly Spot[] = spotPersonal(text),
): string {
  const kept = spotted.reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    text,
  )
  return kept.replace(/[ 　]{2,}/g, ' ').trim()
}

/** Sign by sign, so that what is found stands at the same place in the text as it was written. */
const plainly = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[•・]/g, '·')
    .replace(/[a-z]/g, (small) => small.toUpperCase())

const spots = (plain: string, kind: PersonalKind, pattern: RegExp): Spot[] =>
  [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    kind,
    from: index,
    to: index + length,
  }))

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

function isIdNumber(plain: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(plain[i]), 0)
  return plain[17] === CHECKS[sum % 11] && isBirthday(plain.slice(6, 14))
}

function isBirthday(written: string): boolean {
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6)].map(
    Number,
  )
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1880 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
