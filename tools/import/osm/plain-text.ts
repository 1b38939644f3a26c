/** OpenStreetMap's own bound on a value. */
const LONGEST = 255

/** Controls of direction, which turn round the text that follows, and characters without width. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Line breaks, tabs and other controls. */
const CONTROLS = /[\s\p{Cc}]+/gu

/** A tag's value as a line that can be shown anywhere; empty where nothing of it can be seen. */
export function plainText(value: string): string {
  const line = value.replace(UNSEEN, '').replace(CONTROLS, ' ').trim()
  return line.length > LONGEST ? [...line].slice(0, LONGEST).join('') : line
}
