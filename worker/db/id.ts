const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new id: 16 letters and digits of 80 random bits, the same number of bits for each. */
export const newId = (): string => randomLetters(16)

/** Random letters and digits of five bits each (RFC 4648 base32, lower case). */
export const randomLetters = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte & 31]).join('')
